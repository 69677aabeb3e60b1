import { h } from './element.ts';

/** Takes the place of what has been asked for: as high as that will be, so that nothing below it moves. */
export function waiting(heading: string): HTMLElement {
  const bars = [1, 2, 3].map(() => document.createElement('i'));
  return h('s-section', { heading }, h('div', { class: 'waiting', 'aria-busy': 'true' }, ...bars));
}
