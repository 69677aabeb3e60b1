import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.ts';
import type { Contender } from './contender.ts';
import { answersFrom } from './served-files.ts';

const sources = fileURLToPath(new URL('floors', import.meta.url));

/** The page without any widget: what is measured on it is taken off every other row. */
export const blankPage: Contender = {
  name: 'blank page',
  head: '',
  launcher: [],
  hasPanel: false,
  answer: () => undefined,
};

/** Names of the floors that bars refer to. */
export const floorNames = {
  button: 'floor: one button',
  lazy: 'floor: Preact, lazy panel',
  oneBundle: 'floor: Preact, one bundle',
} as const;

/**
 * What a widget cannot well be lighter than.
 * @param packages where Preact was installed; the button needs none.
 */
export async function createFloor(
  which: keyof typeof floorNames,
  packages: string,
): Promise<Contender> {
  const entries = { button: 'button.js', lazy: 'lazy.jsx', oneBundle: 'one-bundle.jsx' };
  const files = await bundle(sources, entries[which], packages);
  return {
    name: floorNames[which],
    head: '<script type="module" async src="/entry.js"></script>',
    launcher: ['floor-widget', 'button'],
    hasPanel: which !== 'button',
    answer: answersFrom(files),
  };
}
