import type { Chance } from './chance.ts';
import { isKnown } from './known-orders.ts';

/** Milliseconds that a shop takes for a request, by its path with query. */
type Pace = (path: string, chance: Chance) => number;

/** What is asked: an order by its number, orders by a shopper's e-mail or postcode, or all else. */
function questionIn(path: string): {
  readonly kind: 'order' | 'search' | 'other';
  readonly isKnown: boolean;
} {
  const number = /\/orders\/(\d+)(?:\?|$)/.exec(path)?.[1];
  if (number !== undefined) return { kind: 'order', isKnown: isKnown(number) };
  const search = /[?&]search=([^&]*)/.exec(path)?.[1];
  const typed = /\d{5}/.exec(search ?? '')?.[0] ?? '';
  return { kind: search === undefined ? 'other' : 'search', isKnown: isKnown(typed) };
}

const paceOf =
  (
    milliseconds: Readonly<
      Record<'order' | 'search', { readonly known: number; readonly unknown: number }>
    > & {
      readonly other: number;
    },
    spread: number,
  ): Pace =>
  (path, chance) => {
    const { kind, isKnown: known } = questionIn(path);
    const usual =
      kind === 'other' ? milliseconds.other : milliseconds[kind][known ? 'known' : 'unknown'];
    return usual * chance.logNormal(spread);
  };

export const shopPaces = {
  /** A small shop on a shared host: what it finds it has to load, and that takes its time. */
  usual: paceOf(
    { order: { known: 240, unknown: 90 }, search: { known: 420, unknown: 180 }, other: 120 },
    0.25,
  ),
  /** So slow that some look-ups would be over before the usual deadline, and others after it. */
  slow: paceOf(
    { order: { known: 850, unknown: 600 }, search: { known: 650, unknown: 650 }, other: 300 },
    0.08,
  ),
  /** The same for whatever is asked, but 30 milliseconds more for what there is. */
  thirtyMore: paceOf(
    { order: { known: 90, unknown: 60 }, search: { known: 60, unknown: 60 }, other: 60 },
    0.02,
  ),
} as const satisfies Readonly<Record<string, Pace>>;

export type ShopPace = keyof typeof shopPaces;
