import { readShopDomain, type ShopDomain } from '../../signing/shopify/shop-domain.ts';
import type { Log } from '../../log.ts';
import type { Clock } from '../../orders/instant.ts';
import type { StorePlatform } from '../../orders/store-platform.ts';
import type { Outbound } from '../../outbound/outbound.ts';
import { createAccess, type CredentialKeeper } from './access.ts';
import { usualSignInPath, type ShopifyApp } from './app.ts';
import { createClient } from './client.ts';
import {
  credentialsOf,
  shopifyConnectionSchema,
  shopifyCredentialsSchema,
  type ShopifyConnectionConfig,
  type ShopifyCredentials,
} from './connection.ts';
import { CostBudget } from './cost-budget.ts';
import { withheldFacts } from './describe.ts';
import { documents } from './documents.ts';
import { shopifyError } from './errors.ts';
import { costs } from './order-sizes.ts';
import { createShopifyPlatform } from './platform.ts';
import { readNewest } from './read-orders.ts';
import { ensureSubscriptions } from './subscriptions.ts';
import { writeThemeSettings, type ThemeSettings } from './theme-settings.ts';
import { createTokens, GrantRefused } from './tokens.ts';
import { legacyId, scopesOf, shopAnswer, type WireShop } from './wire.ts';

interface Dependencies {
  readonly outbound: Outbound;
  readonly clock: Clock;
  readonly log?: Log | undefined;
}

/** Shops whose allowances are remembered; the one opened longest ago is forgotten first. */
const mostBudgets = 2_000;

/** Days before its end at which an unused refresh token is renewed. */
const idleDays = 30;

/** Who waits longer for a shop's allowance is told that it is busy, milliseconds: less than a shopper is left waiting. */
const patienceMs = 5_000;

/**
 * Shopify as the registry shows it: everything by plain data, for whoever stores connections.
 * @param app undefined on a host without an app of its own: then shops are connected by their own tokens.
 */
