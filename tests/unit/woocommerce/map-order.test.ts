import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { systemClock } from '../../../server/orders/instant.ts';
import type { Order } from '../../../server/orders/order.ts';
import { mapNotes } from '../../../server/platforms/woocommerce/map-notes.ts';
import { mapOrder, type OrderDetails } from '../../../server/platforms/woocommerce/map-order.ts';
import { noDetails } from '../../../server/platforms/woocommerce/order-details.ts';
import {
  wireFulfillments,
  wireOrder,
  wireRefunds,
} from '../../../server/platforms/woocommerce/wire.ts';
import { recording, recordingsIn } from '../../support/recordings.ts';

const context = {
  timeZone: 'America/New_York',
  links: { shopOrigin: 'https://shop.test', allowedHosts: [] },
  statusMeanings: {},
  readAt: systemClock.now(),
};

function orderBody(slug: string): Record<string, unknown> {
  return recording(`orders/order-${slug}`).response.body as Record<string, unknown>;
}

function mapBody(body: unknown, details: Partial<OrderDetails> = {}): Order {
  return mapOrder(wireOrder.parse(body), { ...noDetails, ...details }, context);
}

const mapped = (slug: string, details: Partial<OrderDetails> = {}) =>
  mapBody(orderBody(slug), details);

describe('a recorded WooCommerce order', () => {
  const names = [...recordingsIn('orders', 'order-'), ...recordingsIn('wc-8.2.2', 'order-')].filter(
    (name) => name !== 'wc-8.2.2/order-args',
  );

  test.each(names)('%s keeps its number, money, items, dates and contact', (name) => {
    const body = recording(name).response.body as {
      id: number;
      number: string;
      total: string;
      currency: string;
      billing: { email: string; phone: string };
      line_items: { name: string; quantity: number; sku: string }[];
      date_created_gmt: string;
      date_completed_gmt: string | null;
    };
    const order = mapBody(body);
    expect(order).toMatchObject({
      id: String(body.id),
      number: body.number,
      total: { amount: body.total, currency: body.currency },
      placedAt: `${body.date_created_gmt}.000Z`,
      contact: {
        emails: [body.billing.email],
        phones: expect.arrayContaining([body.billing.phone]) as string[],
      },
      items: body.line_items.map(({ name: itemName, quantity }) => ({ name: itemName, quantity })),
    });
    expect(order.completedAt).toBe(
      body.date_completed_gmt ? `${body.date_completed_gmt}.000Z` : undefined,
    );
    expect(order.stage).not.toBe('unknown');
  });

  test.each([
    ['pending_guest', 'awaiting_payment', true],
    ['failed', 'payment_failed', true],
    ['onhold_bacs', 'on_hold', true],
    ['cad_fr', 'on_hold', false],
    ['processing_guest', 'processing', false],
    ['custom_status_shipped', 'shipped', false],
    ['pickup_ready', 'ready_for_pickup', false],
    ['cancelled', 'cancelled', false],
    ['refunded_full', 'refunded', false],
    ['checkout_draft', 'draft', false],
    ['trashed', 'trashed', false],
  ])('%s is %s, and money is due: %s', (slug, stage, isDue) => {
    const order = mapped(slug);
    expect(order.stage).toBe(stage);
    if (stage !== 'draft') expect(order.payment.isDue).toBe(isDue);
  });

  test('options are shown as the shop words them, without its bookkeeping', () => {
    expect(mapped('processing_variation_note').items[0]?.options).toEqual([
      { name: 'Size', value: 'M' },
      { name: 'Colour', value: 'Olive' },
    ]);
  });

  test('what is out of stock is counted and is no option', () => {
    const [item] = mapped('onhold_bacs').items;
    expect(item).toMatchObject({ backorderedQuantity: 1, options: [] });
  });

  test('a part refund names its date, its reason and the line it takes back', () => {
    const refunds = wireRefunds.parse(recording('refunds/refunds-partial_refund').response.body);
    const order = mapped('partial_refund', { refunds });
    expect(order.refunds).toEqual([
      {
        amount: { amount: '15.30', currency: 'USD' },
        reason: 'One mug arrived chipped',
        refundedAt: '2026-11-20T17:43:23.000Z',
      },
    ]);
    expect(order.items.map((item) => item.refundedQuantity)).toEqual([1, 0]);
  });

  test('pickup keeps the place, downloads are sent by nobody', () => {
    expect(mapped('pickup_ready')).toMatchObject({
      deliveryMethods: ['pickup'],
      deliveryTitles: ['Local pickup – Pier Road shop'],
    });
    const fulfillments = wireFulfillments.parse(
      recording('fulfillments/auto-virtual').response.body,
    );
    expect(mapped('virtual_download', { fulfillments })).toMatchObject({
      deliveryMethods: ['none'],
      shipments: [],
    });
  });

  test('notes are only the customer’s, oldest first and without markup', () => {
    const notes = mapNotes(recording('notes/notes-injection_note').response.body);
    expect(notes.map((note) => note.text)).toEqual(['click & "quotes" hi']);
    expect(mapNotes(recording('notes/notes-for_ast').response.body)).toEqual([]);
  });

  test('the customer’s own note, keys and addresses stay behind', () => {
    const text = JSON.stringify(mapped('processing_variation_note'));
    expect(text).not.toMatch(/doorman|4471|Munjoy|wc_order_|ch_3Rig|127\.0\.0\.1/);
  });
});

