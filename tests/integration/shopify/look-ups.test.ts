import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { noorId } from '../../../demo-shop/shopify/data/plants/people.ts';
import { lampShop, plantShop } from '../../../demo-shop/shopify/data/shops.ts';
import { defaultStoreSettings } from '../../../server/integrations/store-settings.ts';
import type { AccountId, PlatformCustomerId, StoreId } from '../../../server/orders/identifiers.ts';
import { systemClock } from '../../../server/orders/instant.ts';
import type { OrderDesk } from '../../../server/orders/lookup.ts';
import { createOrderDesk } from '../../../server/orders/order-desk.ts';
import type { SecondFactKind } from '../../../server/orders/proof.ts';
import { countedGuesses } from '../../support/counted-guesses.ts';
import { startShopifyShop, type ShopifyShop } from '../../support/shopify-shop.ts';

const reference = { accountId: 'an-account' as AccountId, storeId: 'a-store' as StoreId };
const asker = { conversationId: 'a-conversation' };

/** The order desk in front of one shop, which takes every second fact. */
async function deskOf({ platform }: ShopifyShop): Promise<OrderDesk> {
  const description = await platform.describe();
  const { workingDays, holidays } = defaultStoreSettings.promises;
  const store = {
    reference,
    platform,
    description,
    secondFacts: ['email', 'phone', 'postcode'] as const,
    promises: { workingDays, holidays },
  };
  return createOrderDesk({
    stores: { open: async () => store },
    guessBudgets: countedGuesses(),
    clock: systemClock,
  });
}

let plants: ShopifyShop;
let lamps: ShopifyShop;
let plantDesk: OrderDesk;
let lampDesk: OrderDesk;

beforeAll(async () => {
  plants = await startShopifyShop();
  lamps = await startShopifyShop({ shops: [plantShop, lampShop], domain: lampShop.domain });
  [plantDesk, lampDesk] = await Promise.all([deskOf(plants), deskOf(lamps)]);
});
afterAll(async () => {
  await plants.close();
  await lamps.close();
});

const lookUp = (
  desk: OrderDesk,
  orderNumber: string,
  value: string,
  kind: SecondFactKind = 'email',
) => desk.lookUp(reference, { orderNumber, secondFact: { kind, value } }, asker);

/** The number of the order that was opened, or how the look-up ended. */
async function opened(...lookup: Parameters<typeof lookUp>): Promise<string> {
  const outcome = await lookUp(...lookup);
  return outcome.outcome === 'verified' ? outcome.view.number : outcome.outcome;
}

describe('an order is found by whatever its customer calls it', () => {
  test.each(['EN1001-A', 'en1001-a', '#EN1001-A', '1001', 'Order no. 1001'])(
    '%s in a shop that writes EN1001-A',
    async (typed) => {
      expect(await opened(lampDesk, typed, 'iris.blanc@shopper.test')).toBe('EN1001-A');
    },
  );

  test('its confirmation number, whatever the case', async () => {
    const { confirmationNumber } = lamps.standIn.shop(lampShop.domain).order('EN1002-A');
    for (const typed of [confirmationNumber ?? '', (confirmationNumber ?? '').toLowerCase()]) {
      expect(await opened(lampDesk, typed, 'luc.petit@shopper.test')).toBe('EN1002-A');
    }
  });

  test('a confirmation number that two orders have opens the one with the second fact', async () => {
    expect(await opened(plantDesk, 'XPAV284CT', 'nadia.ferris@shopper.test')).toBe('1057');
    expect(await opened(plantDesk, 'XPAV284CT', 'pavel.horak@shopper.test')).toBe('1058');
    expect(await opened(plantDesk, 'XPAV284CT', 'ivy.marsh@shopper.test')).toBe('refused');
  });

  test('a number that is one order’s name and another’s without its prefix means the first', async () => {
    const shop = lamps.standIn.shop(lampShop.domain);
    const email = 'both.names@shopper.test';
    shop.addOrder({ name: '2001', email });
    shop.addOrder({ name: 'EN2001-A', email });
    expect(await opened(lampDesk, '2001', email)).toBe('2001');
    expect(await opened(lampDesk, 'EN2001-A', email)).toBe('EN2001-A');
  });

  test('a phone number and a postcode prove as well, though Shopify cannot search for them', async () => {
    expect(await opened(plantDesk, '1059', '(613) 555-0159', 'phone')).toBe('1059');
    expect(await opened(plantDesk, '1025', 'm5v2t6', 'postcode')).toBe('1025');
    expect(await opened(plantDesk, '1025', 'M5V 2T7', 'postcode')).toBe('refused');
  });

  test('an order without an e-mail is opened by none', async () => {
    for (const value of ['', 'null', 'ora.levin@shopper.test']) {
      expect(await opened(plantDesk, '1059', value)).toBe('refused');
    }
  });
});

