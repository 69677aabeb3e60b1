// The second half of `npm start`, on the right Node: the widget, the demo shop, the server, and a
// first account whose store is the demo shop. Ends everything it started.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readFirstApiKey, tellFirstApiKey } from '../server/accounts/first-api-key.ts';
import { ConfigError, loadConfig, type Config } from '../server/config.ts';
import { buildDemoExtensionWhenStale, buildWidgetWhenStale } from './support/build-when-stale.ts';
import { Children, type ServerReady } from './support/children.ts';
import {
  demoShopifyApp,
  demoShopifyState,
  joinDemoShopify,
  readDemoShopify,
  type DemoShopifyApp,
  type DemoShopifyStore,
} from './support/demo-shopify.ts';
import { connectDemoShop, readDemoStore, type DemoStore } from './support/demo-store.ts';

const children = new Children();

try {
  await startAll();
} catch (error) {
  // What is being ended fails to start: that is no news.
  if (children.areEnding) await new Promise(() => {});
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  await children.end();
  process.exit(error instanceof ConfigError ? 2 : 1);
}

async function startAll(): Promise<void> {
  // A channel that breaks is a parent that was killed.
  for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) {
    process.on(event, () => void children.end().then(() => process.exit(0)));
  }
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = loadConfig(process.env);
  const dataDirectory = resolve(config.DATA_DIR);
  const withDemo = config.DEMO_SHOP && config.NODE_ENV !== 'production';
  // A host's own app speaks to Shopify itself.
  const withShopify = withDemo && config.SHOPIFY_CLIENT_ID === '';

  await buildWidgetWhenStale();
  const known = withDemo ? await readDemoStore(dataDirectory) : undefined;
  if (known) refuseAnotherAddress(known, config);
  const shopify = withShopify ? await planShopify(config, dataDirectory) : undefined;
  say('Starting the database and the server …');
  const [server, shopUrl] = await Promise.all([
    children.startServer({
      allowedHosts: [
        ...(withDemo ? [new URL(shopUrlOf(config)).host] : []),
        ...(shopify ? [new URL(shopify.standInUrl).host] : []),
      ],
      ...(shopify && { environment: shopify.serverEnvironment }),
    }),
    withDemo ? startShop(config, dataDirectory, known) : undefined,
    shopify && children.startShopifyStandIn(shopify.standInEnvironment),
  ]);
  const demo =
    shopUrl === undefined
      ? undefined
      : (known ?? (await join(config, dataDirectory, server, shopUrl)));
  if (shopify) await joinShopify(shopify, dataDirectory, server);
  await tellWhereToClick(config, dataDirectory, server, {
    woocommerce: demo && shopUrl,
    shopify: shopify?.standInUrl,
  });
  const part = await children.firstToEnd();
  throw new Error(`${part} ended unexpectedly; everything else is stopped too.`);
}

/** The second demo shop: what it and the server have to know of each other. */
interface ShopifyPlan {
  readonly app: DemoShopifyApp;
  readonly standInUrl: string;
  readonly store: DemoShopifyStore | undefined;
  readonly serverEnvironment: Readonly<Record<string, string>>;
  readonly standInEnvironment: Readonly<Record<string, string>>;
}

async function planShopify(config: Config, dataDirectory: string): Promise<ShopifyPlan> {
  const themeExtension = await buildDemoExtensionWhenStale();
  const app = await demoShopifyApp(dataDirectory);
  const standInUrl = `http://127.0.0.1:${config.DEMO_SHOPIFY_PORT}`;
  const known = await readDemoShopify(dataDirectory);
  if (known && known.standInUrl !== standInUrl) {
    throw new ConfigError(
      `DEMO_SHOPIFY_PORT must stay as it was: this data directory's second demo store is at ${known.standInUrl}. ` +
        'Set it back, or DATA_DIR to another directory, or DEMO_SHOP to false.',
    );
  }
  return {
    app,
    standInUrl,
    store: known,
    serverEnvironment: {
      SHOPIFY_CLIENT_ID: app.clientId,
      SHOPIFY_CLIENT_SECRET: app.clientSecret,
      SHOPIFY_STAND_IN: standInUrl,
    },
    standInEnvironment: {
      DEMO_SHOPIFY_PORT: String(config.DEMO_SHOPIFY_PORT),
      SHOPIFY_STAND_IN_CLIENT_ID: app.clientId,
      SHOPIFY_STAND_IN_CLIENT_SECRET: app.clientSecret,
      SHOPIFY_STAND_IN_APP_URL: config.localUrl,
      SHOPIFY_STAND_IN_STATE_FILE: demoShopifyState(dataDirectory),
      SHOPIFY_STAND_IN_THEME_EXTENSION: themeExtension,
    },
  };
}

