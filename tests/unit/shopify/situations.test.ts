import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlatformOrderId } from '../../../server/orders/identifiers.ts';
import { instantFrom } from '../../../server/orders/instant.ts';
import { deriveSituation } from '../../../server/orders/situation/derive-situation.ts';
import { defaultStoreSettings } from '../../../server/integrations/store-settings.ts';
import { startShopifyShop, type ShopifyShop } from '../../support/shopify-shop.ts';

/** Every order of the plant shop, by its number, with what its facts mean. */
const expected: Readonly<Record<string, string>> = {
  1001: 'being_prepared',
  1002: 'being_prepared',
  1003: 'awaiting_payment transfer',
  1004: 'awaiting_payment failed',
  1005: 'awaiting_payment failed',
  1006: 'on_hold',
  1007: 'on_hold',
  1008: 'being_prepared',
  1009: 'being_prepared',
  1010: 'awaiting_payment not_paid',
  1011: 'being_prepared',
  1012: 'being_prepared',
  1013: 'label_made',
  1014: 'label_made',
  // Shopify knows no more than that there is a number.
  1015: 'sent',
  1016: 'moving',
  1017: 'moving',
  1018: 'moving',
  1019: 'no_scan',
  1020: 'past_promised_date',
  1021: 'delivery_failed',
  1022: 'out_for_delivery',
  1023: 'delivered',
  1024: 'delivered',
  // Words for trouble, and two that Shopify has added since: what they mean for the parcel is not said.
  1025: 'sent',
  1026: 'sent',
  1053: 'sent',
  1054: 'sent',
  1027: 'moving, several_parcels',
  // Of three numbers nobody can say which one a scan is about.
  1028: 'sent, several_parcels',
  1029: 'sent',
  1030: 'moving, part_shipped',
  1031: 'moving, several_parcels',
  1032: 'moving',
  1033: 'cancelled',
  1034: 'cancelled',
  1035: 'cancelled',
  1036: 'cancelled',
  1037: 'cancelled',
  1038: 'cancelled',
  1039: 'refunded',
  1040: 'delivered, part_refunded',
  1041: 'delivered, return_open',
  1042: 'delivered, return_open',
  1043: 'delivered',
  1044: 'delivered, part_refunded',
  1045: 'nothing_to_ship',
  1046: 'ready_for_pickup',
  1047: 'pickup_completed',
  1048: 'pickup_being_prepared',
  1049: 'out_for_delivery',
  1050: 'moving',
  1051: 'delivered',
  1052: 'delivered',
  1055: 'sent, several_parcels',
  1056: 'moving',
  1057: 'being_prepared',
  1058: 'being_prepared',
  1059: 'being_prepared',
  1060: 'being_prepared',
  1061: 'being_prepared',
  1062: 'being_prepared, has_digital_items',
  1063: 'being_prepared',
};

let shop: ShopifyShop;
beforeAll(async () => {
  shop = await startShopifyShop();
});
afterAll(() => shop.close());

async function situationOf(name: string) {
  const { id } = shop.standIn.shop().order(`#${name}`);
  const order = await shop.platform.readOrder(id.replace(/^.*\//, '') as PlatformOrderId);
  if (!order) throw new Error(`the shop has no order ${name}`);
  const now = instantFrom(shop.standIn.clock.now());
  const { workingDays, holidays } = defaultStoreSettings.promises;
  const promises = { workingDays, holidays };
  const circumstances = { now, promises, timeZone: 'America/Toronto' };
  return { order, situation: deriveSituation(order, circumstances) };
}

test('every order of the demo shop means what its facts say', async () => {
  const found: Record<string, string> = {};
  for (const { name } of shop.standIn.shop().orders.values()) {
    const { situation } = await situationOf(name.replace('#', ''));
    const { code, facts } = situation.primary;
    const reason = 'reason' in facts ? ` ${facts.reason}` : '';
    const flags = situation.flags.map((flag) => `, ${flag.code}`).join('');
    found[name.replace('#', '')] = `${code}${reason}${flags}`;
  }
  expect(found).toEqual(expected);
});

test('a day that the warehouse has planned is told, and one that the carrier expects', async () => {
  const planned = await situationOf('1008');
  expect(planned.situation.primary.facts).toMatchObject({ sendBy: planned.order.plannedFor });
  const expectedSoon = await situationOf('1017');
  expect(expectedSoon.situation.primary.facts).toMatchObject({
    expected: { basis: 'estimate', latest: expectedSoon.order.shipments[0]?.estimatedDelivery },
  });
});

test('what is owed of an order that is paid in part is the rest, not the whole', async () => {
  const { order, situation } = await situationOf('1010');
  expect(order.total.amount).toBe('258.50');
  expect(situation.primary.facts).toMatchObject({ amount: { amount: '180.00', currency: 'CAD' } });
});

test('what the shop wrote when it declined a return is told', async () => {
  const { order } = await situationOf('1043');
  expect(order.notes.map(({ text }) => text)).toEqual([
    'Plants can be returned within 30 days. Please write to us if it arrived damaged.',
  ]);
});

test('an order with more in it than usual is read whole', async () => {
  const { order } = await situationOf('1031');
  expect(order.items).toHaveLength(13);
  expect(order.shipments).toHaveLength(5);
  expect(order.shipmentsComplete).toBe(true);
});

test('ids that are one and the same number in JavaScript are two orders', async () => {
  const { order: first } = await situationOf('1060');
  const { order: second } = await situationOf('1061');
  expect([first.id, second.id]).toEqual(['9007199254740992', '9007199254740993']);
  expect([first.number, second.number]).toEqual(['1060', '1061']);
});

test('links lead to carriers only, whatever stands in the order', async () => {
  const { order } = await situationOf('1055');
  const [script, foreign] = order.shipments.map(({ trackingUrl }) => trackingUrl);
  expect(script).toBeUndefined();
  // The shop's own link was to another host; this one is the carrier's page for the number.
  expect(foreign).toMatch(/^https:\/\/www\.ups\.com\/track\?tracknum=1Z%22onclick/);
});
