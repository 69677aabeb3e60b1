import type { Carrier } from '../shipment.ts';
import { catalogue, type CatalogueCarrier } from './catalogue.ts';

/** Longer texts are no carrier's name, and are not looked at. */
const longestName = 80;

/**
 * Words that shops put behind a carrier's name without meaning another company.
 * Only a carrier's own name or slug may carry them, never an alias: "Hermes Germany" is not Evri.
 */
const genericWords: ReadonlySet<string | undefined> = new Set(
  (
    'courier couriers delivery express freight ground group international logistics mail parcel ' +
    'parcels priority service services shipping standard tracked tracking worldwide ' +
    'uk gb us usa ca de germany fr france it italy es spain nl netherlands be ie ireland at pl'
  ).split(' '),
);

/** Companies whose names look like a known carrier's with a generic word behind it. */
const otherCompanies: ReadonlySet<string> = new Set(['cttexpress', 'sdaexpress', 'tollmail']);

const byName = new Map<string, CatalogueCarrier>();
const byAlias = new Map<string, CatalogueCarrier>();
for (const carrier of catalogue) {
  byName.set(nameKey(carrier.slug), carrier).set(nameKey(carrier.name), carrier);
  for (const alias of carrier.aliases ?? []) byAlias.set(nameKey(alias), carrier);
}

/**
 * The carrier that a name or slug means: `royal-mail`, `Royal Mail`, `ROYALMAIL`, `Royal Mail
 * Tracked`, `Česká Pošta`. Forgiving on case, spaces, punctuation, diacritics and generic words at
 * the end; undefined for whatever else, for a guessed carrier would be a made-up fact.
 */
export function findCarrier(nameOrSlug: string): Carrier | undefined {
  const found = findInCatalogue(nameOrSlug);
  return found && { slug: found.slug, name: found.name };
}

function findInCatalogue(nameOrSlug: string): CatalogueCarrier | undefined {
  if (nameOrSlug.length > longestName) return undefined;
  const words = wordsOf(nameOrSlug);
  const whole = words.join('');
  const exact = byName.get(whole) ?? byAlias.get(whole);
  if (exact || otherCompanies.has(whole)) return exact;

  while (genericWords.has(words.pop())) {
    const shortened = byName.get(words.join(''));
    if (shortened) return shortened;
  }
  return undefined;
}

function nameKey(name: string): string {
  return wordsOf(name).join('');
}

function wordsOf(name: string): string[] {
  return (
    name
      .normalize('NFKD')
      .replace(/\p{Mark}/gu, '')
      .toLowerCase()
      // The Turkish letter is the only one in the catalogue that Unicode does not split into a plain one and a mark.
      .replaceAll('ı', 'i')
      .split(/[^\p{Letter}\p{Number}]/u)
      .filter((word) => word !== '')
  );
}
