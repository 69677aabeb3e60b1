import { expect, test } from 'vitest';
import type { Shipment, TrackingSource } from '../../../server/orders/shipment.ts';
import { trackShipments } from '../../../server/orders/track-shipments.ts';
import { at, exampleOrder, exampleShipment, on } from '../../support/example-order.ts';

type Known = Awaited<ReturnType<TrackingSource['track']>>;

const inTransit = { kind: 'in_transit', happenedAt: at('2026-11-18T12:00:00.000Z') } as const;
const labelMade = { kind: 'label_made', happenedAt: at('2026-11-17T12:00:00.000Z') } as const;

const source = (name: string, known: Known, covers: (shipment: Shipment) => boolean = () => true) =>
  ({ name, covers, track: () => Promise.resolve(known) }) satisfies TrackingSource;

/** One parcel after asking these sources, and which of them failed. */
async function ask(sources: readonly TrackingSource[], shipment = exampleShipment()) {
  const faults: [string, unknown][] = [];
  const order = exampleOrder({ shipments: [shipment] });
  const before = structuredClone(order);
  const tracked = await trackShipments(order, sources, (...fault) => faults.push(fault));
  expect(order).toEqual(before);
  return { parcel: tracked.shipments[0], faults };
}

test('an order is as the shop has it when there is nobody to ask', async () => {
  const order = exampleOrder({ shipments: [exampleShipment()] });
  expect(await trackShipments(order, [], () => undefined)).toBe(order);
});

test('scans are put together with the shop’s own, oldest first', async () => {
  const estimatedDelivery = on('2026-11-23');
  const { parcel } = await ask(
    [source('one', { events: [inTransit], estimatedDelivery })],
    exampleShipment({ events: [inTransit, labelMade] }),
  );
  expect(parcel).toMatchObject({ eventsKnown: true, estimatedDelivery });
  expect(parcel?.events).toEqual([labelMade, inTransit, inTransit]);
});

test('a source without an estimate leaves the one that is known', async () => {
  const shipment = exampleShipment({ estimatedDelivery: on('2026-11-24') });
  const { parcel } = await ask([source('one', { events: [] })], shipment);
  expect(parcel).toEqual({ ...shipment, eventsKnown: true });
});

test('the first source that covers a parcel and knows it is believed', async () => {
  const { parcel, faults } = await ask([
    source('elsewhere', { events: [labelMade] }, () => false),
    source('ignorant', undefined),
    source('knowing', { events: [inTransit] }),
    source('late to the table', { events: [labelMade] }),
  ]);
  expect(parcel?.events).toEqual([inTransit]);
  expect(faults).toEqual([]);
});

test('a parcel that nobody has heard of stays as the shop has it', async () => {
  const { parcel } = await ask([source('ignorant', undefined)]);
  expect(parcel).toEqual(exampleShipment());
});

test('a source that fails, at once or later, is reported and passed over', async () => {
  const down = new Error('down');
  const throwing = {
    name: 'throwing',
    covers: () => {
      throw down;
    },
    track: () => Promise.resolve(undefined),
  };
  const rejecting = { name: 'rejecting', covers: () => true, track: () => Promise.reject(down) };
  const { parcel, faults } = await ask([
    throwing,
    rejecting,
    source('up', { events: [inTransit] }),
  ]);
  expect(parcel?.events).toEqual([inTransit]);
  expect(faults).toEqual([
    ['throwing', down],
    ['rejecting', down],
  ]);
});

const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;

test('a source that has answered is not waited for any longer', async () => {
  const before = timers();
  await ask([source('one', { events: [inTransit] }), source('ignorant', undefined)]);
  expect(timers()).toBe(before);
});

test('a source that never answers does not hold the answer up', async () => {
  const silent = {
    name: 'silent',
    covers: () => true,
    track: () => new Promise<Known>(() => undefined),
  };
  const { parcel, faults } = await ask([silent]);
  expect(parcel).toEqual(exampleShipment());
  expect(faults).toMatchObject([['silent', { message: 'no answer within 2000 ms' }]]);
});
