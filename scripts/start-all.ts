// The second half of `npm start`, on the right Node: the widget, the demo shop, the server, and a
// first account whose store is the demo shop. Ends everything it started.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { handOverApiKey } from '../server/accounts/first-api-key.ts';
import { ConfigError, loadConfig, type Config } from '../server/config.ts';
import { buildWidgetWhenStale } from './support/build-when-stale.ts';
import { Children, type ServerReady } from './support/children.ts';
import { connectDemoShop, readDemoStore, type DemoStore } from './support/demo-store.ts';

const children = new Children();

try {
  await startAll();
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  await children.end();
  process.exit(error instanceof ConfigError ? 2 : 1);
}

async function startAll(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = loadConfig(process.env);
  const dataDirectory = resolve(config.DATA_DIR);
  const withDemo = config.DEMO_SHOP && config.NODE_ENV !== 'production';
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void children.end().then(() => process.exit(0)));
  }

  await buildWidgetWhenStale();
  const known = withDemo ? await readDemoStore(dataDirectory) : undefined;
  say('Starting the database and the server …');
  const [server, shopUrl] = await Promise.all([
    children.startServer({ allowedHosts: withDemo ? [`127.0.0.1:${config.DEMO_SHOP_PORT}`] : [] }),
    withDemo ? startShop(config, dataDirectory, known) : undefined,
  ]);
  const demo =
    shopUrl === undefined
      ? undefined
      : (known ?? (await join(config, dataDirectory, server, shopUrl)));
  await tellWhereToClick(config, dataDirectory, server, demo && shopUrl);
  await children.firstToEnd();
  await delay(0);
  throw new Error('A part ended unexpectedly; everything else was stopped.');
}

function startShop(
  config: Config,
  dataDirectory: string,
  store: DemoStore | undefined,
): Promise<string> {
  return children.startDemoShop({
    port: config.DEMO_SHOP_PORT,
    dataDirectory,
    ...(store && { widgetUrl: `${config.publicUrl}/api/widget/woocommerce.js?id=${store.siteId}` }),
  });
}

/** Connects the demo shop as a merchant would, then starts its page again with the widget on it. */
async function join(
  config: Config,
  dataDirectory: string,
  server: ServerReady,
  shopUrl: string,
): Promise<DemoStore | undefined> {
  if (server.firstApiKey === undefined) {
    console.log(
      'This data directory has accounts already: connect the demo shop with one of their keys.',
    );
    return undefined;
  }
  say('Connecting the demo shop …');
  const store = await connectDemoShop({
    serverUrl: server.url,
    shopUrl,
    apiKey: server.firstApiKey,
    dataDirectory,
  });
  await children.endDemoShop();
  await startShop(config, dataDirectory, store);
  return store;
}

async function tellWhereToClick(
  config: Config,
  dataDirectory: string,
  server: ServerReady,
  shopUrl: string | undefined,
): Promise<void> {
  const lines = ['', 'TrulyBot is serving. Ctrl-C ends it.', ''];
  if (shopUrl !== undefined) {
    lines.push(
      `  Demo shop with the chat   ${shopUrl}/`,
      '                            try order 29 with dana.whitfield@shopper.test',
    );
  }
  lines.push(`  API documentation         ${config.publicUrl}/docs`, '');
  if (server.firstApiKey !== undefined) {
    const words = await handOverApiKey(server.firstApiKey, {
      isTerminal: process.stdout.isTTY,
      dataDirectory,
    });
    lines.push(...words, '');
  }
  console.log(lines.join('\n'));
}

function say(words: string): void {
  console.log(words);
}
