import { plainCode } from './plain-text.ts';

/** What people put before a number: "Order", "No.", "Bestellnummer", in the languages of many shops. */
const label =
  /^(?:(?:my |the )?order(?: ?(?:number|num|id))?|bestell(?:ung|nummer|nr)|commande|pedido|ordine|bestelling|number|nummer|num[eé]ro|n[uú]mero|num|no|nr|n°)(?=[\s.:#\d])/iu;

const edges = /^[\s"'“”„‚‘’«»()[\]<>.,;:!?#]|[\s"'“”„‚‘’«»()[\]<>.,;:!?]$/gu;

/**
 * An order number without what people put around it: `#29`, `No. 29`, `Order 29`, `２９` are `29`.
 * What belongs to the number stays: case, inner punctuation, leading zeros, and a shop's prefix
 * (`WEB-2026-A63`). Empty when nothing is left.
 */
export function tidyOrderNumber(typed: string): string {
  let number = plainCode(typed);
  for (;;) {
    const bare = number.replace(edges, '').replace(label, '').replace(edges, '');
    if (bare === number) return number.replaceAll(' ', '');
    // A label or a bracket may stand before another: "(order no. 29)".
    number = bare;
  }
}

/** One spelling for all ways to write an order number, to compare and to count guesses by. */
export function orderNumberKey(typed: string): string {
  return tidyOrderNumber(tidyOrderNumber(typed).toLowerCase());
}

/** Whether a typed number is the one that the shop wrote. Nothing is never the same as nothing. */
export function isSameOrderNumber(shopNumber: string, typed: string): boolean {
  const key = orderNumberKey(typed);
  return key !== '' && key === orderNumberKey(shopNumber);
}
