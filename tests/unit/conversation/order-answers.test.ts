import { describe, expect, it } from 'vitest';
import type { Topic } from '../../../server/conversation/dialogue/state.ts';
import { resolveLocale } from '../../../server/conversation/locales/catalogues.ts';
import { wordReply } from '../../../server/conversation/replies/word-reply.ts';
import { disclose } from '../../../server/orders/disclosure.ts';
import type { AccountId, StoreId } from '../../../server/orders/identifiers.ts';
import { instantFrom } from '../../../server/orders/instant.ts';
import { money } from '../../../server/orders/money.ts';
import type { Order } from '../../../server/orders/order.ts';
import { noPromises, type StorePromises } from '../../../server/orders/promises.ts';
import { deriveSituation } from '../../../server/orders/situation/derive-situation.ts';
import { exampleItem, exampleOrder, exampleShipment, on } from '../../support/example-order.ts';

const store = { accountId: 'a' as AccountId, storeId: 's' as StoreId };

/** What is said to a question about a proven order on Friday 20 November 2026. */
function said(changes: Partial<Order>, topic: Topic = 'order_status', disputed = false) {
  const order = exampleOrder(changes);
  const timeZone = 'America/New_York';
  const situation = deriveSituation(order, { now: order.readAt, promises: usual, timeZone });
  const assurance = {
    level: 1,
    store,
    orderId: order.id,
    orderNumber: order.number,
    by: 'email',
    provenAt: order.readAt,
  } as const;
  const view = disclose(order, { store, assurance, situation, timeZone });
  const block = { kind: 'order', view, topic, disputed } as const;
  const reply = { code: 'x', blocks: [block], quickReplies: [] };
  return wordReply(reply, resolveLocale(['en']), order.readAt);
}

const usual: StorePromises = {
  ...noPromises,
  handlingDays: 2,
  deliveryDays: { minimum: 1, maximum: 3 },
};

describe('to a question about an order', () => {
  it.each<readonly [string, Partial<Order>, Topic, RegExp]>([
    [
      'that is late: no day that has passed is still expected',
      { stage: 'shipped', shipments: [exampleShipment()] },
      'delivery_date',
      /^Order 29: Later than promised\.(?![^]*should arrive)/,
    ],
    [
      'that was delivered: it has come',
      { stage: 'delivered', shipments: [exampleShipment()] },
      'delivery_date',
      /^Order 29: Recorded as delivered\./,
    ],
    [
      'that is on its way: the expected days once',
      { stage: 'shipped', shipments: [exampleShipment({ shippedOn: on('2026-11-19') })] },
      'delivery_date',
      /^By the shop’s usual[^]*(?!.*should arrive)/,
    ],
    [
      'with a label only: no carrier has it',
      {
        shipments: [exampleShipment({ eventsKnown: true, events: [], items: [] })],
      },
      'courier',
      /^The label is for UPS; the carrier does not have the parcel yet\./,
    ],
    [
      'that is completed without a parcel: it may not be over',
      { stage: 'completed' },
      'change',
      /^I can’t change[^.]*\. A person at the shop can tell you what is still possible\./,
    ],
    [
      'that is sent in part: neither all sent nor all here',
      { shipments: [exampleShipment()] },
      'cancel',
      /^I can’t cancel[^.]*\. A person at the shop can tell you what is still possible\./,
    ],
    [
      'to be collected: nothing is said of sending',
      { deliveryMethods: ['pickup'] },
      'cancel',
      /^I can’t cancel(?![^]*been sent)/,
    ],
  ])('%s', (_name, changes, topic, expected) => {
    const { text } = said(changes, topic);
    expect(text).toMatch(expected);
    const sentences = text.split(/(?<=\.) |\n+/);
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it('that stands still, the parcel it has is told all the same', () => {
    const { text } = said({ stage: 'on_hold', shipments: [exampleShipment()] });
    expect(text).toMatch(/Order 29: On hold\.[^]*Parcel: [^]*1Z999AA10123456784/);
  });

  it('that is cancelled, a parcel that never left is told no next step', () => {
    const label = exampleShipment({ eventsKnown: true, shippedOn: on('2026-11-30') });
    const { text } = said({ stage: 'cancelled', shipments: [label] });
    expect(text).toMatch(/^Order 29: Cancelled\.(?![^]*handing the parcel over)/);
  });

  it('that waits for missing stock, this is said once', () => {
    const { text } = said({ items: [exampleItem({ backorderedQuantity: 1 })] });
    expect(text.match(/out of stock/g)).toHaveLength(1);
  });

  it('that costs nothing, no payment has arrived', () => {
    const free = { total: money('0.00', 'USD'), stage: 'processing' } as const;
    const { text, parts } = said(free);
    expect(text).toMatch(/^Order 29: Being prepared, late\. The shop is preparing/);
    expect(JSON.stringify(parts)).not.toMatch(/Paid|Payment received/);
    expect(said({ ...free, stage: 'cancelled' }).text).not.toMatch(/after it was paid/);
  });

  it('that was disputed stays disputed whatever is asked', () => {
    for (const topic of ['courier', 'items', 'cancel', 'delivery_date'] as const) {
      const { text } = said({ stage: 'delivered', shipments: [exampleShipment()] }, topic, true);
      expect(text).toMatch(/Delivered, but not found/);
    }
  });
});

describe('of several parcels', () => {
  it('what holds for each is said once, and what differs with each', () => {
    const { text } = said({
      stage: 'shipped',
      shipments: [
        exampleShipment({ id: 'one', trackingNumber: 'CC-55012', carrier: { name: 'Coastal' } }),
        exampleShipment({ id: 'two', trackingNumber: '794644790132', carrier: { name: 'FedEx' } }),
      ],
    });
    expect(text).toMatch(/Parcel 1 of 2[^]*Coastal[^]*CC-55012/);
    expect(text).toMatch(/Parcel 2 of 2[^]*FedEx[^]*794644790132/);
    expect(text.match(/I can’t see the carrier’s scans/g)).toHaveLength(1);
    expect(text).toMatch(/794644790132[^]*For each of these parcels: [^]*scans/);
  });

  it('nothing is said of all that holds for one', () => {
    const { text } = said({
      stage: 'shipped',
      shipments: [
        exampleShipment({ id: 'one', shippedOn: on('2026-11-19') }),
        exampleShipment({
          id: 'two',
          eventsKnown: true,
          events: [{ kind: 'delivered', happenedAt: instantFrom('2026-11-19T15:00:00Z') }],
        }),
      ],
    });
    expect(text).not.toContain('For each of these parcels');
    expect(text).toMatch(/I can’t see the carrier’s scans/);
  });
});
