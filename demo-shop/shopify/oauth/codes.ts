import { randomBytes } from 'node:crypto';

/** Authorization codes: each is good once, for the shop whose consent made it. */
export class Codes {
  readonly #shops = new Map<string, string>();

  make(shop: string): string {
    const code = randomBytes(16).toString('hex');
    this.#shops.set(code, shop);
    return code;
  }

  /** Whether the code is good here; it is none afterwards, whoever asked. */
  take(code: string, shop: string): boolean {
    const made = this.#shops.get(code);
    this.#shops.delete(code);
    return made === shop;
  }
}
