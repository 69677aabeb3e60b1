import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { freshIdToken } from './admin/app-address.ts';
import { readAppConfig, type AppConfig } from './app-config.ts';
import { StandInClock } from './clock.ts';
import { plantShop, type ShopFixture } from './data/shops.ts';
import { Door, listen } from '../door.ts';
import { Faults } from './faults.ts';
import type { Allowance } from './graphql/bucket.ts';
import { Codes } from './oauth/codes.ts';
import { proxyCall, type ProxyCall } from './proxy/proxy-call.ts';
import { RequestLog, type LoggedRequest } from './request-log.ts';
import { requestListener } from './server.ts';
import { appOf, type App } from './shop/app.ts';
import { allProtectedData, type ProtectedData } from './shop/installation.ts';
import { Shop } from './shop/shop.ts';
import { StateFile } from './state-file.ts';
import { ThemeEmbed } from './storefront/theme-embed.ts';
import { Courier, type Delivery } from './webhooks/courier.ts';

/** How Shopify and its shops are set up. Every default is what an ordinary shop with our app in it has. */
export interface ShopifyStandInOptions {
  /** Address to listen on; default 127.0.0.1, and nothing else is meant. */
  readonly host?: string;
  /** Default 0: any free one. */
  readonly port?: number;
  /** Default: a random one. */
  readonly clientId?: string;
  /** The newest first: that one signs, and all are taken. Default: one random. */
  readonly clientSecrets?: readonly string[];
  /** Origin of the app's server, for webhooks, the app proxy and the embedded page. May be set later. */
  readonly appUrl?: string;
  /** What was deployed; default `shopify-extension/shopify.app.toml` of this project. */
  readonly config?: AppConfig;
  /** Whether tokens must expire, as a public app's must that was made since April 2026; default true. */
  readonly requiresExpiringTokens?: boolean;
  /** Default: the plant shop. */
  readonly shops?: readonly ShopFixture[];
  /** Whether the app is installed in the shops at the beginning; default true. */
  readonly installed?: boolean;
  /** Optional scopes that merchants have granted at the beginning; default none. */
  readonly grantedScopes?: readonly string[];
  /** What of protected customer data is approved; default everything. */
  readonly protectedData?: Partial<ProtectedData>;
  /** Default: 2,000 points, of which 100 come back each second. */
  readonly allowance?: Allowance;
  /** Milliseconds between the tries of a webhook; default eight within four hours. */
  readonly webhookDelays?: readonly number[];
  /** Folder of the theme app extension, built: the storefront then renders its app embed where that is on. */
  readonly themeExtension?: string;
  /** A file in which a stand-in that is started again finds what the app had; default none. */
  readonly stateFile?: string;
  /** Where "now" comes from; default the machine's clock. Orders, tokens and allowances are relative to it. */
  readonly clock?: { now(): string | Date | number };
}

/** A running stand-in for Shopify's servers: for one app, with one shop or several. */
export interface ShopifyStandIn {
  /** Without a slash at the end. A shop's own server is `${url}/${domain}`. */
  readonly url: string;
  /** The app as Shopify knows it; its `url` and `clientSecrets` can be changed. */
  readonly app: App;
  readonly clock: StandInClock;
  readonly shops: readonly Shop[];
  /** A shop by its domain; the first one when none is named. @throws Error when there is none. */
  shop(domain?: string): Shop;
  /** What goes wrong in the connector's requests. */
  readonly faults: Faults;
  /** The connector's latest thousand requests, oldest first. */
  readonly requests: readonly LoggedRequest[];
  forgetRequests(): void;
  /** Every webhook that was sent, with its tries. */
  readonly deliveries: readonly Delivery[];
  /** Resolves when no webhook is under way. */
  webhooksSettled(): Promise<void>;
  /** Sends a webhook; the payload is made when none is given. */
  sendWebhook(shop: string, topic: string, payload?: object): void;
  /** Sends one again, under its own id. */
  repeatWebhook(delivery: Delivery): void;
  /** Every access token ends now; refresh tokens stay as they are. */
  expireAccessTokens(shop?: string): void;
  /** The id token that App Bridge would give the app now, with claims to say instead. */
  idTokenFor(shop: string, overrides?: Readonly<Record<string, unknown>>): string;
  /** The Admin API token of an app that the merchant made in the shop's admin: it has no end. */
  adminTokenFor(shop: string): string;
  /**
   * What Shopify would ask the app for a visitor of the storefront, signed.
   * @param customerId digits of the customer's id; undefined when signed out.
   * @param path below the proxy's address, with query.
   */
  proxyCallFor(shop: string, customerId: string | undefined, path?: string): ProxyCall;
  /** Resolves when it listens, also after the fault `refuse` was taken back. */
  reachable(): Promise<void>;
  /** Stops at once, open connections included. */
  close(): Promise<void>;
}

