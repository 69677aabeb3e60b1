import type { OrderCard } from '../../../protocol/chat.ts';
import type { OrderView } from '../../orders/disclosure.ts';
import type { CalendarDate, Instant } from '../../orders/instant.ts';
import { addMoney, isZero, type Money } from '../../orders/money.ts';
import type { OrderItem } from '../../orders/order.ts';
import type { Shipment } from '../../orders/shipment.ts';
import type { ExpectedWindow } from '../../orders/situation.ts';
import { describeSituation } from './describe-situation.ts';
import { orderTimeline } from './order-timeline.ts';
import type { Renderer } from './render.ts';

/**
 * One proven order as a card in the renderer's language. Takes an `OrderView`, so an order that
 * nobody proved cannot be put into one.
 */
export function orderCard(view: OrderView, renderer: Renderer): OrderCard {
  const { headline, tone } = describeSituation(view.situation.primary);
  return {
    kind: 'order_card',
    orderNumber: view.number,
    title: renderer.say('card_title', { orderNumber: view.number }),
    headline: renderer.say(headline),
    tone,
    facts: factsOf(view, renderer),
    items: view.items.map((item) => itemOf(item, renderer)),
    parcels: view.shipments.map((shipment, index) => parcelOf(view, shipment, index, renderer)),
    timeline: orderTimeline(view, renderer),
    freshness: freshnessOf(view, renderer),
  };
}

/** When the facts were read from the shop, as a sentence. With its day, for it is read again later. */
export function freshnessOf(view: OrderView, renderer: Renderer): string {
  return renderer.say('freshness', { day: view.readAt, time: view.readAt });
}

function factsOf(view: OrderView, renderer: Renderer): OrderCard['facts'] {
  const facts: { label: string; value: string }[] = [];
  const add = (label: FactLabel, value: string | undefined) => {
    if (value !== undefined && value !== '') facts.push({ label: renderer.say(label), value });
  };
  const dayOf = (day: CalendarDate | Instant | undefined) =>
    day === undefined ? undefined : renderer.day(day);
  const primary = view.situation.primary;

  add('fact_placed', dayOf(view.placedAt));
  add('fact_paid', dayOf(isPast(view.paidAt, view) ? view.paidAt : undefined));
  add('fact_payment', view.paymentMethodTitle);
  add('fact_delivery', view.deliveryTitles.join(renderer.say('list_separator')));
  if (primary.code === 'being_prepared') add('fact_send_by', dayOf(primary.facts.sendBy));
  const expected = expectedOf(view);
  if (expected) add('fact_expected', windowOf(expected, renderer));
  if (!isZero(view.shippingTotal)) add('fact_shipping', renderer.money(view.shippingTotal));
  add('fact_total', renderer.money(view.total));
  const refunded = refundedTotal(view);
  if (refunded) add('fact_refunded', renderer.money(refunded));
  return facts;
}

type FactLabel =
  | 'fact_placed'
  | 'fact_paid'
  | 'fact_payment'
  | 'fact_delivery'
  | 'fact_send_by'
  | 'fact_expected'
  | 'fact_shipping'
  | 'fact_total'
  | 'fact_refunded';

function isPast(instant: string | undefined, view: OrderView): boolean {
  return instant !== undefined && instant <= view.readAt;
}

/** The window that the primary situation states, whatever kind of situation it is. */
export function expectedOf(view: OrderView): ExpectedWindow | undefined {
  const { primary } = view.situation;
  return 'expected' in primary.facts ? primary.facts.expected : undefined;
}

function windowOf({ earliest, latest }: ExpectedWindow, renderer: Renderer): string {
  return earliest === undefined || earliest === latest
    ? renderer.day(latest)
    : renderer.say('day_range', { earliest, latest });
}

/** The sum of all refunds; undefined when there are none, or their currencies differ. */
function refundedTotal(view: OrderView): Money | undefined {
  const [first, ...rest] = view.refunds.map((refund) => refund.amount);
  if (first === undefined || rest.some(({ currency }) => currency !== first.currency)) {
    return undefined;
  }
  return rest.reduce(addMoney, first);
}

function itemOf(item: OrderItem, renderer: Renderer): OrderCard['items'][number] {
  const options = item.options.map(({ name, value }) =>
    renderer.say('item_option', { name, value }),
  );
  if (item.refundedQuantity > 0) {
    options.push(renderer.say('item_refunded', { count: item.refundedQuantity }));
  }
  return {
    name: item.name,
    quantity: item.quantity,
    options: options.join(renderer.say('list_separator')),
    total: renderer.money(item.total),
  };
}

function parcelOf(
  view: OrderView,
  shipment: Shipment,
  index: number,
  renderer: Renderer,
): OrderCard['parcels'][number] {
  const situation = view.situation.shipments.find(
    ({ shipmentId }) => shipmentId === shipment.id,
  )?.situation;
  const { headline, tone } = describeSituation(situation ?? view.situation.primary);
  const { carrier, trackingNumber, trackingUrl } = shipment;
  return {
    title: parcelTitle(index, view.shipments.length, renderer),
    headline: renderer.say(headline),
    tone,
    ...(carrier && { carrier: carrier.name }),
    ...(trackingNumber !== undefined && { trackingNumber }),
    ...(trackingUrl !== undefined && {
      trackingUrl,
      trackingLabel: carrier
        ? renderer.say('track_with', { carrier: carrier.name })
        : renderer.say('track'),
    }),
    items: (shipment.items ?? []).flatMap(({ itemId, quantity }) => {
      const name = view.items.find(({ id }) => id === itemId)?.name;
      return name === undefined ? [] : [renderer.say('parcel_item', { quantity, name })];
    }),
  };
}

/** "Parcel", or "Parcel 1 of 2". */
export function parcelTitle(index: number, total: number, renderer: Renderer): string {
  return total === 1
    ? renderer.say('parcel_title')
    : renderer.say('parcel_title_of', { position: index + 1, total });
}
