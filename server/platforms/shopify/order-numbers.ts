/** What a merchant has put before and after each order's number (`Shop.orderNumberFormatPrefix`). */
export interface NumberFormat {
  readonly prefix: string;
  readonly suffix: string;
}

/** What an order is called, and what its customer may call it besides. */
export interface OrderNames {
  readonly number: string;
  readonly otherNumbers: readonly string[];
}

/**
 * Shopify shows an order's name (`#1001`, `EN1001-A`) or its confirmation number (`XPAV284CT`), and people
 * type what is left of the name without prefix and suffix. The mark `#` belongs to nobody's number.
 */
export function namesOf(
  order: { readonly name: string; readonly confirmationNumber?: string | null | undefined },
  format: NumberFormat,
): OrderNames {
  const number = withoutMark(order.name);
  const bare = withoutFormat(order.name, format);
  const others = [bare, order.confirmationNumber].filter(
    (each): each is string => typeof each === 'string' && each !== '' && each !== number,
  );
  return { number, otherNumbers: [...new Set(others)] };
}

function withoutMark(name: string): string {
  return name.replace(/^#/, '');
}

function withoutFormat(name: string, { prefix, suffix }: NumberFormat): string | undefined {
  if (!name.startsWith(prefix) || !name.endsWith(suffix)) return undefined;
  const bare = name.slice(prefix.length, name.length - suffix.length);
  return /\d/.test(bare) ? withoutMark(bare) : undefined;
}

/** Longest number that is searched for, characters: longer ones are no order's. */
const longestNumber = 60;

/**
 * A search for all that a typed number may mean. **Only a search**: it finds more than that.
 * @param typed as tidied by orders/typed/order-number.ts.
 * @returns undefined for what can be no order's number.
 */
export function searchForNumber(
  typed: string,
  { prefix, suffix }: NumberFormat,
): string | undefined {
  if (typed.length > longestNumber || !/[\p{L}\p{N}]/u.test(typed)) return undefined;
  const names = [...new Set([typed, `#${typed}`, `${prefix}${typed}${suffix}`])];
  const terms = names.map((name) => `name:${quoted(name)}`);
  // A code of letters and digits; a mere number is none.
  if (/^[a-z\d]{6,16}$/i.test(typed) && /[a-z]/i.test(typed)) {
    terms.push(`confirmation_number:${quoted(typed.toUpperCase())}`);
  }
  return terms.join(' OR ');
}

/**
 * A value in Shopify's search syntax, so that nothing in it is read as syntax: in double quotes, with
 * quotes, backslashes and the special characters escaped (shopify.dev, usage/search-syntax).
 */
export function quoted(value: string): string {
  return `"${value.replace(/[\\"':()]/g, (character) => `\\${character}`)}"`;
}
