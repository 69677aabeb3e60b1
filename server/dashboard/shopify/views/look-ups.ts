import type { LookUpOutcome, ShopHealth } from '../../../../protocol/shopify-app.ts';
import { h } from '../parts/element.ts';
import { moment } from '../parts/written.ts';
import { texts } from '../texts/texts.ts';

const tones = {
  found: 'success',
  not_found: 'neutral',
  unavailable: 'critical',
} as const satisfies Record<LookUpOutcome, string>;

/** When orders were looked for lately, and how that ended; not whose, nor which. */
export function lookUpList(lookUps: ShopHealth['lastLookUps']): HTMLElement {
  const { lookUps: words } = texts;
  if (lookUps.length === 0) return h('s-paragraph', { color: 'subdued' }, words.none);
  return h(
    'ul',
    { class: 'list' },
    ...lookUps.map(({ at, outcome }) =>
      h(
        'li',
        { class: 'row' },
        h('div', {}, moment(at)),
        h('s-badge', { tone: tones[outcome] }, words[outcome]),
      ),
    ),
  );
}
