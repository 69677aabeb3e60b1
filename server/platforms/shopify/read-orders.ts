import type { PlatformOrderId } from '../../orders/identifiers.ts';
import type { Order } from '../../orders/order.ts';
import type { Clock } from '../../orders/instant.ts';
import { PlatformError } from '../../orders/platform-error.ts';
import type { LinkRules } from '../common/name-parcel.ts';
import type { Answered, ShopifyClient } from './client.ts';
import type { ShopifyConnectionConfig } from './connection.ts';
import { documents } from './documents.ts';
import { shopifyError } from './errors.ts';
import type { Denied } from './graphql-errors.ts';
import { mapOrder, type OrderExtras } from './map-order.ts';
import {
  briefSizes,
  costOfOrder,
  costOfOrders,
  costs,
  largeSizes,
  moreSizes,
  mostAtOnce,
  usualSizes,
  type OrderSizes,
} from './order-sizes.ts';
import {
  newestOrdersAnswer,
  orderAnswer,
  orderBalanceAnswer,
  orderDeliveryAnswer,
  type WireMoney,
  type WireOrder,
} from './wire.ts';

/** Reads whole orders from one shop. Each throws PlatformError. */
export interface OrderReader {
  /** @param isFollowUp whether it goes on with a question that was let in already. */
  one(
    id: PlatformOrderId,
    signal: AbortSignal | undefined,
    isFollowUp?: boolean,
  ): Promise<Order | undefined>;
  /** The newest ones of a search, each in brief: parcels and items are told as far as there is room. */
  newest(
    search: string | undefined,
    limit: number,
    signal: AbortSignal | undefined,
  ): Promise<NewestOrders>;
}

/** With what of them this app may not read. */
export interface NewestOrders {
  readonly orders: readonly Order[];
  readonly denied: readonly Denied[];
}

/** What the usual order asks for; known before it is read, so that room for it is kept. */
export const usualCost = costOfOrder({ ...usualSizes, withCustomer: true, withReturns: true });

export function createOrderReader(parts: {
  readonly client: ShopifyClient;
  readonly config: Pick<
    ShopifyConnectionConfig,
    'scopes' | 'timeZone' | 'numberPrefix' | 'numberSuffix'
  >;
  readonly links: LinkRules;
  readonly clock: Clock;
}): OrderReader {
  const { client, config, links, clock } = parts;
  const may = (scope: string) => config.scopes.includes(scope);
  const granted = { withCustomer: may('read_customers'), withReturns: may('read_returns') };

  const mapped = (order: WireOrder, extras: OrderExtras): Order => {
    const numbers = { prefix: config.numberPrefix, suffix: config.numberSuffix };
    const { timeZone } = config;
    try {
      return mapOrder(order, extras, { timeZone, numbers, links, readAt: clock.now() });
    } catch (error) {
      if (error instanceof RangeError) throw shopifyError('unexpected_answer');
      throw error;
    }
  };

  const ask = (
    id: string,
    sizes: OrderSizes,
    signal: AbortSignal | undefined,
    isFollowUp: boolean,
  ) =>
    client.ask(
      {
        document: documents.order,
        variables: { id, ...sizes },
        answer: orderAnswer,
        cost: costOfOrder(sizes),
        isFollowUp,
      },
      signal,
    );

  /**
   * A part that may not be read and cannot be null takes the whole order with it. What a merchant has taken
   * back since the shop was last asked is left out then; anything else is no order that is gone.
   */
  const read = async (...[id, sizes, signal, isFollowUp]: Parameters<typeof ask>) => {
    const answer = await ask(id, sizes, signal, isFollowUp);
    const [withheld] = answer.data.order ? [] : answer.denied;
    if (!withheld) return answer;
    if (sizes.withReturns && withheld.path.startsWith('order.returns')) {
      return ask(id, { ...sizes, withReturns: false }, signal, true);
    }
    const key = withheld.reason === 'scope' ? 'scope_missing' : 'protected_data';
    throw shopifyError(key, { reason: withheld.path });
  };

  const plansOf = async (
    { id, cancelledAt, displayFulfillmentStatus }: WireOrder,
    signal: AbortSignal | undefined,
  ): Promise<OrderExtras['fulfillmentOrders']> => {
    const mayWait = !cancelledAt && hasPlans.has(displayFulfillmentStatus);
    if (!mayWait || !may('read_merchant_managed_fulfillment_orders')) return [];
    const document = documents.orderDelivery;
    const question = { document, answer: orderDeliveryAnswer, cost: costs.orderDelivery };
    const answer = client.ask({ ...question, variables: { id }, isFollowUp: true }, signal);
    return (await whereAllowed(answer))?.order?.fulfillmentOrders.nodes ?? [];
  };

  const outstandingOf = async (
    { id, displayFinancialStatus }: WireOrder,
    signal: AbortSignal | undefined,
  ): Promise<WireMoney | undefined> => {
    if (displayFinancialStatus !== 'PARTIALLY_PAID') return undefined;
    const document = documents.orderBalance;
    const question = { document, answer: orderBalanceAnswer, cost: costs.orderBalance };
    const answer = client.ask({ ...question, variables: { id }, isFollowUp: true }, signal);
    return (await whereAllowed(answer))?.order?.totalOutstandingSet;
  };

  /** Asked only where there may be something to say, and where the merchant has granted it. */
  const extrasOf = async (
    order: WireOrder,
    signal: AbortSignal | undefined,
  ): Promise<OrderExtras> => {
    const fulfillmentOrders = await plansOf(order, signal);
    const outstanding = await outstandingOf(order, signal);
    const isWhole = !leavesSomethingOut(order, largeSizes);
    return { fulfillmentOrders, isWhole, ...(outstanding && { outstanding }) };
  };

  return {
    async one(id, signal, isFollowUp = false) {
      const globalId = `gid://shopify/Order/${id}`;
      let order: WireOrder | null = null;
      for (const sizes of [usualSizes, moreSizes, largeSizes]) {
        const goesOn: boolean = isFollowUp || order !== null;
        ({ order } = (await read(globalId, { ...sizes, ...granted }, signal, goesOn)).data);
        if (!order) return undefined;
        if (!leavesSomethingOut(order, sizes)) break;
      }
      if (!order) return undefined;
      return mapped(order, await extrasOf(order, signal));
    },

    async newest(search, limit, signal) {
      const first = Math.min(limit, mostAtOnce);
      const sizes = { ...briefSizes, ...granted, withReturns: false };
      const { data, denied } = await client.ask(
        {
          document: documents.newestOrders,
          variables: { ...(search !== undefined && { query: search }), first, ...sizes },
          answer: newestOrdersAnswer,
          cost: costOfOrders(first, sizes),
        },
        signal,
      );
      const orders = data.orders.nodes.map((order) =>
        mapped(order, { fulfillmentOrders: [], isWhole: false }),
      );
      return { orders, denied };
    },
  };
}

