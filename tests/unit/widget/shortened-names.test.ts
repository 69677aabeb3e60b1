import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createKeeper } from '../../../widget/panel/kept-conversation.ts';
import { createPageStorage } from '../../support/page-storage.ts';
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

it('none of them stands in what browsers keep from one version to the next', () => {
  const storage = createPageStorage();
  const keeper = createKeeper('a', storage);
  keeper.keep({ conversationId: 'c', secret: 's' });
  keeper.choose('de');
  const input = { kind: 'text', text: 'Hello' } as const;
  keeper.noteTab(true, [
    { clientId: '1', input, text: 'Hello', status: 'failed', isWaiting: false },
  ]);
  const kept = [storage.local(), storage.session()].map((each) => each.getItem('trulybot:a'));
  expect(kept.join()).toMatch(/language.*isWaiting/s);
  expect(namesIn(kept.join())).toBeNull();
});

it('all of them are names of the panel’s', () => {
  const source = globSync('widget/panel/*.{ts,tsx}').map((file) => readFileSync(file, 'utf8'));
  expect(new Set(namesIn(source.join('\n')))).toEqual(new Set(shortenedNames));
});
