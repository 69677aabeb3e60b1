import { randomBytes } from 'node:crypto';

/** A store's public name, for example `site_3f0c…`: 80 random bits, so that names are never guessed by counting. */
export function newSiteId(): string {
  return `site_${randomBytes(10).toString('hex')}`;
}

/** Whether a text can be a site id at all. */
export function isSiteId(text: string): boolean {
  return /^site_[0-9a-z]{20}$/.test(text);
}

/** The first characters of a key, by which a merchant recognises it: never more than a fifth of it. */
export function keyPrefixOf(key: string): string {
  return `${key.slice(0, Math.min(7, Math.floor(key.length / 5)))}…`;
}
