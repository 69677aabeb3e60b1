import { startDemoShop } from '../../../demo-shop/demo-shop.ts';
import { startShopifyStandIn } from '../../../demo-shop/shopify/stand-in.ts';
import { localCertificate } from '../../support/certificate.ts';
import { connectShop } from '../../support/connected-shop.ts';
import { plantOrders, type PlantedOrder, type Planting } from './planted-orders.ts';
import { plantShopifyShop } from './planted-shopify-orders.ts';

/** Which shop system the shops under attack have. */
export type AttackedPlatform = 'woocommerce' | 'shopify';

/** What connecting a shop brings. */
interface Connected {
  readonly siteId: string;
  readonly storeId: string;
  readonly integrationId: string;
}

/** One shop whose every fact is planted. */
export interface AttackedShop {
  readonly url: string;
  /** What it calls itself at Shopify; of a shop elsewhere, no domain of Shopify's. */
  readonly domain: string;
  readonly orders: readonly PlantedOrder[];
  /** As its merchant would, by the public API. */
  connect(serverUrl: string, apiKey: string): Promise<Connected>;
}

/** Two merchants' shops, and what the server has to know to reach them. */
export interface AttackedShops {
  /** Numbers are ids. */
  readonly plain: AttackedShop;
  /** The number of each is the id of the next but one. */
  readonly renumbered: AttackedShop;
  readonly environment: Readonly<Record<string, string>>;
  /** PEM of the shops' certificate; empty where they have none. */
  readonly certificate: string;
  close(): Promise<void>;
}

const plain = (count: number): Planting => ({ seed: 'plain', firstId: 740_001, count });
const renumbered = (count: number): Planting => ({
  seed: 'renumbered',
  firstId: 745_001,
  count,
  numberOf: (id, ids) => ids[(ids.indexOf(id) + 2) % ids.length] ?? id,
});

export function startAttackedShops(
  platform: AttackedPlatform,
  ordersPerShop: number,
): Promise<AttackedShops> {
  return platform === 'shopify' ? onShopify(ordersPerShop) : onWooCommerce(ordersPerShop);
}

async function onWooCommerce(count: number): Promise<AttackedShops> {
  const tls = await localCertificate();
  const [first, second] = await Promise.all([startDemoShop({ tls }), startDemoShop({ tls })]);
  const shopOf = (shop: typeof first, planting: Planting): AttackedShop => ({
    url: shop.url,
    domain: new URL(shop.url).hostname,
    orders: plantOrders(shop, planting),
    connect: (serverUrl, apiKey) => connectShop({ serverUrl, apiKey, shop }),
  });
  return {
    plain: shopOf(first, plain(count)),
    renumbered: shopOf(second, renumbered(count)),
    environment: {
      OUTBOUND_ALLOWED_HOSTS: [first, second].map(({ url }) => new URL(url).host).join(','),
    },
    certificate: tls.cert,
    async close() {
      await Promise.all([first.close(), second.close()]);
    },
  };
}

async function onShopify(count: number): Promise<AttackedShops> {
  const planted = [
    plantShopifyShop('planted-plain.myshopify.com', plain(count)),
    plantShopifyShop('planted-renumbered.myshopify.com', renumbered(count)),
  ] as const;
  const standIn = await startShopifyStandIn({
    shops: planted.map(({ fixture }) => fixture),
    // Planted orders are years old.
    grantedScopes: ['read_all_orders', 'read_returns', 'read_merchant_managed_fulfillment_orders'],
    // The shops' own custom apps; and what is tried here is proof, not their allowance.
    requiresExpiringTokens: false,
    allowance: { maximumAvailable: 1_000_000, restoreRate: 1_000_000 },
  });
  const shopOf = ({ fixture: { domain }, orders }: (typeof planted)[number]): AttackedShop => ({
    url: standIn.url,
    domain,
    orders,
    async connect(serverUrl, apiKey) {
      const { installation } = standIn.shop(domain);
      const scope = [...installation.scopes].join(',');
      const { access_token: accessToken } = installation.tokens.exchangeForever(scope);
      const answer = await fetch(`${serverUrl}/api/integrations/shopify/connect`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${apiKey}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ shopDomain: domain, accessToken }),
      });
      if (answer.status !== 201) throw new Error(`${answer.status}: ${await answer.text()}`);
      const { id, store } = (await answer.json()) as {
        readonly id: string;
        readonly store: { readonly siteId: string; readonly storeId: string };
      };
      return { integrationId: id, siteId: store.siteId, storeId: store.storeId };
    },
  });
  return {
    plain: shopOf(planted[0]),
    renumbered: shopOf(planted[1]),
    environment: {
      OUTBOUND_ALLOWED_HOSTS: new URL(standIn.url).host,
      SHOPIFY_CLIENT_ID: standIn.app.clientId,
      SHOPIFY_CLIENT_SECRET: standIn.app.clientSecrets.join(','),
      SHOPIFY_STAND_IN: standIn.url,
    },
    certificate: '',
    close: () => standIn.close(),
  };
}