/** What was granted once and is refused now takes nothing from what was read already. */
async function whereAllowed<Data>(asked: Promise<Answered<Data>>): Promise<Data | undefined> {
  try {
    return (await asked).data;
  } catch (error) {
    if (error instanceof PlatformError && !error.retryable) return undefined;
    throw error;
  }
}

/** States in which a warehouse may know more than the order's own word: that it is held, planned or collected. */
const hasPlans: ReadonlySet<string> = new Set([
  'UNFULFILLED',
  'OPEN',
  'PENDING_FULFILLMENT',
  'IN_PROGRESS',
  'SCHEDULED',
  'ON_HOLD',
  'PARTIALLY_FULFILLED',
  'FULFILLED',
]);

/** Whether there may be more of the order than was asked for. A plain list does not say: a full one may go on. */
function leavesSomethingOut(
  order: WireOrder,
  sizes: Omit<OrderSizes, 'withCustomer' | 'withReturns'>,
): boolean {
  return (
    order.lineItems.pageInfo.hasNextPage ||
    order.fulfillments.length >= sizes.fulfillments ||
    order.refunds.length >= sizes.refunds ||
    order.fulfillments.some(
      ({ trackingInfo, fulfillmentLineItems }) =>
        trackingInfo.length >= sizes.trackingNumbers || fulfillmentLineItems.pageInfo.hasNextPage,
    )
  );
}

/** A shop's newest order, if there is one: what this app may not read of it, it may read of none. */
export async function readNewest(
  client: ShopifyClient,
  scopes: readonly string[],
  clock: Clock,
  signal: AbortSignal | undefined,
): Promise<NewestOrders> {
  if (!scopes.includes('read_orders')) return { orders: [], denied: [] };
  const config = { scopes: [], timeZone: 'UTC', numberPrefix: '', numberSuffix: '' };
  const links = { shopOrigin: '', allowedHosts: [] };
  const reader = createOrderReader({ client, config, links, clock });
  return reader.newest(undefined, 1, signal);
}
