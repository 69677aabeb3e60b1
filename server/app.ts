import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Accounts } from './accounts/accounts.ts';
import type { Conversations } from './conversation/conversations.ts';
import type { DataRequests } from './conversation/shoppers/data-requests.ts';
import type { Shoppers } from './conversation/shoppers/shoppers.ts';
import { accountRoutes } from './http/accounts.ts';
import { createApi } from './http/api.ts';
import { configShortcut, type Shortcut } from './http/config-shortcut.ts';
import { createAuthority } from './http/authentication.ts';
import { chatRoutes } from './http/chat.ts';
import { createClientAddresses } from './http/client-address.ts';
import { describeApi } from './http/describe-api.ts';
import { docsRoutes } from './http/docs.ts';
import { handleError } from './http/error-handler.ts';
import { healthRoutes, type ReadinessCheck } from './http/health.ts';
import { integrationRoutes } from './http/integrations.ts';
import { metricsRoutes } from './http/metrics.ts';
import { createRequestLimits } from './http/request-limits.ts';
import { createRequestBook, requestContext, type HttpEnvironment } from './http/request-context.ts';
import { securityHeaders } from './http/security-headers.ts';
import { pluginRoutes } from './http/plugin.ts';
import { shopperRoutes } from './http/shoppers.ts';
import { storeRoutes } from './http/stores.ts';
import { answerUnmatched } from './http/unmatched.ts';
import { widgetRoutes, type WidgetFiles } from './http/widget.ts';
import type { ShopifyAppFace } from './http/shopify/app-face.ts';
import { shopifyAppRoutes } from './http/shopify/app-routes.ts';
import { shopifyConnectRoutes } from './http/shopify/connect.ts';
import type { PageFiles } from './http/shopify/page-files.ts';
import { shopifyProxyRoutes } from './http/shopify/proxy.ts';
import { shopifyWebhookRoutes } from './http/shopify/webhooks.ts';
import { wooCommerceRoutes } from './http/woocommerce.ts';
import type { CustomerPasses } from './integrations/customer-passes.ts';
import type { Integrations } from './integrations/integrations.ts';
import type { PluginCalls } from './integrations/plugin-calls.ts';
import type { ShopEvents } from './integrations/shop-events.ts';
import type { Sites } from './integrations/sites.ts';
import type { Limits } from './limits/limits.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics/metrics.ts';
import type { MerchantOrders } from './orders/merchant-orders.ts';

/** All that the HTTP side needs of the rooms behind it. */
export interface AppDependencies {
  readonly conversations: Conversations;
  readonly shoppers: Pick<Shoppers, 'export' | 'erase'>;
  readonly dataRequests: DataRequests;
  readonly sites: Sites;
  readonly integrations: Integrations;
  readonly pluginCalls: PluginCalls;
  readonly customerPasses: CustomerPasses;
  readonly shopEvents: ShopEvents;
  readonly accounts: Accounts;
  readonly merchantOrders: MerchantOrders;
  readonly widgetFiles: WidgetFiles;
  /** The host's own Shopify app; undefined: its routes say that there is none. */
  readonly shopifyApp?: ShopifyAppFace | undefined;
  /** The built page of that app. */
  readonly shopifyPage?: PageFiles | undefined;
  readonly log: Log;
  /** Where shoppers and merchants reach this server, without a trailing slash. */
  readonly publicUrl: string;
  /** Addresses or networks (CIDR) whose `X-Forwarded-For` and `X-Request-Id` are believed. */
  readonly trustedProxies: readonly string[];
  /** Counts requests; beyond them it refuses. */
  readonly limits: Limits;
  /** Chat streams that may be open at once in this process. */
  readonly maximumStreams: number;
  /** Without these no request can be served. */
  readonly readiness: readonly ReadinessCheck[];
  /** Counts requests and is read at `/metrics`, which is not there without it. */
  readonly metrics?: Pick<Metrics, 'requestAnswered' | 'render'>;
  /** Bearer token of whoever may read the metrics; empty for this machine alone. Default empty. */
  readonly metricsToken?: string;
  /** Milliseconds of silence on a chat stream before a sign of life. Default 15,000. */
  readonly keepAliveMs?: number;
}

/** Answers requests; a listener asks the shortcut first. */
export type App = OpenAPIHono<HttpEnvironment> & { readonly shortcut: Shortcut };

/**
 * The whole HTTP side: one set of routes for each audience, and what holds for all of them.
 * @throws RangeError when `trustedProxies` holds what is no address or network.
 */
export function createApp(dependencies: AppDependencies): App {
  const {
    accounts,
    log,
    metrics,
    metricsToken = '',
    publicUrl,
    readiness,
    trustedProxies,
  } = dependencies;
  const limits = createRequestLimits(dependencies.limits);
  const authority = createAuthority(accounts, limits);
  const app = createApi();

  const headers = securityHeaders(publicUrl);
  const book = createRequestBook({
    clientAddresses: createClientAddresses(trustedProxies),
    log,
    onAnswered: metrics?.requestAnswered,
  });

  app.use('*', requestContext({ book, log, headers }));
  app.use('*', limits.byNetwork('any-request by network'));
  app.onError(handleError);
  app.notFound(answerUnmatched(app));

  app.route('/', chatRoutes({ ...dependencies, limits }));
  app.route('/', widgetRoutes(dependencies));
  app.route('/', wooCommerceRoutes({ ...dependencies, authority }));
  app.route('/', shopifyConnectRoutes({ ...dependencies, authority }));
  app.route('/', shopifyWebhookRoutes({ ...dependencies, limits }));
  app.route('/', shopifyProxyRoutes({ ...dependencies, limits }));
  app.route('/', shopifyAppRoutes({ ...dependencies, limits }));
  app.route('/', pluginRoutes({ ...dependencies, limits }));
  app.route('/', integrationRoutes({ ...dependencies, authority }));
  app.route('/', storeRoutes({ ...dependencies, authority }));
  app.route('/', shopperRoutes({ ...dependencies, authority }));
  app.route('/', accountRoutes({ accounts, authority }));
  app.route('/', healthRoutes(readiness));
  if (metrics) app.route('/', metricsRoutes({ metrics, metricsToken, publicUrl }));
  app.route('/', docsRoutes({ describe: () => describeApi(app, publicUrl), publicUrl }));
  return Object.assign(app, { shortcut: configShortcut({ ...dependencies, book, headers }) });
}
