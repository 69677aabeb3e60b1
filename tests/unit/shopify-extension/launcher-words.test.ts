import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { resolveLocale, catalogues } from '../../../server/conversation/locales/catalogues.ts';

const folder = 'shopify-extension/extensions/trulybot-widget/locales';
const files = readdirSync(folder).filter((name) => !name.includes('.schema.'));
const tagOf = (name: string) => name.replace(/(?:\.default)?\.json$/, '');

it.each(files)(
  'says on the launcher what the server would say there, and speaks its languages: %s',
  (name) => {
    const { launcher, unavailable } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
      readonly launcher: string;
      readonly unavailable: string;
    };
    // Readers of Traditional Chinese have it as they write it; the server has only the other one.
    if (name === 'zh-TW.json') return;
    const { catalogue } = resolveLocale([tagOf(name)]);
    expect({ launcher, unavailable }).toEqual({
      launcher: catalogue.widget_launcher,
      unavailable: catalogue.widget_unavailable,
    });
  },
);

it('has every language that the server speaks', () => {
  const spoken = new Set(files.map((name) => tagOf(name).replace(/-.*/, '')));
  expect([...spoken].toSorted()).toEqual(Object.keys(catalogues));
});
