import { askABusyShop } from '../support/busy-shop.ts';
import { startTestCluster } from '../support/postgres-cluster.ts';
import { startShopifyServers } from '../support/shopify-servers.ts';
import type { Figure } from './support/report.ts';

/** Shoppers at once, and for how long the last of them is waited for. */
const full = { shoppers: 200, patienceMs: 12 * 60_000 };
const short = { shoppers: 10, patienceMs: 60_000 };

/**
 * A Shopify shop on the smallest plan, asked by two servers for two hundred orders at the same moment while its
 * allowance is empty and its access has just ended.
 */
export async function benchBusyShop({
  isShort,
}: {
  readonly isShort: boolean;
}): Promise<readonly Figure[]> {
  const { shoppers, patienceMs } = isShort ? short : full;
  const cluster = await startTestCluster();
  const house = await startShopifyServers(cluster.urls, {
    processes: 2,
    allowance: { maximumAvailable: 1_000, restoreRate: 100 },
  });
  try {
    const outcome = await askABusyShop(house, shoppers, patienceMs);
    const named = (name: string) => `busy Shopify shop, ${shoppers} look-ups at once: ${name}`;
    const word = outcome.slowestWordMs / 1_000;
    const last = outcome.slowestAnswerMs / 1_000;
    return [
      {
        name: named('the last answer or honest word'),
        shown: `${word.toFixed(1)} s (${outcome.toldBusy} were told that the shop is busy)`,
        value: word,
        goal: { atMost: 10 },
      },
      { name: named('the last answer'), shown: `${last.toFixed(0)} s`, value: last },
      {
        name: named('answered without asking again'),
        shown: String(outcome.answered),
        value: outcome.answered,
        goal: { atLeast: shoppers },
      },
      {
        name: named('wrong'),
        shown: [outcome.wrong, ...outcome.wrongWords.slice(0, 3)].join(' '),
        value: outcome.wrong,
        goal: { atMost: 0 },
      },
      {
        name: named('fewest points that were ever left'),
        shown: `${Math.floor(outcome.lowest)} (${outcome.throttled} queries were throttled)`,
        value: outcome.lowest,
        goal: { atLeast: 0 },
      },
      {
        name: named('renewals of the access'),
        shown: String(outcome.refreshes),
        value: outcome.refreshes,
        goal: { atMost: 1 },
      },
    ];
  } finally {
    await house.close();
    await cluster.stop();
  }
}
