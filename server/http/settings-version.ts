import { z } from '@hono/zod-openapi';
import { Problem } from './problem.ts';

export const entityTagHeader = z.object({
  ETag: z.string().openapi({ description: 'Version of the settings.', example: '"3"' }),
});

/** A version of a store's settings as an ETag. */
export function versionTag(version: number): string {
  return `"${version}"`;
}

/**
 * The version that an `If-Match` names.
 * @throws Problem `version-required` without one, `settings-changed` for what was never a version.
 */
export function versionOf(ifMatch: string | undefined): number {
  if (ifMatch === undefined) {
    throw new Problem(
      'version-required',
      'Read the settings first and send their ETag as `If-Match`, so that nobody else is overwritten.',
    );
  }
  // A proxy that compresses marks tags as weak; the version in it is the same.
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(ifMatch.trim())?.[1];
  if (version === undefined) throw settingsChanged();
  return Number(version);
}

/** Whoever has read the settings before somebody changed them overwrites nobody. */
export function settingsChanged(): Problem {
  return new Problem(
    'settings-changed',
    'Somebody has changed the settings since you read them. Read them again and repeat your change.',
  );
}
