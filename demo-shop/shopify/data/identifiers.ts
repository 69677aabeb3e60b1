/** Shopify's global id for a numeric id. */
export function globalId(type: string, id: bigint | string | number): string {
  return `gid://shopify/${type}/${id}`;
}

/** The digits of a global id, as text. */
export function digitsOf(id: string): string {
  return /(\d+)(?:\?.*)?$/.exec(id)?.[1] ?? '';
}

/** Gives ids one after the other, of any type, as a shop's own sequence would look. */
export class Identifiers {
  #next: bigint;

  constructor(first: bigint) {
    this.#next = first;
  }

  next(type: string): string {
    this.#next += 32_768n;
    return globalId(type, this.#next);
  }
}
