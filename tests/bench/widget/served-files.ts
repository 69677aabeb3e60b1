import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import type { Answer } from './contender.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const contentTypeOf = (path: string) => contentTypes[extname(path)] ?? 'application/octet-stream';

const withoutQuery = (path: string) => path.replace(/\?.*/, '');

/** Answers with what a bundler made, by path. */
export function answersFrom(
  files: ReadonlyMap<string, string>,
): (path: string) => Answer | undefined {
  return (path) => {
    const body = files.get(withoutQuery(path));
    return body === undefined
      ? undefined
      : { contentType: contentTypeOf(withoutQuery(path)), body };
  };
}

/** Answers with the files of a directory, as a package has them. */
export function answersFromDirectory(
  directory: string,
): (path: string) => Promise<Answer | undefined> {
  return async (path) => {
    const name = normalize(withoutQuery(path));
    try {
      return { contentType: contentTypeOf(name), body: await readFile(join(directory, name)) };
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw cause;
    }
  };
}

/** An answer of a backend's API. */
export const json = (value: unknown): Answer => ({
  contentType: 'application/json',
  body: JSON.stringify(value),
});
