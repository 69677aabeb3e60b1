import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountId, StoreId, StoreReference } from '../../../server/orders/identifiers.ts';
import type { Clock } from '../../../server/orders/instant.ts';
import type { OrderDesk } from '../../../server/orders/lookup.ts';
import { createOrderDesk } from '../../../server/orders/order-desk.ts';
import { countedGuesses } from '../../support/counted-guesses.ts';
import { expectedSituations } from '../../support/expected-situations.ts';
import { startConnectedShop } from '../../support/woocommerce-shop.ts';

const { now, promises, shown, refused } = expectedSituations;
const clock: Clock = { now: () => now };
const asker = { conversationId: 'a-conversation' };
const store: StoreReference = {
  accountId: '00000000-0000-4000-8000-000000000001' as AccountId,
  storeId: '00000000-0000-4000-8000-000000000002' as StoreId,
};

describe.each([
  { kind: 'WooCommerce 11.0.1', version: '11.0.1', orderStorage: 'hpos' },
  { kind: 'WooCommerce 11.0.1 on post storage', version: '11.0.1', orderStorage: 'posts' },
] as const)('every recorded order of $kind', ({ version, orderStorage }) => {
  let desk: OrderDesk;
  let close: () => Promise<void>;

  beforeAll(async () => {
    const shop = await startConnectedShop({ version, orderStorage }, { clock });
    close = shop.close;
    const description = await shop.platform.describe();
    desk = createOrderDesk({
      clock,
      guessBudgets: countedGuesses(),
      stores: {
        open: async () => ({
          reference: store,
          platform: shop.platform,
          description,
          secondFacts: ['email'],
          promises,
        }),
      },
    });
  });

  afterAll(() => close());

  it.each(shown)(
    '$orderNumber: $person',
    async ({ orderNumber, email, code, actor, facts, flags }) => {
      const found = await desk.lookUp(
        store,
        {
          orderNumber,
          secondFact: { kind: 'email', value: email },
        },
        asker,
      );
      expect(found.outcome).toBe('verified');
      if (found.outcome !== 'verified') return;
      const { primary, flags: raised } = found.view.situation;
      expect(primary).toMatchObject({ code, actor, facts });
      for (const flag of flags) {
        expect(raised).toContainEqual(expect.objectContaining(flag));
      }
    },
  );

  it.each(refused)(
    '$orderNumber with $email opens nothing: $why',
    async ({ orderNumber, email }) => {
      expect(
        await desk.lookUp(
          store,
          { orderNumber, secondFact: { kind: 'email', value: email } },
          asker,
        ),
      ).toEqual({ outcome: 'refused' });
    },
  );
});
