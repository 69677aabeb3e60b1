import {
  startShopifyStandIn,
  type ShopifyStandIn,
  type ShopifyStandInOptions,
} from '../../demo-shop/shopify/stand-in.ts';
import { systemClock, type Clock } from '../../server/orders/instant.ts';
import type { StorePlatform } from '../../server/orders/store-platform.ts';
import { createOutbound } from '../../server/outbound/create-outbound.ts';
import { createPlatforms } from '../../server/platforms/registry.ts';

/** Every scope that the app can ask a merchant for. */
const everyScope = [
  'read_all_orders',
  'read_fulfillments',
  'read_returns',
  'read_merchant_managed_fulfillment_orders',
] as const;

/** A shop on the stand-in for Shopify, with a platform that is connected to it. */
export interface ShopifyShop {
  readonly standIn: ShopifyStandIn;
  readonly platform: StorePlatform;
  /** What opens it; none of it may appear anywhere. */
  readonly secrets: readonly string[];
  readonly connectionConfig: Readonly<Record<string, unknown>>;
  readonly close: () => Promise<void>;
}

/** Installs the app in a shop and connects it, as the embedded page does at its first opening. */
export async function startShopifyShop(
  options: ShopifyStandInOptions & {
    readonly domain?: string;
    readonly connectorClock?: Clock;
    readonly trackingLinkHosts?: readonly string[];
  } = {},
): Promise<ShopifyShop> {
  const {
    domain,
    connectorClock: clock = systemClock,
    trackingLinkHosts = [],
    ...others
  } = options;
  const standIn = await startShopifyStandIn({ grantedScopes: everyScope, ...others });
  const shop = standIn.shop(domain).domain;
  const outbound = createOutbound({ exemptHosts: [new URL(standIn.url).host] });
  const { clientId, clientSecrets } = standIn.app;
  const platformModule = createPlatforms({
    shopify: { clientId, clientSecrets, standIn: standIn.url },
  }).shopify;
  const dependencies = { outbound, clock };
  const token = standIn.idTokenFor(shop);
  const credentials = await platformModule.grant(
    shop,
    { kind: 'session_token', text: token },
    dependencies,
  );
  const { connectionConfig } = await platformModule.connect(
    { storeUrl: `https://${shop}`, credentials },
    dependencies,
  );
  const platform = platformModule.open(
    { connectionConfig, credentials, trackingLinkHosts },
    dependencies,
  );
  return {
    standIn,
    platform,
    connectionConfig,
    secrets: [...Object.values(credentials), ...clientSecrets].filter((each) => each.length > 24),
    async close() {
      await platform.close();
      await outbound.close();
      await standIn.close();
    },
  };
}
