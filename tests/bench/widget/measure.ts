import type { Browser } from '@playwright/test';
import { withBrowser } from './browser.ts';
import type { CompressedSite } from './compressed-site.ts';
import type { Contender } from './contender.ts';
import { costVisit, type Costs } from './cost-visit.ts';
import { countVisit, type Counts } from './count-visit.ts';
import { timeVisit, type Approach, type Times } from './time-visit.ts';

/** A contender with its site, and all that was measured of it so far. */
export interface Entrant {
  readonly contender: Contender;
  readonly site: CompressedSite;
  /** Whether it is measured in every round, or in every third: no bar hangs on it. */
  readonly isMeasuredAlways: boolean;
  readonly counts: Counts[];
  readonly costs: Costs[];
  /** On a fast network and on a slow one, each without warning and with half a second of it. */
  readonly fast: Times[];
  readonly fastWarned: Times[];
  readonly slow: Times[];
  readonly slowWarned: Times[];
  /** What visits failed of; the others count. */
  readonly failures: string[];
}

export const createEntrant = (
  contender: Contender,
  site: CompressedSite,
  isMeasuredAlways: boolean,
): Entrant => ({
  contender,
  site,
  isMeasuredAlways,
  counts: [],
  costs: [],
  fast: [],
  fastWarned: [],
  slow: [],
  slowWarned: [],
  failures: [],
});

const warningMs = 500;
const atOnce = { isSlowNetwork: false, warningMs: 0 };
const announced = { isSlowNetwork: false, warningMs };
const slowly = { isSlowNetwork: true, warningMs: 0 };
const slowlyAnnounced = { isSlowNetwork: true, warningMs };

/**
 * Measures every entrant in turn, so that what the machine does meanwhile comes to all of them alike;
 * each round begins with another one. Before that, one visit to each is forgotten: it waits until all is
 * compressed.
 * @param launch starts a browser.
 * @param rounds how many there are.
 */
export async function measure(
  launch: () => Promise<Browser>,
  entrants: readonly Entrant[],
  rounds: number,
): Promise<void> {
  for (const entrant of entrants) {
    const visit = (browser: Browser) => countVisit(browser, entrant.site, entrant.contender);
    await attempt(entrant, async () => void (await withBrowser(launch, visit)));
  }
  for (let round = 0; round < rounds; round += 1) {
    console.log(`— round ${round + 1} of ${rounds}`);
    const takesAll = round % 3 === 0;
    const taking = entrants.filter(({ isMeasuredAlways }) => isMeasuredAlways || takesAll);
    const first = round % taking.length;
    for (const entrant of [...taking.slice(first), ...taking.slice(0, first)]) {
      await attempt(entrant, () => withBrowser(launch, (browser) => weigh(browser, entrant)));
      // One for each, so that a browser that breaks takes no other entrant's figures with it.
      await attempt(entrant, () => withBrowser(launch, (browser) => visitAll(browser, entrant)));
    }
  }
}

async function weigh(browser: Browser, { contender, site, costs }: Entrant): Promise<void> {
  costs.push(await costVisit(browser, `${site.origin}/`, contender));
}

async function visitAll(browser: Browser, entrant: Entrant): Promise<void> {
  const { contender, site } = entrant;
  const open = (approach: Approach) => timeVisit(browser, `${site.origin}/`, contender, approach);
  // First what does not tell how long a page takes to load: a browser that has just started is slow.
  await attempt(entrant, async () => {
    entrant.counts.push(await countVisit(browser, site, contender));
  });
  if (contender.hasPanel) {
    await attempt(entrant, async () => void entrant.slow.push(await open(slowly)));
    await attempt(entrant, async () => void entrant.slowWarned.push(await open(slowlyAnnounced)));
    await attempt(entrant, async () => void entrant.fastWarned.push(await open(announced)));
  }
  await attempt(entrant, async () => void entrant.fast.push(await open(atOnce)));
}

async function attempt(entrant: Entrant, visit: () => Promise<void>): Promise<void> {
  try {
    await visit();
  } catch (cause) {
    entrant.failures.push((cause as Error).message.split('\n')[0] ?? '');
  }
}
