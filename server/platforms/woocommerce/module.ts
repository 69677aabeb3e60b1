import { z } from 'zod';
import type { Log } from '../../log.ts';
import type { Clock } from '../../orders/instant.ts';
import type { OrderStage } from '../../orders/order.ts';
import type { StorePlatform } from '../../orders/store-platform.ts';
import type { Outbound } from '../../outbound/outbound.ts';
import { connectWooCommerce, openWooCommerce } from './connect.ts';
import type { WooCommerceConnectionConfig, WooCommerceCredentials } from './connection.ts';
import { wooCommerceError } from './errors.ts';

const credentialsSchema = z.object({
  consumerKey: z.string().trim().min(1),
  consumerSecret: z.string().trim().min(1),
});

interface Dependencies {
  readonly outbound: Outbound;
  readonly clock: Clock;
  readonly log?: Log | undefined;
}

/** WooCommerce as the registry shows it: everything by plain data, for whoever stores connections. */
export const wooCommerceModule = {
  authMethod: 'api_key' as const,
  // Orders are read when asked for: nothing is mirrored, pushed or listened to yet.
  capabilities: {
    canSync: false,
    canPush: false,
    canWebhook: false,
    syncFrequency: 'never' as const,
  },
  /** WooCommerce has no route by which a key could take itself back. */
  adviceAfterDisconnect: [
    'Delete the key in your shop under WooCommerce → Settings → Advanced → REST API: a key cannot delete itself.',
  ],

  /** See {@link connectWooCommerce}. @throws PlatformError */
  connect(
    request: {
      readonly storeUrl: string;
      readonly credentials: Readonly<Record<string, string>>;
      readonly allowInsecureHttp: boolean;
      readonly signal?: AbortSignal;
    },
    dependencies: Dependencies,
  ): Promise<{
    readonly platform: StorePlatform;
    readonly connectionConfig: WooCommerceConnectionConfig;
  }> {
    const { storeUrl, allowInsecureHttp, signal } = request;
    return connectWooCommerce(
      { storeUrl, allowInsecureHttp, ...readCredentials(request.credentials) },
      dependencies,
      signal,
    );
  },

  /** See {@link openWooCommerce}. */
  open(
    connection: {
      readonly connectionConfig: Readonly<Record<string, unknown>>;
      readonly credentials: Readonly<Record<string, string>>;
      readonly trackingLinkHosts: readonly string[];
      readonly statusMeanings: Readonly<Record<string, OrderStage>>;
    },
    dependencies: Dependencies,
  ): StorePlatform {
    return openWooCommerce(connection.connectionConfig, readCredentials(connection.credentials), {
      ...dependencies,
      trackingLinkHosts: connection.trackingLinkHosts,
      statusMeanings: connection.statusMeanings,
    });
  },
};

/** @throws PlatformError `unauthorized` when a part is missing. */
function readCredentials(credentials: Readonly<Record<string, string>>): WooCommerceCredentials {
  const read = credentialsSchema.safeParse(credentials);
  if (!read.success) throw wooCommerceError('wrong_key');
  return read.data;
}
