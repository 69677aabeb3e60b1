import type { Site } from '../integrations/sites.ts';
import { entityTagOf } from './entity-tag.ts';

/** How an answer may be compressed. */
export type TextEncoding = 'br' | 'gzip';

/** Compresses a text; what a machine has and an edge may leave to whatever stands in front of it. */
export type Compress = (text: string, encoding: TextEncoding) => Promise<Uint8Array<ArrayBuffer>>;

/** A text that goes out many times as it is. */
export interface PreparedText {
  readonly text: string;
  readonly entityTag: string;
  /** The text compressed, made once. */
  readonly compressed: (encoding: TextEncoding) => Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * Makes something of a site once for as long as the site is known: every page view of a shop asks for
 * the same. Sites are kept for seconds, so that what was made of one goes with it.
 */
export function preparedForEachSite(
  write: (site: Site) => string | Promise<string>,
  compress?: Compress,
): (site: Site) => Promise<PreparedText> {
  const made = new WeakMap<Site, Promise<PreparedText>>();
  return (site) => {
    const known = made.get(site);
    if (known !== undefined) return known;
    const prepared = prepare(site, write, compress);
    made.set(site, prepared);
    prepared.catch(() => made.delete(site));
    return prepared;
  };
}

async function prepare(
  site: Site,
  write: (site: Site) => string | Promise<string>,
  compress: Compress | undefined,
): Promise<PreparedText> {
  const text = await write(site);
  const variants = new Map<TextEncoding, Promise<Uint8Array<ArrayBuffer>>>();
  return {
    text,
    entityTag: await entityTagOf(text),
    compressed(encoding) {
      const known = variants.get(encoding);
      if (known !== undefined) return known;
      if (compress === undefined) throw new TypeError('nothing here compresses');
      const variant = compress(text, encoding);
      variants.set(encoding, variant);
      return variant;
    },
  };
}
