import type { Browser } from '@playwright/test';
import type { CompressedSite } from './compressed-site.ts';
import type { Contender } from './contender.ts';
import { countVisit, type Counts } from './count-visit.ts';

/** What is counted of our widget, in the language that weighs most of all. */
export interface HeaviestLanguage {
  /** BCP 47 tag. */
  readonly language: string;
  readonly counts: Counts;
}

/**
 * Opens the panel in every language, and finds the one for which most bytes are sent.
 * @param languages BCP 47 tags, as the build names them.
 */
export async function heaviestLanguage(
  browser: Browser,
  site: CompressedSite,
  ours: Contender,
  languages: readonly string[],
): Promise<HeaviestLanguage> {
  const all: HeaviestLanguage[] = [];
  for (const language of languages) {
    all.push({ language, counts: await countVisit(browser, site, ours, language) });
  }
  const [heaviest] = all.toSorted((one, other) => weight(other) - weight(one));
  if (heaviest === undefined) throw new Error('the widget was built in no language');
  return heaviest;
}

const weight = ({ counts }: HeaviestLanguage) => counts.untilUsable?.bytes ?? 0;
