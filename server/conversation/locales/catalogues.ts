import type { Catalogue } from './catalogue.ts';
import { english } from './en.ts';

const catalogues: Readonly<Record<string, Catalogue>> = { en: english };

/** A language that the server speaks, with the tag that its dates and amounts follow. */
export interface ResolvedLocale {
  /** BCP 47 tag, for example `en-GB`. */
  readonly tag: string;
  readonly catalogue: Catalogue;
}

/**
 * The first of the wished tags whose language the server speaks; English otherwise.
 * Tags that are none are passed over: a shopper's browser may send anything.
 */
export function resolveLocale(wishes: readonly (string | undefined)[]): ResolvedLocale {
  for (const wish of wishes) {
    const tag = canonicalTag(wish);
    const catalogue = tag && catalogues[new Intl.Locale(tag).language];
    if (tag && catalogue) return { tag, catalogue };
  }
  return { tag: 'en', catalogue: english };
}

function canonicalTag(tag: string | undefined): string | undefined {
  if (tag === undefined || tag.length > 35) return undefined;
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    // Extensions could change digits, calendars and hours; a shopper's language is all that counts.
    return canonical && new Intl.Locale(canonical).baseName;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