export function createShopifyModule(app: ShopifyApp | undefined) {
  const budgets = new Map<string, CostBudget>();
  /** All of a shop's connections in this process spend one allowance, however often they are opened. */
  const budgetOf = (shop: string): CostBudget => {
    const known = budgets.get(shop) ?? new CostBudget({ now: () => performance.now(), patienceMs });
    budgets.delete(shop);
    budgets.set(shop, known);
    const [oldest] = budgets.keys();
    if (budgets.size > mostBudgets && oldest !== undefined) budgets.delete(oldest);
    return known;
  };

  const accessTo = (
    shop: string,
    credentials: ShopifyCredentials,
    keeper: CredentialKeeper | undefined,
    { outbound, clock }: Dependencies,
  ) => {
    const now = () => new Date(clock.now());
    const tokens = app && createTokens({ app, outbound, now });
    return createAccess({ shop, credentials, keeper, tokens, now });
  };

  const clientOf = (
    shop: string,
    credentials: ShopifyCredentials,
    keeper: CredentialKeeper | undefined,
    dependencies: Dependencies,
  ) => {
    const { outbound, clock } = dependencies;
    const now = () => new Date(clock.now());
    const access = accessTo(shop, credentials, keeper, dependencies);
    return createClient({ shop, app: app ?? {}, access, budget: budgetOf(shop), outbound, now });
  };

  return {
    // Orders are read when asked for: nothing is mirrored or pushed. Shopify tells of changes.
    capabilities: {
      canSync: false,
      canPush: false,
      canWebhook: true,
      syncFrequency: 'never' as const,
    },
    adviceAfterDisconnect: [
      'Uninstall the app in the admin of your Shopify shop if you do not want it any more: its access ends with that.',
    ],

    /** Asks the shop at its permanent address whether the token opens it. @throws PlatformError */
    async connect(
      request: {
        readonly storeUrl: string;
        readonly credentials: Readonly<Record<string, string>>;
        readonly known?: Readonly<Record<string, unknown>>;
        readonly keeper?: CredentialKeeper | undefined;
        readonly signal?: AbortSignal;
      },
      dependencies: Dependencies,
    ): Promise<{
      readonly platform: StorePlatform;
      readonly authMethod: 'oauth2' | 'bearer_token';
      readonly connectionConfig: Readonly<Record<string, unknown>>;
    }> {
      const shop = shopAt(request.storeUrl);
      const credentials = readCredentials(request.credentials);
      const client = clientOf(shop, credentials, request.keeper, dependencies);
      const { data } = await client.ask(
        { document: documents.shop, answer: shopAnswer, cost: costs.shop },
        request.signal,
      );
      if (readShopDomain(data.shop.myshopifyDomain) !== shop) throw shopifyError('redirected');
      const isOfApp = app !== undefined && credentials.expiresAt !== undefined;
      const { clock } = dependencies;
      const newest = await readNewest(client, scopesOf(data), clock, request.signal);
      const config = {
        ...configOf(shop, data, isOfApp ? signInPathIn(request.known) : undefined),
        withheld: withheldFacts(newest.denied),
        withheldIsKnown: newest.orders.length > 0,
      };
      return {
        platform: createShopifyPlatform({ client, config, trackingLinkHosts: [], clock }),
        authMethod: isOfApp ? 'oauth2' : 'bearer_token',
        connectionConfig: config,
      };
    },

    /** Speaks to a shop again that was connected before. @throws PlatformError */
    open(
      connection: {
        readonly connectionConfig: Readonly<Record<string, unknown>>;
        readonly credentials: Readonly<Record<string, string>>;
        readonly trackingLinkHosts: readonly string[];
        readonly keeper?: CredentialKeeper | undefined;
      },
      dependencies: Dependencies,
    ): StorePlatform {
      const read = shopifyConnectionSchema.safeParse(connection.connectionConfig);
      if (!read.success) throw shopifyError('lost_connection');
      const config = read.data;
      const credentials = readCredentials(connection.credentials);
      const client = clientOf(config.shop, credentials, connection.keeper, dependencies);
      const { trackingLinkHosts } = connection;
      return createShopifyPlatform({
        client,
        config,
        trackingLinkHosts,
        clock: dependencies.clock,
      });
    },

    /** Exchanges a session token, or redeems a code of the consent page. @throws PlatformError */
    async grant(
      shop: string,
      proof: { readonly kind: 'session_token' | 'code'; readonly text: string },
      { outbound, clock }: Dependencies,
    ): Promise<Readonly<Record<string, string>>> {
      if (!app) throw shopifyError('no_app');
      const tokens = createTokens({ app, outbound, now: () => new Date(clock.now()) });
      try {
        const grant = await (proof.kind === 'code'
          ? tokens.redeem(shop, proof.text)
          : tokens.exchange(shop, proof.text));
        return credentialsOf(grant);
      } catch (error) {
        if (!(error instanceof GrantRefused)) throw error;
        throw shopifyError('grant_refused', { reason: error.code });
      }
    },

    /** Writes what the theme's block reads, and subscribes to what the merchant has granted. @throws PlatformError */
    async settle(
      connection: {
        readonly connectionConfig: Readonly<Record<string, unknown>>;
        readonly credentials: Readonly<Record<string, string>>;
        readonly keeper: CredentialKeeper;
      },
      page: ThemeSettings,
      dependencies: Dependencies,
      signal?: AbortSignal,
    ): Promise<void> {
      // A custom app of a shop's own has no block in its theme, and its news are signed with a secret of its own.
      const credentials = readCredentials(connection.credentials);
      if (!app || credentials.expiresAt === undefined) return;
      const read = shopifyConnectionSchema.safeParse(connection.connectionConfig);
      if (!read.success) throw shopifyError('lost_connection');
      const { shop, installationId, scopes } = read.data;
      const client = clientOf(shop, credentials, connection.keeper, dependencies);
      await writeThemeSettings(client, installationId, page, signal);
      const uri = `${page.server}/api/webhooks/shopify`;
      const { refused } = await ensureSubscriptions(client, { scopes, uri }, signal);
      if (refused.length > 0)
        dependencies.log?.warn({ shop, refused }, 'subscriptions were refused');
    },

    /** A month before a refresh token that nobody uses would end: it is good for ninety days. */
    renewBy(credentials: Readonly<Record<string, string>>): Date | undefined {
      const end = shopifyCredentialsSchema.safeParse(credentials).data?.refreshTokenExpiresAt;
      return end === undefined ? undefined : new Date(Date.parse(end) - idleDays * 86_400_000);
    },

    /** A new pair of tokens, which is good for another ninety days. @throws PlatformError */
    async renew(
      connection: {
        readonly connectionConfig: Readonly<Record<string, unknown>>;
        readonly credentials: Readonly<Record<string, string>>;
        readonly keeper: CredentialKeeper;
      },
      dependencies: Dependencies,
    ): Promise<void> {
      const read = shopifyConnectionSchema.safeParse(connection.connectionConfig);
      if (!read.success) throw shopifyError('lost_connection');
      const credentials = readCredentials(connection.credentials);
      const access = accessTo(read.data.shop, credentials, connection.keeper, dependencies);
      await access.renewed(credentials.accessToken);
    },
  };
}

/** @throws PlatformError for all but the permanent address of a Shopify shop. */
function shopAt(storeUrl: string): ShopDomain {
  const url = URL.parse(storeUrl);
  const isAlone = url?.port === '' && (url.pathname === '/' || url.pathname === '');
  const shop = isAlone ? readShopDomain(url.hostname) : undefined;
  if (shop === undefined) throw shopifyError('address_refused');
  return shop;
}

/** @throws PlatformError when a part is missing. */
function readCredentials(credentials: Readonly<Record<string, string>>): ShopifyCredentials {
  const read = shopifyCredentialsSchema.safeParse(credentials);
  if (!read.success) throw shopifyError('lost_connection');
  return read.data;
}

function configOf(
  shop: ShopDomain,
  answer: WireShop,
  signInPath: string | undefined,
): Omit<ShopifyConnectionConfig, 'withheld' | 'withheldIsKnown'> {
  const { shop: told, currentAppInstallation } = answer;
  return {
    shop,
    shopId: legacyId(told.id),
    installationId: currentAppInstallation.id,
    origin: new URL(told.primaryDomain.url).origin,
    timeZone: told.ianaTimezone,
    numberPrefix: told.orderNumberFormatPrefix,
    numberSuffix: told.orderNumberFormatSuffix,
    scopes: scopesOf(answer),
    ...(signInPath !== undefined && { signInPath }),
  };
}

/** Where it was found to be; new installs have it where the app's configuration says. */
function signInPathIn(known: Readonly<Record<string, unknown>> | undefined): string {
  return (
    shopifyConnectionSchema.partial().safeParse(known ?? {}).data?.signInPath ?? usualSignInPath
  );
}