describe('a broken or hostile order', () => {
  test('markup in names becomes text', () => {
    const body = orderBody('processing_guest');
    const [line] = body['line_items'] as Record<string, unknown>[];
    const named = { ...line, name: '<img src=x onerror=alert(1)>Mug &amp; <b>Cup</b>' };
    expect(mapBody({ ...body, line_items: [named] }).items[0]?.name).toBe('Mug & Cup');
  });

  test.each(['<b>', '<ul><li>', '<table><tr><td>', '<pre>'])(
    'a buyer who nests %s a thousand times hides nobody’s order',
    (tag) => {
      const body = orderBody('processing_guest');
      const [line] = body['line_items'] as Record<string, unknown>[];
      const engraving = {
        key: 'Engraving',
        value: '',
        display_key: 'Engraving',
        display_value: tag.repeat(2_500),
      };
      const order = mapBody({ ...body, line_items: [{ ...line, meta_data: [engraving] }] });
      expect(order.items).toHaveLength(1);
      const note = { id: 1, note: tag.repeat(2_500), customer_note: true };
      const written = { ...note, date_created_gmt: '2026-11-20T10:00:00' };
      expect(() => mapNotes([written])).not.toThrow();
    },
  );

  test('characters that no database stores and no page shows are left out', () => {
    const body = orderBody('processing_guest');
    const [line] = body['line_items'] as Record<string, unknown>[];
    const named = { ...line, name: 'M\u0000u\u001bg \ud800' };
    expect(mapBody({ ...body, line_items: [named] }).items[0]?.name).toBe('Mug \ufffd');
  });

  test('parts of the wrong type are left out, and the order stays', () => {
    const broken = {
      refunds: 'none',
      meta_data: [null, 5, { key: '_wc_shipment_tracking_items', value: 'O:8:"stdClass"' }],
      shipping_lines: {},
      billing: null,
      date_paid_gmt: 12,
      line_items: [{ id: 'x' }, { id: 1, name: 'Mug', quantity: '2', total: 5, meta_data: 'no' }],
    };
    const order = mapBody({ ...orderBody('processing_guest'), ...broken });
    expect(order.items).toMatchObject([{ name: 'Mug', quantity: 2, total: { amount: '5' } }]);
    expect(order.shipments).toEqual([]);
  });

  test('whatever stands in a tracking field, mapping neither throws nor links elsewhere', () => {
    const keys = [
      '_wc_shipment_tracking_items',
      '_aftership_tracking_items',
      '_parcelpanel_shipping_numbers',
      '_tracking_number',
      '_tracking_url',
      'wcshipping_labels',
      'ywot_tracking_code',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) => {
        const order = mapBody({ ...orderBody('processing_guest'), meta_data: [{ key, value }] });
        for (const parcel of order.shipments) {
          if (parcel.trackingUrl) expect(parcel.trackingUrl).toMatch(/^https:\/\//);
        }
      }),
    );
  });
});