describe('what is typed is a value and never syntax', () => {
  test.each([
    '1025 OR email:ivy.marsh@shopper.test',
    '1" OR name:"1025',
    'name:1025',
    "1' OR '1'='1",
    '1025) OR (name:*',
    '102*',
    '\\',
    '1025\\',
  ])('%s', async (typed) => {
    expect(await opened(plantDesk, typed, 'ivy.marsh@shopper.test')).toBe('refused');
  });

  test('a server that answers each search with another order opens nothing', async () => {
    plants.standIn.faults.mode = 'lying';
    expect(await opened(plantDesk, '1025', 'ivy.marsh@shopper.test')).toBe('refused');
    expect(await opened(plantDesk, '1025', 'M5V 2T6', 'postcode')).toBe('refused');
    plants.standIn.faults.clear();
  });
});

describe('what a shop does not let this app see', () => {
  afterEach(() => {
    const shop = plants.standIn.shop();
    shop.installation.grant([
      'read_all_orders',
      'read_returns',
      'read_merchant_managed_fulfillment_orders',
    ]);
    shop.approve({ email: true, phone: true, address: true });
    shop.state = 'open';
  });

  test('orders older than sixty days are not found without a scope of their own', async () => {
    expect(await opened(plantDesk, '1052', 'ruth.ellison@shopper.test')).toBe('1052');
    plants.standIn.shop().installation.revoke(['read_all_orders']);
    expect(await opened(plantDesk, '1052', 'ruth.ellison@shopper.test')).toBe('refused');
    const { features } = await plants.platform.describe();
    expect(features.advice.join()).toMatch(/older than 60 days/);
  });

  test('an approval that is missing is told alike for every number, and what is approved still proves', async () => {
    const shop = await startShopifyShop({ protectedData: { email: false } });
    const desk = await deskOf(shop);
    for (const number of ['1025', '99999']) {
      const outcome = await lookUp(desk, number, 'ivy.marsh@shopper.test');
      expect(outcome).toMatchObject({
        outcome: 'unavailable',
        error: { code: 'forbidden', merchantAction: expect.stringContaining('Partner Dashboard') },
      });
    }
    expect(await opened(desk, '1025', 'M5V 2T6', 'postcode')).toBe('1025');
    const { features } = await shop.platform.describe();
    expect(features.advice.join()).toMatch(/not approved this app to read e-mail addresses/);
    await shop.close();
  });

  test('an approval that is missing is noticed by a shop that had no order when it was connected', async () => {
    const empty = { ...lampShop, orders: () => [] };
    const shop = await startShopifyShop({ shops: [empty], protectedData: { email: false } });
    const desk = await deskOf(shop);
    expect(await opened(desk, '1', 'nobody@shopper.test')).toBe('refused');
    const { name } = shop.standIn.shop().addOrder({ email: 'first@shopper.test' });
    for (const number of [name, '99999']) {
      const outcome = await lookUp(desk, number, 'first@shopper.test');
      expect(outcome).toMatchObject({ outcome: 'unavailable', error: { code: 'forbidden' } });
    }
    // Seen once, it is not asked for again.
    const asked = () =>
      shop.standIn.requests.filter(({ operation }) => operation === 'NewestOrders').length;
    const before = asked();
    await lookUp(desk, name, 'first@shopper.test');
    expect(asked()).toBe(before);
    await shop.close();
  });

  test('an approval that was taken back meanwhile says nothing of whether there is such an order', async () => {
    plants.standIn.shop().approve({ email: false });
    for (const number of ['1025', '99999']) {
      expect(await opened(plantDesk, number, 'ivy.marsh@shopper.test')).toBe('refused');
    }
  });

  test('a scope that was taken back spoils no more than what it was for', async () => {
    const { installation } = plants.standIn.shop();
    installation.revoke(['read_returns']);
    expect(await opened(plantDesk, '1043', 'amir.rahimi@shopper.test')).toBe('1043');
    installation.revoke(['read_merchant_managed_fulfillment_orders']);
    expect(await opened(plantDesk, '1008', 'noor.haddad@shopper.test')).toBe('1008');
  });

  test.each([
    ['frozen', 'forbidden', /owes Shopify/],
    ['fraudulent', 'forbidden', /support/],
    ['locked', 'forbidden', /wants to be settled/],
    ['closed', 'not_a_shop', /closed/],
  ] as const)('a shop that is %s', async (state, code, action) => {
    plants.standIn.shop().state = state;
    const outcome = await lookUp(plantDesk, '1025', 'ivy.marsh@shopper.test');
    expect(outcome).toMatchObject({ outcome: 'unavailable', error: { code } });
    if (outcome.outcome === 'unavailable') {
      expect(outcome.error.merchantAction).toMatch(action);
      expect(outcome.error.mayPass).toBe(false);
    }
  });
});