/** What is deployed when nobody says otherwise. */
const deployed = join(import.meta.dirname, '../../shopify-extension/shopify.app.toml');

/** Opens Shopify. @throws the system's error (EADDRINUSE, …) when it cannot listen. */
export async function startShopifyStandIn(
  options: ShopifyStandInOptions = {},
): Promise<ShopifyStandIn> {
  const host = options.host ?? '127.0.0.1';
  const clock = new StandInClock(options.clock);
  const courier = new Courier(clock, options.webhookDelays);
  const log = new RequestLog();
  const app = appOf({
    clientId: options.clientId,
    clientSecrets: options.clientSecrets,
    config: options.config ?? readAppConfig(deployed),
    url: options.appUrl,
    requiresExpiringTokens: options.requiresExpiringTokens,
  });
  const shops = (options.shops ?? [plantShop]).map((fixture) => shopOf(fixture));

  const state =
    options.stateFile === undefined ? undefined : new StateFile(options.stateFile, shops);
  state?.load();

  function shopOf(fixture: ShopFixture): Shop {
    const shop = new Shop({
      fixture,
      app,
      clock,
      allowance: options.allowance ?? { maximumAvailable: 2_000, restoreRate: 100 },
      notify: (where, topic, payload) => courier.send(where, topic, payload),
    });
    shop.approve({ ...allProtectedData, ...options.protectedData });
    if (options.installed ?? true) {
      shop.install();
      shop.installation.grant(options.grantedScopes ?? []);
    }
    return shop;
  }

  function shopBy(domain?: string): Shop {
    const shop = domain === undefined ? shops[0] : shops.find((each) => each.domain === domain);
    if (!shop) throw new Error(`There is no shop ${domain ?? 'at all'}.`);
    return shop;
  }

  // The address is known only once the server listens, and the pages need the address.
  let answer: RequestListener | undefined;
  const server = createServer((request, response) => answer?.(request, response));
  await listen(server, host, options.port ?? 0);
  const { port } = server.address() as AddressInfo;
  const url = `http://${host}:${port}`;
  const door = new Door(server, host, port);
  const faults = new Faults((mode) => door.set(mode === 'refuse' ? 'closed' : 'open'));
  answer = requestListener({
    url,
    app,
    shops,
    faults,
    log,
    codes: new Codes(),
    courier,
    themeEmbed:
      options.themeExtension === undefined ? undefined : new ThemeEmbed(options.themeExtension),
    onAnswered: () => state?.save(),
  });

  return {
    url,
    app,
    clock,
    shops,
    shop: shopBy,
    faults,
    requests: log.entries,
    forgetRequests: () => log.clear(),
    deliveries: courier.deliveries,
    webhooksSettled: () => courier.settled(),
    sendWebhook: (domain, topic, payload) => shopBy(domain).sendWebhook(topic, payload),
    repeatWebhook: (delivery) => courier.repeat(delivery, shopBy(delivery.shop)),
    expireAccessTokens: (domain) => {
      for (const shop of domain === undefined ? shops : [shopBy(domain)]) {
        shop.installation.tokens.expireAccess();
      }
    },
    idTokenFor: (domain, overrides) => freshIdToken(shopBy(domain), overrides),
    adminTokenFor: (domain) => shopBy(domain).installation.tokens.exchangeForever('').access_token,
    proxyCallFor: (domain, customerId, path = '') =>
      proxyCall(shopBy(domain), { customerId, path }),
    reachable: () => door.settled(),
    close: async () => {
      await Promise.all([courier.close(), door.closeForGood()]);
    },
  };
}
