import type { PlatformCustomerId, PlatformOrderId } from '../../../orders/identifiers.ts';
import { PlatformError, type PlatformErrorCode } from '../../../orders/platform-error.ts';
import type {
  Channel,
  OrderQuery,
  StoreDescription,
  StorePlatform,
} from '../../../orders/store-platform.ts';
import type { FoundOrder, OrderSource } from '../order-source.ts';
import { readTaggedId } from './bundle.ts';
import type { Obstacle } from './plugin-connection.ts';

/** After these the time is up, or the shop wants to be left alone: the other way would not be better. */
const endsBothWays: ReadonlySet<PlatformErrorCode> = new Set([
  'timeout',
  'rate_limited',
  'address_refused',
]);

/** How long the REST API is asked straight away once the plug-in's route has failed, milliseconds. */
const restFirstMs = 60_000;

/**
 * Both ways to one shop: the plug-in's route first, the REST API for what the route does not offer,
 * and where the route cannot be reached.
 */
export class TwoWaySource implements OrderSource {
  readonly #signed: OrderSource | Obstacle;
  readonly #rest: OrderSource | Obstacle | undefined;
  readonly #signInPath: string;
  readonly #now: () => number;
  #restFirstUntil = 0;

  /**
   * @param ways each is a source, or why it is none; `rest` is undefined where the merchant wants none.
   * @param signInPath where a signed-in customer gets a token.
   * @param now milliseconds since 1970.
   */
  constructor(
    ways: {
      readonly signed: OrderSource | Obstacle;
      readonly rest: OrderSource | Obstacle | undefined;
    },
    signInPath: string,
    now: () => number,
  ) {
    this.#signed = ways.signed;
    this.#rest = ways.rest;
    this.#signInPath = signInPath;
    this.#now = now;
  }

  /** Tries both ways, and says of each how it stands. @throws PlatformError when neither works. */
  async describe(signal?: AbortSignal): Promise<StoreDescription> {
    const [signed, rest] = await Promise.all([
      tried(this.#signed, signal),
      this.#rest && tried(this.#rest, signal),
    ]);
    const description = signed.description ?? rest?.description;
    if (!description) throw signed.error ?? rest?.error ?? new TypeError('no way to the shop');
    const channels: Channel[] = [
      { name: 'signed', ...signed.state },
      ...(rest ? [{ name: 'rest' as const, ...rest.state }] : []),
    ];
    const { features } = description;
    const others = rest?.description?.features;
    return {
      ...description,
      features: {
        ...features,
        channels,
        signInPath: this.#signInPath,
        trackingStores: [
          ...new Set([...features.trackingStores, ...(others?.trackingStores ?? [])]),
        ],
        advice: [...new Set([...features.advice, ...(others?.advice ?? [])])],
      },
    };
  }

  findCandidates(query: OrderQuery, signal?: AbortSignal): Promise<readonly FoundOrder[]> {
    return this.#ask((source) => source.findCandidates(query, signal));
  }

  /** Known by the id that was asked for, whichever way it came: what was proven of it goes on to count. */
  async readOrder(id: PlatformOrderId, signal?: AbortSignal): Promise<FoundOrder | undefined> {
    const read = readTaggedId(id);
    if (!read) return undefined;
    const byRest = async (source: OrderSource) => {
      const found = await source.readOrder(String(read.id) as PlatformOrderId, signal);
      return found && { ...found, id };
    };
    const rest = working(this.#rest);
    if (read.tag === undefined) return rest && byRest(rest);
    return this.#ask((source) => (source === rest ? byRest(source) : source.readOrder(id, signal)));
  }

  ordersOfCustomer(
    customerId: PlatformCustomerId,
    limit: number,
    signal?: AbortSignal,
  ): Promise<readonly FoundOrder[]> {
    return this.#ask((source) => source.ordersOfCustomer(customerId, limit, signal));
  }

  /** A merchant's own search is wider than what the route answers. */
  async searchOrders(
    filters: Parameters<StorePlatform['searchOrders']>[0],
    signal?: AbortSignal,
  ): Promise<readonly FoundOrder[]> {
    const rest = working(this.#rest);
    return rest
      ? rest.searchOrders(filters, signal)
      : this.#ask((source) => source.searchOrders(filters, signal));
  }

  async #ask<Result>(question: (source: OrderSource) => Promise<Result>): Promise<Result> {
    const signed = working(this.#signed);
    const rest = working(this.#rest);
    if (!signed || (rest && this.#now() < this.#restFirstUntil)) return question(rest ?? none());
    try {
      return await question(signed);
    } catch (error) {
      const isRouteOnly = error instanceof PlatformError && !endsBothWays.has(error.code);
      if (!rest || !isRouteOnly) throw error;
      const answer = await question(rest);
      this.#restFirstUntil = this.#now() + restFirstMs;
      return answer;
    }
  }
}

function working(way: OrderSource | Obstacle | undefined): OrderSource | undefined {
  return way && 'describe' in way ? way : undefined;
}

/** A connection is kept only while one way works. */
function none(): never {
  throw new TypeError('no way to the shop');
}

async function tried(
  way: OrderSource | Obstacle,
  signal: AbortSignal | undefined,
): Promise<{
  readonly state: Omit<Channel, 'name'>;
  readonly description?: StoreDescription;
  readonly error?: PlatformError;
}> {
  if (!('describe' in way)) return { state: { works: false, ...way } };
  try {
    const description = await way.describe(signal);
    return { state: { works: true, how: description.features.transport }, description };
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    return { state: { works: false, problem: error.message, action: error.merchantAction }, error };
  }
}
