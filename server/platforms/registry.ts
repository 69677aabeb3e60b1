export type { ShopifyApp } from './shopify/app.ts';
import { createShopifyModule } from './shopify/module.ts';
import { wooCommerceModule } from './woocommerce/module.ts';

/** What the host has set up for each platform. */
interface PlatformSettings {
  /** The host's own Shopify app; undefined: shops are connected by tokens of their own. */
  readonly shopify: Parameters<typeof createShopifyModule>[0];
}

/** Every shop system that this server speaks, by name. A new one is a folder and a line here. */
export function createPlatforms({ shopify }: PlatformSettings) {
  return { woocommerce: wooCommerceModule, shopify: createShopifyModule(shopify) } as const;
}
