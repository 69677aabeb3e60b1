import type { Plugin } from '../../demo-shop/plugin/plugin.ts';
import { startDemoShop, type DemoShop, type DemoShopOptions } from '../../demo-shop/demo-shop.ts';
import { systemClock } from '../../server/orders/instant.ts';
import { createOutbound } from '../../server/outbound/create-outbound.ts';
import type { Outbound } from '../../server/outbound/outbound.ts';
import { connectWooCommerce } from '../../server/platforms/woocommerce/connect.ts';
import type { WooCommerceConnectionConfig } from '../../server/platforms/woocommerce/connection.ts';
import type {
  WooCommercePlatform,
  WooCommerceParts,
} from '../../server/platforms/woocommerce/platform.ts';
import { connectPlugin } from '../../server/platforms/woocommerce/signed/connect-plugin.ts';
import type {
  PluginConnectionConfig,
  PluginCredentials,
} from '../../server/platforms/woocommerce/signed/plugin-connection.ts';
import { localCertificate } from './certificate.ts';

/** One certificate for the whole run: making it is the slow part. */
const certificate = await localCertificate();

/** How a demo shop is set up for a test: over TLS unless `tls` is false. */
export type ShopSetup = Omit<DemoShopOptions, 'tls'> & { readonly tls?: boolean };

/** A demo shop and an outbound client that may call it. Close both with `close`. */
export async function startShop({ tls = true, ...options }: ShopSetup = {}): Promise<{
  readonly shop: DemoShop;
  readonly outbound: Outbound;
  readonly parts: WooCommerceParts;
  readonly close: () => Promise<void>;
}> {
  const shop = await startDemoShop({ ...options, ...(tls && { tls: certificate }) });
  const outbound = createOutbound({
    exemptHosts: [new URL(shop.url).host],
    certificateAuthorities: certificate.cert,
  });
  return {
    shop,
    outbound,
    parts: { outbound, clock: systemClock },
    close: async () => {
      await outbound.close();
      await shop.close();
    },
  };
}

/** The same, connected with the shop's read key. */
export async function startConnectedShop(
  setup: ShopSetup = {},
  parts: Partial<WooCommerceParts> = {},
): Promise<
  Awaited<ReturnType<typeof startShop>> & {
    readonly platform: WooCommercePlatform;
    readonly connectionConfig: WooCommerceConnectionConfig;
  }
> {
  const started = await startShop(setup);
  const connected = await connectWooCommerce(
    {
      storeUrl: started.shop.url,
      ...started.shop.keys.read,
      allowInsecureHttp: setup.tls === false,
    },
    { ...started.parts, ...parts },
  );
  return { ...started, ...connected };
}

/** A shop with our plug-in, connected through it; with the shop's read key too where `withRestKey` says so. */
export async function startPluginShop(
  setup: ShopSetup & { readonly withRestKey?: boolean } = {},
  parts: Partial<WooCommerceParts> = {},
): Promise<
  Awaited<ReturnType<typeof startShop>> & {
    readonly platform: WooCommercePlatform;
    readonly plugin: Plugin;
    readonly connectionConfig: PluginConnectionConfig;
    readonly credentials: PluginCredentials;
  }
> {
  const { withRestKey = false, ...options } = setup;
  const started = await startShop({ ...options, plugin: true });
  const { plugin, keys } = started.shop;
  if (!plugin) throw new Error('the shop was opened without the plug-in');
  const credentials: PluginCredentials = {
    signingKeyId: plugin.key.id,
    signingSecret: plugin.key.secret,
    ...(withRestKey && { restKey: keys.read }),
  };
  const connected = await connectPlugin(
    {
      known: { plugin: plugin.introduction() },
      credentials,
      allowInsecureHttp: setup.tls === false,
    },
    { ...started.parts, ...parts },
  );
  return { ...started, ...connected, plugin, credentials };
}
