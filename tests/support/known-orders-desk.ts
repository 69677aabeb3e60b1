import { covers, disclose } from '../../server/orders/disclosure.ts';
import type { PlatformOrderId, StoreReference } from '../../server/orders/identifiers.ts';
import { instantFrom, type Instant } from '../../server/orders/instant.ts';
import type { LookupOutcome, OrderDesk } from '../../server/orders/lookup.ts';
import { money } from '../../server/orders/money.ts';
import type { Order } from '../../server/orders/order.ts';
import { PlatformError } from '../../server/orders/platform-error.ts';
import type { Assurance, SecondFactKind } from '../../server/orders/proof.ts';
import type { OrderSituation, Situation } from '../../server/orders/situation.ts';

/** The moment at which the orders here are read. */
export const readAt: Instant = instantFrom('2026-11-20T18:00:00.000Z');
const shopTimeZone = 'America/New_York';

/** An order and what it means, said outright, so that conversations are tested without the rules of orders. */
export interface KnownOrder {
  readonly order: Order;
  readonly situation: Situation;
  /** What it means as a whole, where its parcels do not all mean the same. */
  readonly whole?: OrderSituation;
}

/** An order of dana@x.test, paid and being prepared, with parts replaced at will. */
export function knownOrder(
  number: string,
  situation?: Situation,
  changes: Partial<Order> = {},
): KnownOrder {
  const order: Order = {
    id: `id-of-${number}` as PlatformOrderId,
    number,
    stage: 'processing',
    placedAt: instantFrom('2026-11-16T22:15:27.000Z'),
    payment: { paidAt: instantFrom('2026-11-16T22:16:00.000Z'), kind: 'online', isDue: false },
    deliveryMethods: ['shipping'],
    deliveryTitles: ['Flat rate'],
    items: [
      {
        id: '1',
        name: 'Trail Mug',
        quantity: 2,
        refundedQuantity: 0,
        options: [{ name: 'Colour', value: 'Olive' }],
        total: money('30.00', 'USD'),
        backorderedQuantity: 0,
      },
    ],
    shipments: [],
    shipmentsComplete: true,
    total: money('36.95', 'USD'),
    shippingTotal: money('6.95', 'USD'),
    refunds: [],
    notes: [],
    contact: {
      emails: ['dana@x.test'],
      phones: ['+12075550142'],
      postcodes: [{ value: '04101', country: 'US' }],
      country: 'US',
    },
    readAt,
    ...changes,
  };
  return {
    order,
    situation: situation ?? {
      code: 'being_prepared',
      facts: {
        paidAt: instantFrom('2026-11-16T22:16:00.000Z'),
        sendBy: '2026-11-23' as never,
        overdue: false,
        backordered: false,
      },
      actor: 'shop',
      unknowns: [],
    },
  };
}

/** What a test may do to the desk while a conversation goes on. */
export interface KnownOrdersDesk extends OrderDesk {
  /** The shop does not answer until this is false again. */
  isDown: boolean;
  /** Every guess budget is exhausted, until this is false again. */
  needsMoreProof: boolean;
  /** Called before each look-up, for example to hold it up. */
  beforeLookUp: (signal?: AbortSignal) => Promise<void>;
  readonly lookUps: { readonly orderNumber: string; readonly secondFact: string }[];
}

/** An order desk over a list of orders: exact on number and second fact, like the real one. */
export function knownOrdersDesk(
  orders: readonly KnownOrder[],
  accepted: readonly SecondFactKind[] = ['email'],
): KnownOrdersDesk {
  const outcomeOf = (
    store: StoreReference,
    known: KnownOrder | undefined,
    assurance: (order: Order) => Assurance,
  ): LookupOutcome => {
    if (desk.isDown) return { outcome: 'unavailable', error: down };
    if (!known) return { outcome: 'refused' };
    const { order, situation: primary } = known;
    const proof = assurance(order);
    const shipments = order.shipments.map(({ id }) => ({ shipmentId: id, situation: primary }));
    const situation = known.whole ?? { primary, shipments, flags: [], asOf: readAt };
    const view = disclose(order, { store, assurance: proof, situation, timeZone: shopTimeZone });
    const contactEmails = order.contact.emails;
    return { outcome: 'verified', orderId: order.id, assurance: proof, view, contactEmails };
  };
  const desk: KnownOrdersDesk = {
    async ordersOf(store, customer, orderNumbers) {
      if (desk.isDown) return down;
      return orders
        .map(({ order }) => order)
        .filter((order) => covers(customer, store, order))
        .filter(({ number }) => orderNumbers.length === 0 || orderNumbers.includes(number))
        .map(({ id: orderId, number, stage }) => ({
          orderId,
          number,
          isOpen: stage !== 'completed',
        }));
    },
    isDown: false,
    needsMoreProof: false,
    beforeLookUp: async () => undefined,
    lookUps: [],
    acceptedSecondFacts: async () => accepted,
    async lookUp(store, { orderNumber, secondFact: { kind, value } }, { assurances = [] }, signal) {
      desk.lookUps.push({ orderNumber, secondFact: value });
      const proven = assurances.find((each) => 'email' in each && each.email === value);
      if (desk.needsMoreProof && !proven) return { outcome: 'more_proof_needed' };
      await desk.beforeLookUp(signal);
      const known = orders.find(
        ({ order }) =>
          order.number === orderNumber.replace(/^#/, '') &&
          contactValues(order, kind).includes(value),
      );
      return outcomeOf(
        store,
        known,
        (order) =>
          proven ?? {
            level: 1,
            store,
            orderId: order.id,
            orderNumber: order.number,
            by: kind,
            provenAt: readAt,
          },
      );
    },
    async isOrderOf(_store, { orderNumber, email }) {
      if (desk.isDown) throw down;
      return orders.some(
        ({ order }) => order.number === orderNumber && order.contact.emails.includes(email),
      );
    },
    async readAgain(store, orderId, assurance, signal) {
      await desk.beforeLookUp(signal);
      const known = orders.find(({ order }) => order.id === orderId);
      return outcomeOf(store, known, () => assurance);
    },
  };
  return desk;
}

function contactValues({ contact }: Order, kind: SecondFactKind): readonly string[] {
  if (kind === 'email') return contact.emails;
  return kind === 'phone' ? contact.phones : contact.postcodes.map(({ value }) => value);
}

const down = new PlatformError('unreachable', {
  message: 'The shop did not answer.',
  merchantAction: 'Check that the shop is reachable.',
});
