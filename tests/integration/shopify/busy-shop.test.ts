import { expect, test } from 'vitest';
import { createTestDatabase } from '../../support/database.ts';
import { askABusyShop } from '../../support/busy-shop.ts';
import { startShopifyServers } from '../../support/shopify-servers.ts';

/** In small: `npm run bench -- busy-shop` asks two hundred times as much of a shop as it allows. */
test('more questions than a shop allows are each answered, late and right, and its allowance is never overdrawn', async () => {
  const database = await createTestDatabase();
  const house = await startShopifyServers(database, {
    processes: 2,
    allowance: { maximumAvailable: 100, restoreRate: 100 },
  });
  try {
    const outcome = await askABusyShop(house, 30, 90_000);
    expect(outcome).toMatchObject({ answered: 30, wrong: 0, refreshes: 1 });
    expect(outcome.lowest).toBeGreaterThanOrEqual(0);
    // The shop was asked for more than it allows: without that, nothing was shown here.
    expect(outcome.toldBusy).toBeGreaterThan(0);
  } finally {
    await house.close();
    await database.drop();
  }
}, 180_000);