describe('a Shopify that is in trouble', () => {
  afterEach(async () => {
    plants.standIn.faults.clear();
    await plants.standIn.reachable();
  });

  test.each([
    ['rateLimited', 'rate_limited'],
    ['security', 'blocked_by_firewall'],
    ['unavailable', 'shop_fault'],
    ['timeout504', 'shop_fault'],
    ['internalError', 'shop_fault'],
    ['inactive', 'forbidden'],
    ['redirect', 'redirected'],
    ['reset', 'unreachable'],
    ['otherShape', 'unexpected_answer'],
    ['brokenJson', 'unexpected_answer'],
    ['enormous', 'too_large'],
  ] as const)(
    '%s is %s',
    async (mode, code) => {
      plants.standIn.faults.mode = mode;
      const outcome = await lookUp(plantDesk, '1025', 'ivy.marsh@shopper.test');
      expect(outcome).toMatchObject({ outcome: 'unavailable', error: { code } });
      for (const secret of plants.secrets) expect(JSON.stringify(outcome)).not.toContain(secret);
    },
    60_000,
  );

  test('only where an order is read whole does not tell whether there is one', async () => {
    plants.standIn.faults.operations = ['Order'];
    plants.standIn.faults.mode = 'unavailable';
    for (const number of ['1025', '99999']) {
      expect(await opened(plantDesk, number, 'somebody.else@shopper.test')).toBe('refused');
    }
    expect(await opened(plantDesk, '1025', 'ivy.marsh@shopper.test')).toBe('unavailable');
  });

  test('that stumbles once is asked again, and nobody notices', async () => {
    plants.standIn.faults.next(1, 'unavailable');
    expect(await opened(plantDesk, '1025', 'ivy.marsh@shopper.test')).toBe('1025');
  });
});

const customer = (id: string) => ({
  level: 2 as const,
  by: 'sign_in' as const,
  store: reference,
  customerId: id as PlatformCustomerId,
  provenAt: systemClock.now(),
});

describe('a customer who is signed in', () => {
  test('sees their own orders, newest first, and calls them as they like', async () => {
    const own = customer(noorId);
    const orders = await plantDesk.ordersOf(reference, own, []);
    expect(orders).toEqual(expect.arrayContaining([expect.objectContaining({ number: '1023' })]));
    const named = await plantDesk.ordersOf(reference, own, ['#1027']);
    expect(named).toEqual([expect.objectContaining({ number: '#1027' })]);
    expect(await plantDesk.ordersOf(reference, own, ['1025'])).toEqual([]);
  });

  test('of whom the shop does not let us know is told that it cannot be asked', async () => {
    const shop = await startShopifyShop();
    shop.standIn.shop().installation.revoke(['read_customers']);
    const desk = await deskOf(shop);
    const found = await desk.ordersOf(reference, customer(noorId), []);
    expect(found).toMatchObject({ code: 'forbidden' });
    await shop.close();
  });
});
