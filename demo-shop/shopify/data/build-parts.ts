import { instant } from './instant.ts';
import type { Identifiers } from './identifiers.ts';
import type { ParcelDraft, PlanDraft, ReturnDraft } from './order-draft.ts';
import type {
  FulfillmentOrderRecord,
  FulfillmentRecord,
  LineItemRecord,
  ReturnRecord,
} from './records.ts';

/** Makes a fulfilment of a draft. */
export function buildFulfillment(
  draft: ParcelDraft,
  order: { readonly name: string; readonly lineItems: readonly LineItemRecord[] },
  identifiers: Identifiers,
): FulfillmentRecord {
  const holds = draft.holds ?? order.lineItems.map((item, line) => [line, item.quantity] as const);
  const fulfillmentLineItems = holds.flatMap(([line, quantity]) => {
    const lineItem = order.lineItems[line];
    return lineItem ? [{ quantity, lineItem }] : [];
  });
  const events = (draft.events ?? []).map((event) => ({
    id: identifiers.next('FulfillmentEvent'),
    status: event.status,
    message: event.message ?? null,
    happenedAt: instant(event.at),
    estimatedDeliveryAt: event.estimate ? instant(event.estimate) : null,
    province: event.province ?? null,
    country: event.country ?? 'CA',
  }));
  const sentAt = instant(draft.sentAt);
  return {
    id: identifiers.next('Fulfillment'),
    name: order.name,
    status: draft.status ?? 'SUCCESS',
    displayStatus: draft.displayStatus === undefined ? 'FULFILLED' : draft.displayStatus,
    createdAt: sentAt,
    updatedAt: events.map((event) => event.happenedAt).reduce((a, b) => (a > b ? a : b), sentAt),
    estimatedDeliveryAt: draft.estimate ? instant(draft.estimate) : null,
    inTransitAt: draft.inTransitAt ? instant(draft.inTransitAt) : null,
    deliveredAt: draft.deliveredAt ? instant(draft.deliveredAt) : null,
    requiresShipping: true,
    totalQuantity: fulfillmentLineItems.reduce((sum, { quantity }) => sum + quantity, 0),
    trackingInfo: (draft.tracking ?? []).map(({ company, number, url }) => ({
      company: company ?? null,
      number: number ?? null,
      url: url ?? null,
    })),
    fulfillmentLineItems,
    events,
  };
}

/** Makes a fulfilment order of a draft. */
export function buildPlan(draft: PlanDraft, identifiers: Identifiers): FulfillmentOrderRecord {
  return {
    id: identifiers.next('FulfillmentOrder'),
    status: draft.status ?? 'OPEN',
    requestStatus: 'UNSUBMITTED',
    fulfillAt: draft.fulfillAt ? instant(draft.fulfillAt) : null,
    fulfillBy: null,
    deliveryMethod: {
      methodType: draft.method ?? 'SHIPPING',
      minDeliveryDateTime: null,
      maxDeliveryDateTime: draft.latestDelivery ? instant(draft.latestDelivery) : null,
    },
    fulfillmentHolds: (draft.holds ?? []).map((reason) => ({
      reason,
      displayReason: reason.toLowerCase().replaceAll('_', ' '),
    })),
  };
}

/** Makes a return of a draft. */
export function buildReturn(
  draft: ReturnDraft,
  name: string,
  identifiers: Identifiers,
): ReturnRecord {
  return {
    id: identifiers.next('Return'),
    name,
    status: draft.status,
    createdAt: instant(draft.at),
    closedAt: draft.closedAt ? instant(draft.closedAt) : null,
    totalQuantity: draft.quantity ?? 1,
    decline: draft.decline ?? null,
    reverseFulfillmentOrders: [],
  };
}
