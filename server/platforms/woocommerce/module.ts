import { z } from 'zod';
import type { Log } from '../../log.ts';
import type { Clock } from '../../orders/instant.ts';
import type { OrderStage } from '../../orders/order.ts';
import type { StorePlatform } from '../../orders/store-platform.ts';
import type { Outbound } from '../../outbound/outbound.ts';
import { connectWooCommerce, openWooCommerce } from './connect.ts';
import type { SigningKey, SigningPlace } from '../../signing/envelope.ts';
import type { WooCommerceCredentials } from './connection.ts';
import { wooCommerceError } from './errors.ts';
import { connectPlugin, openPlugin, signedClientOf } from './signed/connect-plugin.ts';
import {
  pluginConnectionSchema,
  readPluginCredentials,
  type PluginConnectionConfig,
} from './signed/plugin-connection.ts';

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
  // Orders are read when asked for: nothing is mirrored or pushed. Our plug-in tells of changes.
  capabilities: {
    canSync: false,
    canPush: false,
    canWebhook: true,
    syncFrequency: 'never' as const,
  },
  /** WooCommerce has no route by which a key could take itself back; our plug-in has. */
  adviceAfterDisconnect: [
    'Delete the key in your shop under WooCommerce → Settings → Advanced → REST API: a key cannot delete itself.',
  ],

  /** See {@link connectWooCommerce} and {@link connectPlugin}. @throws PlatformError */
  async connect(
    request: {
      readonly storeUrl: string;
      readonly credentials: Readonly<Record<string, string>>;
      readonly allowInsecureHttp: boolean;
      readonly known?: Readonly<Record<string, unknown>>;
      readonly signal?: AbortSignal;
    },
    dependencies: Dependencies,
  ): Promise<{
    readonly platform: StorePlatform;
    readonly authMethod: 'api_key' | 'signed';
    readonly connectionConfig: Readonly<Record<string, unknown>>;
  }> {
    const { storeUrl, allowInsecureHttp, known, signal } = request;
    const ofPlugin = readPluginCredentials(request.credentials);
    if (ofPlugin) {
      const asked = { known, credentials: ofPlugin, allowInsecureHttp };
      return { authMethod: 'signed', ...(await connectPlugin(asked, dependencies, signal)) };
    }
    const credentials = readCredentials(request.credentials);
    return {
      authMethod: 'api_key',
      ...(await connectWooCommerce(
        { storeUrl, allowInsecureHttp, ...credentials },
        dependencies,
        signal,
      )),
    };
  },

  /** See {@link openWooCommerce} and {@link openPlugin}. */
  open(
    connection: {
      readonly connectionConfig: Readonly<Record<string, unknown>>;
      readonly credentials: Readonly<Record<string, string>>;
      readonly trackingLinkHosts: readonly string[];
      readonly statusMeanings: Readonly<Record<string, OrderStage>>;
    },
    dependencies: Dependencies,
  ): StorePlatform {
    const parts = {
      ...dependencies,
      trackingLinkHosts: connection.trackingLinkHosts,
      statusMeanings: connection.statusMeanings,
    };
    const ofPlugin = readPluginCredentials(connection.credentials);
    return ofPlugin
      ? openPlugin(readPluginConnection(connection.connectionConfig), ofPlugin, parts)
      : openWooCommerce(
          connection.connectionConfig,
          readCredentials(connection.credentials),
          parts,
        );
  },

  /** What our plug-in signs with; undefined for a shop that is connected by a key alone. */
  signingOf(connection: {
    readonly connectionConfig: Readonly<Record<string, unknown>>;
    readonly credentials: Readonly<Record<string, string>>;
  }): { readonly key: SigningKey; readonly place: SigningPlace } | undefined {
    const ofPlugin = readPluginCredentials(connection.credentials);
    if (!ofPlugin) return undefined;
    const { site, blog } = readPluginConnection(connection.connectionConfig).plugin;
    const key = { id: ofPlugin.signingKeyId, secret: ofPlugin.signingSecret };
    return { key, place: { site, blog } };
  },

  /** Tells the plug-in that it is over, so that it deletes its keys. False where there is none. */
  async revoke(
    connection: {
      readonly connectionConfig: Readonly<Record<string, unknown>>;
      readonly credentials: Readonly<Record<string, string>>;
    },
    dependencies: Dependencies,
  ): Promise<boolean> {
    const ofPlugin = readPluginCredentials(connection.credentials);
    if (!ofPlugin) return false;
    const config = readPluginConnection(connection.connectionConfig);
    const client = signedClientOf(config, ofPlugin, dependencies);
    await client?.call('disconnect', {});
    return client !== undefined;
  },
};

/** @throws PlatformError when what was remembered is none of this version's. */
function readPluginConnection(stored: unknown): PluginConnectionConfig {
  const read = pluginConnectionSchema.safeParse(stored);
  if (!read.success) throw wooCommerceError('lost_connection');
  return read.data;
}

/** @throws PlatformError `unauthorized` when a part is missing. */
function readCredentials(credentials: Readonly<Record<string, string>>): WooCommerceCredentials {
  const read = credentialsSchema.safeParse(credentials);
  if (!read.success) throw wooCommerceError('wrong_key');
  return read.data;
}
