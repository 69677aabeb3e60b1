import type { PlatformOrderId } from '../../orders/identifiers.ts';
import type { Clock } from '../../orders/instant.ts';
import type { Order } from '../../orders/order.ts';
import type { SecondFactKind } from '../../orders/proof.ts';
import type { PlatformError } from '../../orders/platform-error.ts';
import type { StorePlatform } from '../../orders/store-platform.ts';
import { compareSecondFact } from '../../orders/second-fact.ts';
import { normaliseEmail } from '../../orders/typed/email.ts';
import { isSameOrderNumber } from '../../orders/typed/order-number.ts';
import type { ShopifyClient } from './client.ts';
import type { ShopifyConnectionConfig } from './connection.ts';
import { describeShop, withheldFacts } from './describe.ts';
import { documents } from './documents.ts';
import { shopifyError } from './errors.ts';
import { mapContact } from './map-order.ts';
import { namesOf, quoted, searchForNumber } from './order-numbers.ts';
import { createOrderReader, readNewest, usualCost } from './read-orders.ts';
import { costs, mostFound } from './order-sizes.ts';
import { foundOrdersAnswer, legacyId, scopesOf, shopAnswer, type FoundOrder } from './wire.ts';

/** Orders that have exactly the number and are read whole: an exchanged prefix makes two of one. */
const mostRead = 3;

const identifierShape = /^[1-9]\d{0,19}$/;

/** One connected Shopify shop. */
export function createShopifyPlatform(parts: {
  readonly client: ShopifyClient;
  readonly config: ShopifyConnectionConfig;
  readonly trackingLinkHosts: readonly string[];
  readonly clock: Clock;
}): StorePlatform {
  const { client, config, clock } = parts;
  const numbers = { prefix: config.numberPrefix, suffix: config.numberSuffix };
  const links = { shopOrigin: config.origin, allowedHosts: parts.trackingLinkHosts };
  const reader = createOrderReader({ client, config, links, clock });

  let withheld: readonly SecondFactKind[] | undefined = config.withheldIsKnown
    ? config.withheld
    : undefined;

  /** Which facts cannot be compared, as the first order to be seen shows. */
  const withheldNow = async (
    signal: AbortSignal | undefined,
  ): Promise<readonly SecondFactKind[]> => {
    if (withheld) return withheld;
    const { orders, denied } = await readNewest(client, config.scopes, clock, signal);
    const seen = withheldFacts(denied);
    if (orders.length > 0) withheld = seen;
    return seen;
  };

  /** Orders that are called exactly so, by whichever of their names. */
  const findByNumber = async (
    number: string,
    signal: AbortSignal | undefined,
  ): Promise<readonly FoundOrder[]> => {
    const query = searchForNumber(number, numbers);
    if (query === undefined) return [];
    const { data } = await client.ask(
      {
        document: documents.findOrders,
        variables: { query, first: mostFound },
        answer: foundOrdersAnswer,
        cost: costs.findOrders,
        toCome: usualCost,
      },
      signal,
    );
    return data.orders.nodes.filter((order) => {
      const names = namesOf(order, numbers);
      return [names.number, ...names.otherNumbers].some((each) => isSameOrderNumber(each, number));
    });
  };

  const readFound = async (
    found: readonly FoundOrder[],
    signal: AbortSignal | undefined,
  ): Promise<Order[]> => {
    const orders: Order[] = [];
    for (const { id } of found.slice(0, mostRead)) {
      const order = await reader.one(legacyId(id) as PlatformOrderId, signal, true);
      if (order) orders.push(order);
    }
    return orders;
  };

  return {
    name: 'shopify',

    async describe(signal) {
      const { data } = await client.ask(
        { document: documents.shop, answer: shopAnswer, cost: costs.shop },
        signal,
      );
      const { denied } = await readNewest(client, scopesOf(data), clock, signal);
      return describeShop(data, denied, config.signInPath);
    },

    async findOrderCandidates({ orderNumber, secondFact }, signal) {
      // Before anything is looked for: an order that is there must not be told from one that is not.
      if ((await withheldNow(signal)).includes(secondFact.kind)) {
        throw shopifyError('protected_data', { reason: secondFact.kind });
      }
      // A wrong fact and a missing order are one and the same question to the shop: nothing of what follows, how
      // long it takes or that it fails, can tell them apart.
      const found = await findByNumber(orderNumber, signal);
      const theirs = found.filter((order) => compareSecondFact(mapContact(order), secondFact));
      return readFound(theirs, signal);
    },

    async readOrder(id, signal) {
      if (!identifierShape.test(id)) return undefined;
      return reader.one(id, signal);
    },

    async ordersOfCustomer(customerId, limit, signal) {
      if (!identifierShape.test(customerId)) return [];
      if (!config.scopes.includes('read_customers')) throw customersWithheld();
      const { orders, denied } = await reader.newest(`customer_id:${customerId}`, limit, signal);
      // Taken back since the shop was last asked what it lets us do: nobody's order is no answer.
      if (denied.some(({ path }) => path.endsWith('customer'))) throw customersWithheld();
      return orders.filter((order) => order.customerId === customerId);
    },

    async searchOrders({ orderNumber, email, limit }, signal) {
      const wanted = email === undefined ? undefined : normaliseEmail(email);
      if (wanted === '') return [];
      const isTheirs = ({ contact }: Order) =>
        wanted === undefined || contact.emails.some((each) => normaliseEmail(each) === wanted);
      if (orderNumber !== undefined) {
        const found = await findByNumber(orderNumber, signal);
        return (await readFound(found, signal)).filter(isTheirs).slice(0, limit);
      }
      const search = wanted === undefined ? undefined : `email:${quoted(wanted)}`;
      return (await reader.newest(search, limit, signal)).orders.filter(isTheirs);
    },

    close: () => Promise.resolve(),
  };
}

function customersWithheld(): PlatformError {
  return shopifyError('scope_missing', { reason: 'read_customers' });
}
