import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { shortenedNames } from '../../../scripts/support/shortened-names.ts';

const names = new RegExp(`\\b(?:${shortenedNames.join('|')})\\b`, 'g');
/** Their names in `source`, comments aside. */
const namesIn = (source: string) => source.replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, '').match(names);

it.each(globSync(['protocol/*.ts', 'widget/loader/*.ts', 'widget/module/*.ts', 'widget/*.ts']))(
  '%s has none of the names that the panel’s minifier renames',
  (file) => {
    expect(namesIn(readFileSync(file, 'utf8'))).toBeNull();
  },
);

it('all of them are names of the panel’s', () => {
  const source = globSync('widget/panel/*.{ts,tsx}').map((file) => readFileSync(file, 'utf8'));
  expect(new Set(namesIn(source.join('\n')))).toEqual(new Set(shortenedNames));
});
