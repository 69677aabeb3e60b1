import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PlatformCustomerId, PlatformOrderId } from '../../server/orders/identifiers.ts';
import type { Order } from '../../server/orders/order.ts';
import { PlatformError } from '../../server/orders/platform-error.ts';
import type { SecondFact } from '../../server/orders/proof.ts';
import type { StorePlatform } from '../../server/orders/store-platform.ts';

/** What a shop behind the battery holds, in words that fit any shop system. */
export interface KnownShop {
  readonly platform: StorePlatform;
  /** Nothing of these may appear in anything that the platform returns or throws. */
  readonly secrets: readonly string[];
  readonly name: string;
  readonly timeZone: string;
  readonly currency: string;
  /** An order that a guest placed, with all second facts. */
  readonly guestOrder: KnownOrder;
  /** An order of a registered customer. */
  readonly customerOrder: KnownOrder & { readonly customerId: string };
  /** Sent in two parcels, with both numbers. */
  readonly twoParcels: KnownOrder & { readonly trackingNumbers: readonly string[] };
  /** Partly refunded. */
  readonly partRefunded: KnownOrder & { readonly refund: string };
  /** To be collected. */
  readonly pickup: KnownOrder;
  /** Only downloads. */
  readonly digital: KnownOrder;
  /** In a currency without decimals, with its total as the shop writes it. */
  readonly foreignCurrency: KnownOrder & { readonly currency: string };
  /** Holds markup and instructions in the texts that customers and staff wrote. */
  readonly hostileTexts: KnownOrder;
  /** Carts and thrown-away orders that exist in the shop. */
  readonly hidden: readonly KnownOrder[];
  /** A number and an id that no order has. */
  readonly missingNumber: string;
  readonly missingId: string;
  /** Makes the shop fail until the answer is called. */
  breakDown(kind: 'unreachable' | 'fault' | 'slow' | 'garbage'): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/** An order by what its shopper knows. */
export interface KnownOrder {
  readonly id: string;
  readonly number: string;
  readonly email: string;
  readonly phone?: string;
  readonly postcode?: string;
}

/** Everything that the domain asks of any shop system. Each platform runs all of it, unchanged. */
export function storePlatformBattery(name: string, open: () => Promise<KnownShop>): void {
  describe(`${name} as a shop system`, () => {
    let shop: KnownShop;
    beforeAll(async () => {
      shop = await open();
    });
    afterAll(() => shop.close());

    const read = async ({ id }: KnownOrder): Promise<Order> => {
      const order = await shop.platform.readOrder(id as PlatformOrderId);
      if (!order) throw new Error(`the shop has no order ${id}`);
      return order;
    };
    const candidates = (order: Pick<KnownOrder, 'number'>, secondFact: SecondFact) =>
      shop.platform.findOrderCandidates({ orderNumber: order.number, secondFact });

    test('the shop tells its name, zone, currency and features', async () => {
      const description = await shop.platform.describe();
      expect(description).toMatchObject({
        name: shop.name,
        timeZone: shop.timeZone,
        currency: shop.currency,
        features: { canReadOrders: true },
      });
      expect(description.url).toMatch(/^https?:\/\/[^/]+(\/.*[^/])?$/);
    });

    test('an order is among the candidates for its number and e-mail, whatever the case', async () => {
      for (const email of [shop.guestOrder.email, shop.guestOrder.email.toUpperCase()]) {
        const found = await candidates(shop.guestOrder, { kind: 'email', value: email });
        expect(found.map((order) => order.id)).toContain(shop.guestOrder.id);
      }
    });

    test('an order is among the candidates for its number and phone or postcode', async () => {
      const { phone = '', postcode = '' } = shop.guestOrder;
      const byPhone = await candidates(shop.guestOrder, { kind: 'phone', value: phone });
      const byPostcode = await candidates(shop.guestOrder, { kind: 'postcode', value: postcode });
      expect(byPhone.map((order) => order.id)).toContain(shop.guestOrder.id);
      expect(byPostcode.map((order) => order.id)).toContain(shop.guestOrder.id);
    });

    test('a candidate carries what proves whose it is', async () => {
      const { contact } = await read(shop.guestOrder);
      expect(contact.emails).toContain(shop.guestOrder.email);
      expect(contact.phones).toContain(shop.guestOrder.phone);
      expect(contact.postcodes.map(({ value }) => value)).toContain(shop.guestOrder.postcode);
    });

    test('nothing is found for a number that no order has', async () => {
      const email = { kind: 'email', value: shop.guestOrder.email } as const;
      expect(await candidates({ number: shop.missingNumber }, email)).toEqual([]);
      expect(await shop.platform.readOrder(shop.missingId as PlatformOrderId)).toBeUndefined();
    });

    test.each([
      '',
      ' ',
      '#',
      '../29',
      '29/notes',
      '29?x=1',
      '%',
      '*',
      '-1',
      '0',
      '1e3',
      '9'.repeat(40),
    ])('a number such as %j finds no order and breaks nothing', async (number) => {
      const found = await candidates({ number }, { kind: 'email', value: 'nobody@example.com' });
      expect(found).toEqual([]);
      expect(await shop.platform.readOrder(number as PlatformOrderId)).toBeUndefined();
    });

    test('carts and thrown-away orders are never found', async () => {
      for (const hidden of shop.hidden) {
        expect(await candidates(hidden, { kind: 'email', value: hidden.email })).toEqual([]);
        expect(await shop.platform.readOrder(hidden.id as PlatformOrderId)).toBeUndefined();
        expect(await shop.platform.searchOrders({ email: hidden.email, limit: 10 })).toEqual([]);
      }
    });

    test('a customer gets their own orders and no others, newest first', async () => {
      const { customerId } = shop.customerOrder;
      const orders = await shop.platform.ordersOfCustomer(customerId as PlatformCustomerId, 50);
      expect(orders.map((order) => order.id)).toContain(shop.customerOrder.id);
      expect(new Set(orders.map((order) => order.customerId))).toEqual(new Set([customerId]));
      const placed = orders.map((order) => order.placedAt);
      expect(placed).toEqual(placed.toSorted().toReversed());
    });

    test('a limit on a customer’s orders is kept', async () => {
      const { customerId } = shop.customerOrder;
      expect(
        await shop.platform.ordersOfCustomer(customerId as PlatformCustomerId, 1),
      ).toHaveLength(1);
    });

    test.each(['', '0', '-1', 'abc', '999999', '1,2'])(
      'nobody is the customer %j, so they have no orders, and no guest’s either',
      async (customerId) => {
        const orders = await shop.platform.ordersOfCustomer(customerId as PlatformCustomerId, 50);
        expect(orders).toEqual([]);
      },
    );

    test('a merchant’s search by e-mail finds exactly the orders with that e-mail', async () => {
      const { email, number } = shop.guestOrder;
      const found = await shop.platform.searchOrders({ email, limit: 50 });
      expect(found.map((order) => order.number)).toContain(number);
      for (const order of found) {
        expect(order.contact.emails.map((each) => each.toLowerCase())).toContain(
          email.toLowerCase(),
        );
      }
      expect(await shop.platform.searchOrders({ email: email.slice(0, -1), limit: 50 })).toEqual(
        [],
      );
    });

    test.each(['', '  ', 'no address', '@'])(
      'a merchant’s search by %j, which is no e-mail, finds nothing',
      async (email) => {
        expect(await shop.platform.searchOrders({ email, limit: 50 })).toEqual([]);
      },
    );

    test('a merchant’s search by number and e-mail wants both', async () => {
      const { number, email } = shop.guestOrder;
      const both = await shop.platform.searchOrders({ orderNumber: number, email, limit: 5 });
      expect(both.map((order) => order.number)).toEqual([number]);
      const other = { orderNumber: number, email: shop.customerOrder.email, limit: 5 };
      expect(await shop.platform.searchOrders(other)).toEqual([]);
    });

    test('every parcel is there once, with its number', async () => {
      const { shipments } = await read(shop.twoParcels);
      expect(shipments.map((parcel) => parcel.trackingNumber)).toEqual(
        shop.twoParcels.trackingNumbers,
      );
      expect(new Set(shipments.map((parcel) => parcel.id)).size).toBe(shipments.length);
      for (const parcel of shipments) {
        if (parcel.trackingUrl !== undefined) expect(parcel.trackingUrl).toMatch(/^https:\/\//);
      }
    });

    test('a part refund is a positive amount in the order’s currency', async () => {
      const order = await read(shop.partRefunded);
      expect(order.refunds.map(({ amount }) => amount)).toEqual([
        { amount: shop.partRefunded.refund, currency: order.total.currency },
      ]);
      expect(order.stage).not.toBe('refunded');
    });

    test('an order to be collected says so, and one of downloads has nothing to send', async () => {
      expect((await read(shop.pickup)).deliveryMethods).toEqual(['pickup']);
      const digital = await read(shop.digital);
      expect(digital.deliveryMethods).toEqual(['none']);
      expect(digital.items.map((item) => item.needsShipping)).not.toContain(true);
      expect(digital.shipments).toEqual([]);
    });

    test('money is decimal text in the order’s own currency', async () => {
      const { total } = await read(shop.foreignCurrency);
      expect(total.currency).toBe(shop.foreignCurrency.currency);
      expect(total.amount).toMatch(/^\d+(\.\d+)?$/);
    });

    test('texts of others come without markup', async () => {
      const order = await read(shop.hostileTexts);
      expect(order.notes.length).toBeGreaterThan(0);
      expect(JSON.stringify(order)).not.toMatch(/<[a-z/!]/i);
    });

    test('instants are UTC and an order knows when it was read', async () => {
      const before = Date.now() - 1000;
      const order = await read(shop.customerOrder);
      expect(order.placedAt).toMatch(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/);
      expect(Date.parse(order.readAt)).toBeGreaterThanOrEqual(before);
    });

    test('nothing that a platform returns holds a credential or a payment key', async () => {
      const order = JSON.stringify(await read(shop.guestOrder));
      for (const secret of shop.secrets) expect(order).not.toContain(secret);
      expect(order).not.toMatch(/wc_order_|payment_url|transaction/);
    });

    test.each([
      ['unreachable', 'unreachable', true],
      ['fault', 'shop_fault', true],
      ['garbage', 'unexpected_answer', false],
    ] as const)(
      'a shop that is %s is a PlatformError with the code %s',
      async (kind, code, retryable) => {
        const repair = await shop.breakDown(kind);
        try {
          const error = await failureOf(read(shop.guestOrder));
          expect(error).toMatchObject({ code, retryable });
          expect(error.merchantAction).toMatch(/\w+ \w+/);
          const printed = `${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`;
          for (const secret of shop.secrets) expect(printed).not.toContain(secret);
        } finally {
          await repair();
        }
      },
    );

    test('whoever stops waiting gets a timeout at once', async () => {
      const repair = await shop.breakDown('slow');
      try {
        const started = performance.now();
        const reading = shop.platform.readOrder(
          shop.guestOrder.id as PlatformOrderId,
          AbortSignal.timeout(150),
        );
        expect((await failureOf(reading)).code).toBe('timeout');
        expect(performance.now() - started).toBeLessThan(1500);
      } finally {
        await repair();
      }
    });
  });
}

async function failureOf(work: Promise<unknown>): Promise<PlatformError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof PlatformError) return error;
    throw error;
  }
  throw new Error('nothing failed');
}
