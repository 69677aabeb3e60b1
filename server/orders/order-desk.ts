import { covers, disclose } from './disclosure.ts';
import type { Clock } from './instant.ts';
import type { LookupOutcome, OrderDesk } from './lookup.ts';
import type { Order } from './order.ts';
import { PlatformError } from './platform-error.ts';
import type { Assurance, Proof } from './proof.ts';
import { compareSecondFact } from './second-fact.ts';
import type { TrackingSource } from './shipment.ts';
import { deriveSituation } from './situation/derive-situation.ts';
import type { ConnectedStore, Stores } from './stores.ts';
import { trackShipments, type TrackingFaultReport } from './track-shipments.ts';
import { isSameOrderNumber, tidyOrderNumber } from './typed/order-number.ts';

const refused: LookupOutcome = { outcome: 'refused' };

/**
 * The desk at which shoppers ask for their orders. What a platform finds is only a search: number
 * and second fact are compared here, exactly, and exactly one order must have both.
 *
 * A shop that cannot be asked is `unavailable`; every other fault is ours and is thrown.
 */
export function createOrderDesk({
  stores,
  clock,
  trackingSources = [],
  reportTrackingFault = () => undefined,
}: {
  readonly stores: Stores;
  readonly clock: Clock;
  readonly trackingSources?: readonly TrackingSource[];
  /** Told of sources that fail, so that somebody knows; shoppers get their answer without them. */
  readonly reportTrackingFault?: TrackingFaultReport;
}): OrderDesk {
  /** The answer for an order that the assurance covers. */
  async function verified(
    { reference: store, promises, description: { timeZone } }: ConnectedStore,
    found: Order,
    assurance: Assurance,
  ): Promise<LookupOutcome> {
    const order = await trackShipments(found, trackingSources, reportTrackingFault);
    const situation = deriveSituation(order, { now: clock.now(), promises, timeZone });
    const view = disclose(order, { store, assurance, situation, timeZone });
    return { outcome: 'verified', orderId: order.id, assurance, view };
  }

  return {
    async acceptedSecondFacts(store) {
      return (await stores.open(store)).secondFacts;
    },

    lookUp: (reference, proof, _asker, signal) =>
      orUnavailable(async () => {
        const store = await stores.open(reference);
        const { secondFact } = proof;
        if (!store.secondFacts.includes(secondFact.kind)) return refused;
        const orderNumber = tidyOrderNumber(proof.orderNumber);
        if (orderNumber === '') return refused;

        const query = { orderNumber, secondFact };
        const candidates = await store.platform.findOrderCandidates(query, signal);
        const [match, ...furtherMatches] = matchesOf(candidates, proof);
        if (!match || furtherMatches.length > 0) return refused;
        return await verified(store, match, {
          level: 1,
          store: store.reference,
          orderId: match.id,
          orderNumber: match.number,
          by: secondFact.kind,
          provenAt: clock.now(),
        });
      }),

    readAgain: (reference, orderId, assurance, signal) =>
      orUnavailable(async () => {
        const store = await stores.open(reference);
        const order = await store.platform.readOrder(orderId, signal);
        if (!order || order.id !== orderId || isHidden(order)) return refused;
        if (!covers(assurance, store.reference, order)) return refused;
        return await verified(store, order, assurance);
      }),
  };
}

/** Orders that have both number and second fact; one that a platform lists twice counts once. */
function matchesOf(candidates: readonly Order[], proof: Proof): readonly Order[] {
  const matches = candidates.filter(
    (order) =>
      !isHidden(order) &&
      isSameOrderNumber(order.number, proof.orderNumber) &&
      compareSecondFact(order.contact, proof.secondFact),
  );
  return [...new Map(matches.map((order) => [order.id, order])).values()];
}

function isHidden(order: Order): boolean {
  return order.stage === 'draft' || order.stage === 'trashed';
}

async function orUnavailable(ask: () => Promise<LookupOutcome>): Promise<LookupOutcome> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof PlatformError) return { outcome: 'unavailable', error };
    throw error;
  }
}
