import type { PlatformCustomerId, PlatformOrderId } from '../../server/orders/identifiers.ts';
import type { CalendarDate, Instant } from '../../server/orders/instant.ts';
import type { Order, OrderItem } from '../../server/orders/order.ts';
import type { Shipment } from '../../server/orders/shipment.ts';

export const at = (instant: string) => instant as Instant;
export const on = (day: string) => day as CalendarDate;

/** A paid order for a scarf and two mugs, being prepared, with all the contact data that it could have. */
export function exampleOrder(changes: Partial<Order> = {}): Order {
  return {
    id: 'platform-id-29' as PlatformOrderId,
    number: '29',
    customerId: 'customer-7' as PlatformCustomerId,
    stage: 'processing',
    placedAt: at('2026-11-17T15:00:00.000Z'),
    payment: {
      paidAt: at('2026-11-17T15:03:00.000Z'),
      methodTitle: 'Credit card',
      kind: 'online',
      isDue: false,
    },
    deliveryMethods: ['shipping'],
    deliveryTitles: ['Flat rate'],
    items: [exampleItem({ id: '1', name: 'Wool Scarf' }), exampleItem({ id: '2', quantity: 2 })],
    shipments: [],
    shipmentsComplete: true,
    total: { amount: '36.95', currency: 'USD' },
    shippingTotal: { amount: '4.95', currency: 'USD' },
    refunds: [],
    notes: [],
    contact: {
      emails: ['dana.whitfield@shopper.test'],
      phones: ['207 555 0142'],
      postcodes: [{ value: '04101', country: 'US' }],
      country: 'US',
    },
    readAt: at('2026-11-20T18:00:00.000Z'),
    ...changes,
  };
}

export function exampleItem(changes: Partial<OrderItem> = {}): OrderItem {
  return {
    id: '1',
    name: 'Trail Mug',
    quantity: 1,
    refundedQuantity: 0,
    options: [],
    total: { amount: '16.00', currency: 'USD' },
    needsShipping: true,
    backorderedQuantity: 0,
    ...changes,
  };
}

/** A parcel with UPS, sent on Friday 13 November, of which nobody knows scans. */
export function exampleShipment(changes: Partial<Shipment> = {}): Shipment {
  return {
    id: 'parcel-1',
    carrier: { slug: 'ups', name: 'UPS' },
    carrierCandidates: [],
    trackingNumber: '1Z999AA10123456784',
    trackingUrl: 'https://www.ups.com/track?tracknum=1Z999AA10123456784',
    shippedOn: on('2026-11-13'),
    items: [{ itemId: '1', quantity: 1 }],
    events: [],
    eventsKnown: false,
    ...changes,
  };
}
