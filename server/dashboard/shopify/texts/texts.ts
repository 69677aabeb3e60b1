import { en, type Texts } from './en.ts';

/** The page's languages. Whoever's admin is in another reads English. */
const languages: Readonly<Record<string, Texts>> = { en };

const wanted = new URLSearchParams(location.search).get('locale') ?? '';
const isOurs = Object.hasOwn(languages, wanted.split('-')[0] ?? '') && isTag(wanted);
const found = isOurs ? wanted : 'en';

/** What the page says. */
export const texts: Texts = languages[found.split('-')[0] ?? ''] ?? en;

/** BCP 47 tag by which dates and numbers are written: that of the words around them. */
export const locale = found;

/** What only begins like a tag would have dates and numbers throw. */
function isTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length > 0;
  } catch {
    return false;
  }
}
