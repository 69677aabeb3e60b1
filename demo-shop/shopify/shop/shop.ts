import type { StandInClock } from '../clock.ts';
import { globalId } from '../data/identifiers.ts';
import { instant } from '../data/instant.ts';
import type { OrderDraft } from '../data/order-draft.ts';
import type { CustomerRecord, OrderRecord } from '../data/records.ts';
import type { ShopFixture } from '../data/shops.ts';
import { CostBucket, type Allowance } from '../graphql/bucket.ts';
import { payloadOf } from '../webhooks/payloads.ts';
import type { App } from './app.ts';
import { Installation, type ProtectedData } from './installation.ts';
import { OrderBook } from './order-book.ts';
import { describeShop } from './describe-shop.ts';
import type { ShopState } from './shop-state.ts';

/** Tells those who are subscribed that something happened in a shop. */
export type Notify = (shop: Shop, topic: string, payload: object) => void;

/** One shop at Shopify, with the app in it. Everything that a merchant or Shopify does is a method here. */
export class Shop {
  readonly fixture: ShopFixture;
  readonly app: App;
  readonly clock: StandInClock;
  readonly installation: Installation;
  /** What the app may ask of this shop. */
  readonly bucket: CostBucket;
  /** Whether its admin is shut, and why. */
  state: ShopState = 'open';
  /** Where the storefront serves the app proxy; merchants can change it. */
  proxyPath: string;
  readonly #orders: OrderBook;
  readonly #notify: Notify;

  constructor(parts: {
    readonly fixture: ShopFixture;
    readonly app: App;
    readonly clock: StandInClock;
    readonly allowance: Allowance;
    readonly notify: Notify;
  }) {
    const { config } = parts.app;
    this.fixture = parts.fixture;
    this.app = parts.app;
    this.clock = parts.clock;
    this.installation = new Installation(parts.clock, {
      required: config.scopes,
      optional: config.optionalScopes,
    });
    this.bucket = new CostBucket(parts.clock, parts.allowance);
    this.proxyPath = `/${config.proxy.prefix}/${config.proxy.subpath}`;
    this.#orders = new OrderBook(parts.fixture, parts.clock);
    this.#notify = parts.notify;
  }

  get domain(): string {
    return this.fixture.domain;
  }

  get customers(): readonly CustomerRecord[] {
    return this.fixture.customers;
  }

  /** Every order by its global id. */
  get orders(): ReadonlyMap<string, OrderRecord> {
    return this.#orders.all;
  }

  /** By global id, its digits, or its name. @throws Error when there is none. */
  order(key: string): OrderRecord {
    const order = this.#orders.find(key);
    if (!order) throw new Error(`${this.domain} has no order ${key}.`);
    return order;
  }

  /** Puts an order in; tells `orders/create`. */
  addOrder(draft: OrderDraft = {}): OrderRecord {
    const order = this.#orders.add(draft);
    this.#tell('orders/create', order);
    return order;
  }

  /** Changes fields of an order; tells `orders/updated`. */
  changeOrder(key: string, changes: Partial<OrderRecord>): OrderRecord {
    const order = this.#orders.change(key, changes);
    this.#tell('orders/updated', order);
    return order;
  }

  removeOrder(key: string): void {
    this.#orders.remove(key);
  }

  /** Managed install: required scopes are granted, and the app hears of it when it is opened. */
  install(): void {
    this.installation.install();
  }

  /** Everything the app had here is dead, and then it is told. */
  uninstall(): void {
    this.installation.uninstall();
    this.sendWebhook('app/uninstalled');
  }

  /** Uninstalls and installs again at once. */
  reinstall(): void {
    this.uninstall();
    this.install();
  }

  /** The merchant grants optional scopes. */
  grant(...scopes: readonly string[]): void {
    this.#changeScopes(() => this.installation.grant(scopes));
  }

  /** The merchant or the app takes scopes back. */
  revoke(...scopes: readonly string[]): void {
    this.#changeScopes(() => this.installation.revoke(scopes));
  }

  /** What of protected customer data Shopify has approved, field by field. */
  approve(changes: Partial<ProtectedData>): void {
    this.installation.protectedData = { ...this.installation.protectedData, ...changes };
  }

  /** Renames or otherwise changes the shop, as far as apps are told: `shop/update`. */
  tellUpdate(): void {
    this.sendWebhook('shop/update');
  }

  /** Sends a webhook as if its event had happened; the payload is made when none is given. */
  sendWebhook(topic: string, payload?: object): void {
    this.#notify(this, topic, payload ?? payloadOf(topic, this));
  }

  /** What the shop says of itself, in the shape of the schema's `Shop`. */
  description(): object {
    return describeShop(this.fixture, this.clock.now());
  }

  get globalId(): string {
    return globalId('Shop', this.fixture.id);
  }

  #tell(topic: string, order: OrderRecord): void {
    this.#notify(this, topic, payloadOf(topic, this, order));
  }

  #changeScopes(change: () => void): void {
    const previous = this.installation.scopes;
    change();
    const current = this.installation.scopes;
    if (previous.join() === current.join()) return;
    this.sendWebhook('app/scopes_update', {
      id: 1,
      shop_id: this.globalId,
      previous,
      current,
      updated_at: instant(this.clock.now()),
    });
  }
}
