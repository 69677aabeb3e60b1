import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { english as said } from '../../../server/conversation/locales/en.ts';
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
    const strings = Object.values(module)[0] ?? {};
    expect(Object.keys(strings)).toEqual(Object.keys(en));
    for (const [key, text] of Object.entries(en)) {
      expect(strings[key]?.trim()).not.toBe('');
      expect(placeholders(strings[key] ?? '')).toEqual(placeholders(text));
    }
  });

  it('greets as the server does, so that nothing changes before the eyes of a shopper who answers', () => {
    expect(en.greeting.replace('{store}', '{storeName}')).toBe(said.greeting);
    expect(en.greetingDisclosure).toBe(said.machine_disclosure);
  });

  it('puts values into their places and takes them as they are', () => {
    expect(fill('Order {number}, {fact}', { number: '29', fact: '{number} $1' })).toBe(
      'Order 29, {number} $1',
    );
    expect(fill('{unknown}', {})).toBe('{unknown}');
  });
});
