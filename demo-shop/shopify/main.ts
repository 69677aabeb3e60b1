/**
 * Runs the stand-in for Shopify as a command: `node demo-shop/shopify/main.ts`.
 *
 * - `DEMO_SHOPIFY_PORT`: port to listen on; default any free one.
 * - `SHOPIFY_STAND_IN_CLIENT_ID`, `SHOPIFY_STAND_IN_CLIENT_SECRET`: those of the app; default random ones.
 * - `SHOPIFY_STAND_IN_APP_URL`: origin of the app's server; default none: nothing is sent or embedded.
 * - `SHOPIFY_STAND_IN_INSTALLED`: `false` when a person is to install the app; default `true`.
 * - `SHOPIFY_STAND_IN_THEME_EXTENSION`: folder of the built theme app extension; default none.
 * - `SHOPIFY_STAND_IN_STATE_FILE`: JSON file with what the app has in the shop; made when absent.
 *
 * Says one line of JSON on standard output when it listens, and ends on SIGTERM and SIGINT at once.
 */
import { startShopifyStandIn } from './stand-in.ts';

const environment = process.env;

async function main(): Promise<void> {
  if (environment['NODE_ENV'] === 'production') {
    throw new Error('The stand-in for Shopify is for trying things out, and not for production.');
  }
  const port = Number(environment['DEMO_SHOPIFY_PORT'] || 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error('DEMO_SHOPIFY_PORT must be a port number from 0 to 65535.');
  }
  const clientId = environment['SHOPIFY_STAND_IN_CLIENT_ID'];
  const clientSecret = environment['SHOPIFY_STAND_IN_CLIENT_SECRET'];
  const appUrl = environment['SHOPIFY_STAND_IN_APP_URL'];
  const themeExtension = environment['SHOPIFY_STAND_IN_THEME_EXTENSION'];
  const stateFile = environment['SHOPIFY_STAND_IN_STATE_FILE'];
  const standIn = await startShopifyStandIn({
    port,
    installed: environment['SHOPIFY_STAND_IN_INSTALLED'] !== 'false',
    ...(clientId && { clientId }),
    ...(clientSecret && { clientSecrets: [clientSecret] }),
    ...(appUrl && { appUrl }),
    ...(themeExtension && { themeExtension }),
    ...(stateFile && { stateFile }),
  });
  const { url } = standIn;
  const shops = standIn.shops.map(({ domain }) => domain);
  process.stdout.write(
    `${JSON.stringify({ ready: true, url, adminUrl: `${url}/admin`, shops })}\n`,
  );
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(0));
// Started by another program that is gone: nobody is left to end it.
process.once('disconnect', () => process.exit(0));

try {
  await main();
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  // The channel to a parent would keep the process alive.
  process.exit(1);
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'EADDRINUSE') {
    return `Port ${environment['DEMO_SHOPIFY_PORT']} is taken: set DEMO_SHOPIFY_PORT to another one.`;
  }
  return error.message;
}
