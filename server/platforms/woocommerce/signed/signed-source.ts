import type { PlatformCustomerId, PlatformOrderId } from '../../../orders/identifiers.ts';
import type {
  OrderQuery,
  StoreDescription,
  StorePlatform,
} from '../../../orders/store-platform.ts';
import { orderNumberKey } from '../../../orders/typed/order-number.ts';
import { wooCommerceError } from '../errors.ts';
import type { FoundOrder, OrderSource } from '../order-source.ts';
import { readBundles, readTaggedId } from './bundle.ts';
import { describeFromFacts } from './describe-signed.ts';
import type { SignedClient } from './signed-client.ts';

/** Orders that one question may bring. */
const mostOrders = 50;

/**
 * A shop's orders by our plug-in's route. It answers narrow questions only: which order has this number
 * and this second fact, which orders has this customer. It gives no list, and nothing by an e-mail alone.
 */
export class SignedSource implements OrderSource {
  readonly #client: SignedClient;
  readonly #homeUrl: string;

  constructor(client: SignedClient, homeUrl: string) {
    this.#client = client;
    this.#homeUrl = homeUrl;
  }

  async describe(signal?: AbortSignal): Promise<StoreDescription> {
    return describeFromFacts(await this.#client.call('store_facts', {}, signal), this.#homeUrl);
  }

  async findCandidates(query: OrderQuery, signal?: AbortSignal): Promise<readonly FoundOrder[]> {
    const { orderNumber, secondFact } = query;
    if (orderNumberKey(orderNumber) === '') return [];
    return this.#ask('find_order', { number: orderNumber, secondFact }, signal);
  }

  /** What the shop did not give before has no tag, and cannot be read. */
  async readOrder(id: PlatformOrderId, signal?: AbortSignal): Promise<FoundOrder | undefined> {
    const read = readTaggedId(id);
    if (read?.tag === undefined) return undefined;
    const found = await this.#ask('read_order', { id: read.id, tag: read.tag }, signal);
    return found.find((each) => each.id === id);
  }

  async ordersOfCustomer(
    customerId: PlatformCustomerId,
    limit: number,
    signal?: AbortSignal,
  ): Promise<readonly FoundOrder[]> {
    if (!/^[1-9]\d{0,14}$/.test(customerId)) return [];
    const asked = { customer: customerId, limit: Math.min(limit, mostOrders) };
    const found = await this.#ask('customer_orders', asked, signal);
    return found
      .filter(({ order }) => String(order.customer_id) === customerId)
      .slice(0, asked.limit);
  }

  /** Only with number and e-mail together; everything wider needs a key of the REST API. */
  async searchOrders(
    filters: Parameters<StorePlatform['searchOrders']>[0],
    signal?: AbortSignal,
  ): Promise<readonly FoundOrder[]> {
    const { orderNumber, email, limit } = filters;
    if (orderNumber === undefined || email === undefined) throw wooCommerceError('needs_rest_key');
    const secondFact = { kind: 'email', value: email } as const;
    return (await this.findCandidates({ orderNumber, secondFact }, signal)).slice(0, limit);
  }

  async #ask(
    verb: Parameters<SignedClient['call']>[0],
    body: object,
    signal: AbortSignal | undefined,
  ): Promise<readonly FoundOrder[]> {
    const asked = verb === 'customer_orders' ? 'list' : 'one';
    return readBundles(await this.#client.call(verb, body, signal), asked);
  }
}
