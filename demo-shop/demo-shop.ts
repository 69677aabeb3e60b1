import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import {
  numberedSequentially,
  OrderBook,
  recordedOrders,
  type OrderDraft,
  type ShopOrder,
} from './data/orders.ts';
import type { OrderStorage } from './data/order-search.ts';
import { ProductBook } from './data/products.ts';
import type { JsonObject } from './data/json.ts';
import { Door, listen } from './door.ts';
import { Faults } from './faults.ts';
import { randomPluginKey } from './plugin/envelope.ts';
import { Plugin } from './plugin/plugin.ts';
import { RequestLog, type LoggedRequest } from './request-log.ts';
import { requestListener } from './server.ts';
import { OrderDetails } from './woocommerce/order-details.ts';
import { readerOf, routesOf } from './woocommerce/routes.ts';
import type { Shop, ShopVersion } from './woocommerce/shop.ts';
import { Authentication } from './wordpress/authentication.ts';
import { randomKeys, type ShopKeys } from './wordpress/keys.ts';
import type { Permalinks, Site } from './wordpress/site.ts';

/** How the shop is set up. Every default is what a well-kept shop on a good host has. */
export interface DemoShopOptions {
  /** Address to listen on; default 127.0.0.1, and nothing else is meant. */
  readonly host?: string;
  /** Default 0: any free one. */
  readonly port?: number;
  /** PEM; with it the shop speaks https and takes Basic and query keys, without it OAuth 1.0a only. */
  readonly tls?: { readonly key: string; readonly cert: string };
  readonly version?: ShopVersion;
  readonly orderStorage?: OrderStorage;
  readonly permalinks?: Permalinks;
  /** For example `/shop`; default none. */
  readonly subdirectory?: string;
  /** The host's web server does not pass the Authorization header on. */
  readonly stripsAuthorization?: boolean;
  /** TLS ends at a proxy that WordPress was not told about: it believes that it is asked by http. */
  readonly unknownTlsProxy?: boolean;
  /** A security plug-in refuses the REST interface to visitors. */
  readonly locksIndex?: boolean;
  /** The plug-in "Sequential Order Numbers": numbers are not ids, and some are other orders' ids. */
  readonly sequentialNumbers?: boolean;
  /** WooCommerce's own fulfilments feature; default true (in real shops it is off by default). */
  readonly fulfillments?: boolean;
  /** Advanced Shipment Tracking's routes; default true. */
  readonly shipmentTrackingPlugin?: boolean;
  /** Our own plug-in, with a key already made. */
  readonly plugin?: boolean;
  /** A firewall answers the plug-in's route with a page. */
  readonly blocksPlugin?: boolean;
  /** IANA name; default America/New_York, as recorded. */
  readonly timeZone?: string;
  /** Address of the widget's loader for the page; without it the page has no widget. */
  readonly widgetScriptUrl?: string;
  /** Default: new random ones. */
  readonly keys?: ShopKeys;
  /** Where "now" comes from, as text or Date; default the machine's clock. */
  readonly clock?: { now(): string | Date };
}

/** A running demo shop. */
export interface DemoShop {
  /** Address of the shop with its subdirectory, without a slash at the end. */
  readonly url: string;
  readonly keys: ShopKeys;
  /** Where the shop has it. */
  readonly plugin: Plugin | undefined;
  readonly faults: Faults;
  /** The latest thousand requests, oldest first. */
  readonly requests: readonly LoggedRequest[];
  forgetRequests(): void;
  /** Puts an order into the shop, or changes the named fields of the one with its id; returns it in full. */
  addOrder(order: OrderDraft): ShopOrder;
  removeOrder(id: number): void;
  /** Adds to what an order's own routes answer, in the shape of their answers. */
  addOrderDetails(
    kind: 'notes' | 'refunds' | 'fulfillments' | 'parcels',
    orderId: number,
    records: readonly JsonObject[],
  ): void;
  /** Resolves when the shop listens, also after the fault `refuse` was taken back. */
  reachable(): Promise<void>;
  /** Stops at once, open connections included. */
  close(): Promise<void>;
}

/** Opens a shop. @throws the system's error (EADDRINUSE, …) when it cannot listen. */
export async function startDemoShop(options: DemoShopOptions = {}): Promise<DemoShop> {
  const host = options.host ?? '127.0.0.1';
  const keys = options.keys ?? randomKeys();
  const log = new RequestLog();
  const details = new OrderDetails();
  const now = () => new Date(options.clock?.now() ?? Date.now());

  // The address is known only once the server listens, and the site needs the address.
  let answer: RequestListener | undefined;
  const listener: RequestListener = (request, response) => answer?.(request, response);
  const server = options.tls
    ? createTlsServer({ key: options.tls.key, cert: options.tls.cert }, listener)
    : createHttpServer(listener);
  await listen(server, host, options.port ?? 0);
  const { port } = server.address() as AddressInfo;

  const site = siteOf(options, host, port);
  const shop = shopOf(options, site, now);
  const door = new Door(server, host, port);
  const faults = new Faults((mode) => door.set(mode === 'refuse' ? 'closed' : 'open'));
  const router = routesOf(shop, details);
  const plugin = options.plugin
    ? new Plugin({ shop, key: randomPluginKey(), read: readerOf(router) })
    : undefined;
  answer = requestListener({
    shop,
    router,
    plugin,
    blocksPlugin: options.blocksPlugin ?? false,
    faults,
    log,
    authentication: new Authentication({ keys, site, now }),
    stripsAuthorization: options.stripsAuthorization ?? false,
    locksIndex: options.locksIndex ?? false,
    widgetScriptUrl: options.widgetScriptUrl,
  });

  return {
    url: site.home,
    keys,
    plugin,
    faults,
    requests: log.entries,
    forgetRequests: () => log.clear(),
    addOrder: (order) => shop.orders.put(order),
    removeOrder: (id) => shop.orders.remove(id),
    addOrderDetails: (kind, orderId, records) => details.add(kind, orderId, records),
    reachable: () => door.settled(),
    close: () => door.closeForGood(),
  };
}

function siteOf(options: DemoShopOptions, host: string, port: number): Site {
  const basePath = (options.subdirectory ?? '').replace(/^\/?(.*?)\/?$/, (_, path: string) =>
    path === '' ? '' : `/${path}`,
  );
  const scheme = options.tls ? 'https' : 'http';
  return {
    home: `${scheme}://${host}:${port}${basePath}`,
    basePath,
    permalinks: options.permalinks ?? 'pretty',
    believesTls: options.tls !== undefined && options.unknownTlsProxy !== true,
  };
}

function shopOf(options: DemoShopOptions, site: Site, now: () => Date): Shop {
  const recorded = recordedOrders();
  return {
    site,
    version: options.version ?? '11.0.1',
    orderStorage: options.orderStorage ?? 'hpos',
    orders: new OrderBook(options.sequentialNumbers ? numberedSequentially(recorded) : recorded),
    products: new ProductBook(),
    hasFulfillments: options.fulfillments ?? true,
    hasShipmentTracking: options.shipmentTrackingPlugin ?? true,
    hasSequentialNumbers: options.sequentialNumbers ?? false,
    timeZone: options.timeZone ?? 'America/New_York',
    now,
  };
}