/** Joins the shop as its merchant would, unless an earlier start has done so to the end. */
async function joinShopify(
  plan: ShopifyPlan,
  dataDirectory: string,
  server: ServerReady,
): Promise<void> {
  if (plan.store?.isSwitchedOn) return;
  const apiKey = server.firstApiKey ?? (await readFirstApiKey(dataDirectory));
  const { app, standInUrl } = plan;
  if (apiKey === undefined) {
    console.log(
      `This data directory has accounts already: join the demo shop on Shopify to one of them at ${standInUrl}/admin.`,
    );
    return;
  }
  say('Joining the demo shop on Shopify …');
  await joinDemoShopify({ serverUrl: server.url, standInUrl, apiKey, app, dataDirectory, say });
}

/** The store is connected to one address; a shop on another port would be a shop that it cannot reach. */
function refuseAnotherAddress({ shopUrl }: DemoStore, config: Config): void {
  if (shopUrl === shopUrlOf(config)) return;
  throw new ConfigError(
    `DEMO_SHOP_PORT must stay as it was: this data directory's demo store is connected to ${shopUrl}. ` +
      'Set it back, or DATA_DIR to another directory, or DEMO_SHOP to false.',
  );
}

function shopUrlOf(config: Config): string {
  return `http://127.0.0.1:${config.DEMO_SHOP_PORT}`;
}

function startShop(
  config: Config,
  dataDirectory: string,
  store: DemoStore | undefined,
): Promise<string> {
  return children.startDemoShop({
    port: config.DEMO_SHOP_PORT,
    dataDirectory,
    ...(store && { widgetUrl: `${config.localUrl}/api/widget/woocommerce.js?id=${store.siteId}` }),
  });
}

/** Connects the demo shop as a merchant would, then starts its page again with the widget on it. */
async function join(
  config: Config,
  dataDirectory: string,
  server: ServerReady,
  shopUrl: string,
): Promise<DemoStore | undefined> {
  // An earlier start may have made it and not come as far as this.
  const apiKey = server.firstApiKey ?? (await readFirstApiKey(dataDirectory));
  if (apiKey === undefined) {
    console.log(
      'This data directory has accounts already: connect the demo shop with one of their keys.',
    );
    return undefined;
  }
  say('Connecting the demo shop …');
  const store = await connectDemoShop({
    serverUrl: server.url,
    shopUrl,
    apiKey,
    dataDirectory,
  });
  await children.endDemoShop('WooCommerce');
  await startShop(config, dataDirectory, store);
  return store;
}

async function tellWhereToClick(
  config: Config,
  dataDirectory: string,
  server: ServerReady,
  shops: { readonly woocommerce: string | undefined; readonly shopify: string | undefined },
): Promise<void> {
  const lines = ['', 'TrulyBot is serving. Ctrl-C ends it.', ''];
  if (shops.woocommerce !== undefined) {
    lines.push(
      `  Demo shop on WooCommerce  ${shops.woocommerce}/`,
      '                            try order 29 with dana.whitfield@shopper.test',
    );
  }
  if (shops.shopify !== undefined) {
    lines.push(
      `  Demo shop on Shopify      ${shops.shopify}/`,
      '                            try order 1025 with ivy.marsh@shopper.test, or sign in',
      `  its admin, with the app   ${shops.shopify}/admin`,
    );
  }
  lines.push(`  API documentation         ${config.publicUrl}/docs`, '');
  console.log(lines.join('\n'));
  await tellFirstApiKey({
    dataDirectory,
    madeNow: server.firstApiKey,
    isTerminal: process.stdout.isTTY,
    show: (words) => console.log(`${words.join('\n')}\n`),
  });
}

function say(words: string): void {
  console.log(words);
}
