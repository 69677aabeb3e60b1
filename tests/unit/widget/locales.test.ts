import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { catalogues } from '../../../server/conversation/locales/catalogues.ts';
import { en } from '../../../widget/locales/en.ts';
import { fill } from '../../../widget/locales/strings.ts';

const directory = fileURLToPath(new URL('../../../widget/locales/', import.meta.url));
const languages = readdirSync(directory).filter((name) => /^[a-z]{2,3}(-\w+)?\.ts$/.test(name));
const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted();

describe('what the widget says', () => {
  it('has a note for translators on every string', () => {
    const source = readFileSync(join(directory, 'en.ts'), 'utf8');
    const noted = [...source.matchAll(/\/\*\* .+ \*\/\n {2}(\w+):/g)].map(([, key]) => key);
    expect(noted).toEqual(Object.keys(en));
  });

  it.each(languages)('is complete, with every value in its place, in %s', async (name) => {
    const module = (await import(join(directory, name))) as Record<string, Record<string, string>>;
    const strings = module[name.replace('.ts', '')] ?? {};
    expect(Object.keys(strings)).toEqual(Object.keys(en));
    for (const [key, text] of Object.entries(en)) {
      expect(strings[key]?.trim()).not.toBe('');
      expect(placeholders(strings[key] ?? '')).toEqual(placeholders(text));
    }
  });

  it.each(languages)(
    'greets as the server does, so that nothing changes before the eyes of a shopper who answers, in %s',
    async (name) => {
      const tag = name.replace('.ts', '') as keyof typeof catalogues;
      const module = (await import(join(directory, name))) as Record<string, typeof en>;
      const said = catalogues[tag];
      expect(module[tag]?.greeting.replace('{store}', '{storeName}')).toBe(said.greeting);
      expect(module[tag]?.greetingDisclosure).toBe(said.machine_disclosure);
      expect(module[tag]?.askForOrder).toBe(said.quick_order_status);
      expect(module[tag]?.talkToHuman).toBe(said.quick_human);
    },
  );

  it('is there in every language that the server speaks', () => {
    expect(languages.map((name) => name.replace('.ts', ''))).toEqual(Object.keys(catalogues));
  });

  it('puts values into their places and takes them as they are', () => {
    expect(fill('Order {number}, {fact}', { number: '29', fact: '{number} $1' })).toBe(
      'Order 29, {number} $1',
    );
    expect(fill('{unknown}', {})).toBe('{unknown}');
  });
});
