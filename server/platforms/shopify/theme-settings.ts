import { z } from 'zod';
import type { ShopifyClient } from './client.ts';
import { documents } from './documents.ts';
import { shopifyError } from './errors.ts';

/** What the theme's block has to know, so that it asks this server for nothing before a shopper does. */
export interface ThemeSettings {
  readonly siteId: string;
  /** Origin of this server, without a slash at the end. */
  readonly server: string;
  /** The launcher's looks, as protocol/chat.ts has them. */
  readonly appearance: object;
  /** The launcher's words, where the merchant wrote their own; empty: the theme's, in the page's language. */
  readonly launcherLabel: string;
}

/** Where the block reads them: `app.metafields.trulybot.site_id`. Nobody but this app can write there. */
const namespace = 'trulybot';

const setSettingsAnswer = z.object({
  metafieldsSet: z.object({ userErrors: z.array(z.object({ message: z.string() })) }).nullable(),
});

/** Points of documents/set-settings.graphql: a mutation. */
const cost = 10;

/**
 * Writes what the theme's block reads into metafields of the app's own installation.
 * @throws PlatformError when the shop cannot be asked, or refuses.
 */
export async function writeThemeSettings(
  client: ShopifyClient,
  installationId: string,
  { siteId, server, appearance, launcherLabel }: ThemeSettings,
  signal?: AbortSignal,
): Promise<void> {
  const fields = [
    text('site_id', siteId),
    text('server', server),
    json('appearance', appearance),
    // As JSON, for a metafield of text cannot be empty.
    json('launcher_label', launcherLabel),
  ];
  const { data } = await client.ask(
    {
      document: documents.setSettings,
      variables: {
        metafields: fields.map((field) => ({ ownerId: installationId, namespace, ...field })),
      },
      answer: setSettingsAnswer,
      cost,
    },
    signal,
  );
  if (data.metafieldsSet && data.metafieldsSet.userErrors.length === 0) return;
  throw shopifyError('bad_request', { reason: 'metafields' });
}

function text(key: string, value: string) {
  return { key, value, type: 'single_line_text_field' };
}

function json(key: string, value: unknown) {
  return { key, value: JSON.stringify(value), type: 'json' };
}
