import type { Browser } from '@playwright/test';
import type { CompressedSite } from './compressed-site.ts';
import type { Contender } from './contender.ts';
import { costVisit, type Costs } from './cost-visit.ts';
import { countVisit, type Counts } from './count-visit.ts';
import { timeVisit, type Times } from './time-visit.ts';

/** A contender with its site, and all that was measured of it so far. */
export interface Entrant {
  readonly contender: Contender;
  readonly site: CompressedSite;
  /** Whether it is measured in every round, or in every third: no bar hangs on it. */
  readonly isMeasuredAlways: boolean;
  readonly counts: Counts[];
  readonly costs: Costs[];
  /** From click to usable: on a fast network, on a slow one, and there with half a second's warning. */
  readonly fast: Times[];
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
  slow: [],
  slowWarned: [],
  failures: [],
});

const warningMs = 500;

/**
 * Measures every entrant in turn, so that what the machine does meanwhile comes to all of them alike;
 * each round begins with another one. A first round warms up browser and servers and is forgotten.
 * @param launch starts one more browser.
 * @param rounds how many count.
 */
export async function measure(
  browser: Browser,
  launch: () => Promise<Browser>,
  entrants: readonly Entrant[],
  rounds: number,
): Promise<void> {
  for (const each of entrants) {
    await attempt(each, async () => void (await countVisit(browser, each.site, each.contender)));
  }
  for (let round = 0; round < rounds; round += 1) {
    console.log(`— round ${round + 1} of ${rounds}`);
    const takesAll = round % 3 === 0;
    const taking = entrants.filter(({ isMeasuredAlways }) => isMeasuredAlways || takesAll);
    const first = round % taking.length;
    for (const entrant of [...taking.slice(first), ...taking.slice(0, first)]) {
      await measureOnce(browser, launch, entrant, takesAll);
    }
  }
}

async function measureOnce(
  browser: Browser,
  launch: () => Promise<Browser>,
  entrant: Entrant,
  counts: boolean,
): Promise<void> {
  const { contender, site } = entrant;
  const url = `${site.origin}/`;
  if (counts) {
    await attempt(entrant, async () => {
      entrant.counts.push(await countVisit(browser, site, contender));
    });
  }
  await attempt(entrant, async () => {
    entrant.costs.push(await costVisit(launch, url, contender));
  });
  await attempt(entrant, async () => {
    const approach = { isSlowNetwork: false, warningMs: 0 };
    entrant.fast.push(await timeVisit(browser, url, contender, approach));
  });
  if (!contender.hasPanel) return;
  await attempt(entrant, async () => {
    const approach = { isSlowNetwork: true, warningMs: 0 };
    entrant.slow.push(await timeVisit(browser, url, contender, approach));
  });
  await attempt(entrant, async () => {
    const approach = { isSlowNetwork: true, warningMs };
    entrant.slowWarned.push(await timeVisit(browser, url, contender, approach));
  });
}

async function attempt(entrant: Entrant, visit: () => Promise<void>): Promise<void> {
  try {
    await visit();
  } catch (cause) {
    entrant.failures.push((cause as Error).message.split('\n')[0] ?? '');
  }
}
