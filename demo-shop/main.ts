/**
 * Runs the demo shop as a command: `node demo-shop/main.ts`.
 *
 * - `DEMO_SHOP_PORT`: port to listen on; default any free one.
 * - `DEMO_SHOP_KEYS_FILE`: JSON file with the shop's keys; made when absent. Default: keys of this run.
 * - `DEMO_SHOP_WIDGET_URL`: address of the widget's loader for the shop's page.
 *
 * Says one line of JSON on standard output when it listens, and ends on SIGTERM and SIGINT at once.
 */
import { startDemoShop } from './demo-shop.ts';
import { keysFromFile } from './keys-file.ts';

const environment = process.env;

async function main(): Promise<void> {
  if (environment['NODE_ENV'] === 'production') {
    throw new Error('The demo shop is for trying things out: it does not start in production.');
  }
  const port = Number(environment['DEMO_SHOP_PORT'] || 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error('DEMO_SHOP_PORT must be a port number from 0 to 65535.');
  }
  const keysFile = environment['DEMO_SHOP_KEYS_FILE'];
  const widgetScriptUrl = environment['DEMO_SHOP_WIDGET_URL'];
  const shop = await startDemoShop({
    port,
    ...(keysFile && { keys: keysFromFile(keysFile) }),
    ...(widgetScriptUrl && { widgetScriptUrl }),
  });
  process.stdout.write(`${JSON.stringify({ ready: true, url: shop.url })}\n`);
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
    return `Port ${environment['DEMO_SHOP_PORT']} is taken: set DEMO_SHOP_PORT to another one.`;
  }
  return error.message;
}
