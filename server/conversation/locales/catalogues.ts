import type { Catalogue } from './catalogue.ts';
import { arabic } from './ar.ts';
import { czech } from './cs.ts';
import { danish } from './da.ts';
import { german } from './de.ts';
import { greek } from './el.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { finnish } from './fi.ts';
import { french } from './fr.ts';
import { hebrew } from './he.ts';
import { hungarian } from './hu.ts';
import { indonesian } from './id.ts';
import { italian } from './it.ts';
import { japanese } from './ja.ts';
import { korean } from './ko.ts';
import { norwegian } from './nb.ts';
import { dutch } from './nl.ts';
import { polish } from './pl.ts';
import { portuguese } from './pt.ts';
import { romanian } from './ro.ts';
import { swedish } from './sv.ts';
import { turkish } from './tr.ts';
import { ukrainian } from './uk.ts';
import { vietnamese } from './vi.ts';
import { chinese } from './zh.ts';

/** Every language that the server speaks, by its subtag. */
export const catalogues = {
  ar: arabic,
  cs: czech,
  da: danish,
  de: german,
  el: greek,
  en: english,
  es: spanish,
  fi: finnish,
  fr: french,
  he: hebrew,
  hu: hungarian,
  id: indonesian,
  it: italian,
  ja: japanese,
  ko: korean,
  nb: norwegian,
  nl: dutch,
  pl: polish,
  pt: portuguese,
  ro: romanian,
  sv: swedish,
  tr: turkish,
  uk: ukrainian,
  vi: vietnamese,
  zh: chinese,
} as const satisfies Readonly<Record<string, Catalogue>>;

/** Languages whose readers read another one of ours: Nynorsk and the collective tag read Bokmål. */
const readsInstead: Readonly<Record<string, string>> = { nn: 'nb', no: 'nb' };

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
    const tag = readTag(wish);
    const resolved = tag && speakFor(tag);
    if (resolved) return resolved;
  }
  return { tag: 'en', catalogue: english };
}

/** Language, script and region of a tag, where the language is one of ours: the rest is no reader's matter. */
function speakFor(tag: Intl.Locale): ResolvedLocale | undefined {
  const language = readsInstead[tag.language] ?? tag.language;
  if (!Object.hasOwn(catalogues, language)) return undefined;
  return {
    tag: [language, tag.script, tag.region].filter((part) => part !== undefined).join('-'),
    catalogue: catalogues[language as keyof typeof catalogues],
  };
}

/** Of a wish that is no tag what stands first may be a language all the same: `de_DE`, `de-DE, en`. */
function readTag(wish = ''): Intl.Locale | undefined {
  for (const text of [wish, /^[A-Za-z]*/.exec(wish)?.[0] ?? '']) {
    if (text === '' || text.length > 35) continue;
    try {
      return new Intl.Locale(text);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return undefined;
}
