import type { Order } from './order.ts';
import type { Shipment, TrackingSource } from './shipment.ts';

/** How long an answer may wait for scans from elsewhere, in milliseconds. */
const patienceMs = 2_000;

/** Told when a source could not say anything; the answer goes out without it. */
export type TrackingFaultReport = (source: string, error: unknown) => void;

/**
 * The order with what tracking sources know of its parcels. For each parcel the first source that
 * covers it and knows it is believed. A source that fails or dawdles is reported and passed over:
 * what the shop said is never lost by it.
 */
export async function trackShipments(
  order: Order,
  sources: readonly TrackingSource[],
  reportFault: TrackingFaultReport,
): Promise<Order> {
  if (sources.length === 0) return order;
  const shipments = await Promise.all(
    order.shipments.map((shipment) => track(shipment, sources, reportFault)),
  );
  return { ...order, shipments };
}

async function track(
  shipment: Shipment,
  sources: readonly TrackingSource[],
  reportFault: TrackingFaultReport,
): Promise<Shipment> {
  for (const source of sources) {
    try {
      if (!source.covers(shipment)) continue;
      const known = await inTime(source.track(shipment));
      if (!known) continue;
      return {
        ...shipment,
        events: [...shipment.events, ...known.events].toSorted(
          (first, second) => Date.parse(first.happenedAt) - Date.parse(second.happenedAt),
        ),
        eventsKnown: true,
        ...(known.estimatedDelivery && { estimatedDelivery: known.estimatedDelivery }),
      };
    } catch (error) {
      reportFault(source.name, error);
    }
  }
  return shipment;
}

async function inTime<Value>(answer: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${patienceMs} ms`)), patienceMs);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
