import { z } from 'zod';
import type { PlatformOrderId } from '../../../orders/identifiers.ts';
import { wooCommerceError } from '../errors.ts';
import { isRealOrder } from '../find-candidates.ts';
import { mapNotes } from '../map-notes.ts';
import type { OrderDetails } from '../map-order.ts';
import { hidesFulfillments } from '../order-details.ts';
import type { FoundOrder } from '../order-source.ts';
import { readBody } from '../read-body.ts';
import { wireFulfillments, wireOrder, wireRefunds, wireTrackings } from '../wire.ts';

/** All that a shop knows of one order, in one reply: the parts are as WooCommerce's REST API gives them. */
const bundle = z.object({
  order: wireOrder,
  notes: z.unknown(),
  refunds: wireRefunds.catch([]),
  /** Null: the feature is off. */
  fulfillments: wireFulfillments.nullish().catch(null),
  /** Null: there is no such plug-in. */
  trackings: wireTrackings.nullish().catch(null),
  virtualProducts: z.record(z.string(), z.boolean()).catch({}),
  tag: z.string().regex(/^[0-9a-f]{32}$/),
});

const ordersBody = z.object({ orders: z.array(z.unknown()) });

/**
 * The orders of a reply. Of a list one that cannot be read costs that one; where a single order was asked
 * for, not to have understood it is not to have found none.
 * @throws PlatformError when the reply is something else.
 */
export function readBundles(body: unknown, asked: 'one' | 'list'): readonly FoundOrder[] {
  return readBody(ordersBody, body).orders.flatMap((each) => {
    const read = bundle.safeParse(each).data;
    if (!read && asked === 'one') throw wooCommerceError('unexpected_answer', { reason: 'order' });
    return read && isRealOrder(read.order) ? [foundOrder(read)] : [];
  });
}

/** An order's id with what the shop gave along to show that it may be read again. */
function taggedId(id: number, tag: string): PlatformOrderId {
  return `${id}~${tag}` as PlatformOrderId;
}

/** The parts of an id; one that the REST API gave has no tag. Undefined for what is no id. */
export function readTaggedId(
  text: string,
): { readonly id: number; readonly tag: string | undefined } | undefined {
  const [, id, tag] = /^([1-9]\d{0,14})(?:~([0-9a-f]{32}))?$/.exec(text) ?? [];
  return id === undefined ? undefined : { id: Number(id), tag };
}

function foundOrder(read: z.output<typeof bundle>): FoundOrder {
  const { order, notes, refunds, fulfillments, trackings, virtualProducts, tag } = read;
  const details: OrderDetails = {
    notes: mapNotes(notes ?? []),
    refunds,
    fulfillments: fulfillments ?? [],
    trackings: trackings ?? [],
    virtualById: new Map(
      Object.entries(virtualProducts).map(([id, isVirtual]) => [Number(id), isVirtual]),
    ),
    shipmentsComplete: !hidesFulfillments(order, fulfillments ?? []),
  };
  return { id: taggedId(order.id, tag), order, details: async () => details };
}
