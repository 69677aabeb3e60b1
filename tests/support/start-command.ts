import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cleanEnvironment } from './clean-environment.ts';
import { freePort } from './free-port.ts';

/** `npm start` as a person runs it, in a data directory of its own. */
export interface StartedCommand {
  readonly shopUrl: string;
  /** The second demo shop, on the stand-in for Shopify. */
  readonly shopifyUrl: string;
  readonly serverUrl: string;
  /** What stands on the terminal so far. */
  output(): string;
  /** Ends it as Ctrl-C does, and waits until it is gone. */
  stop(): Promise<void>;
}

const script = fileURLToPath(new URL('../../scripts/start.mjs', import.meta.url));

/**
 * Starts everything and waits until it says where to click.
 * @param environment settings beyond ports and data directory.
 * @throws Error with its output when it ends instead.
 */
export async function runStartCommand(
  environment: Readonly<Record<string, string>> = {},
): Promise<StartedCommand> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'trulybot-start-'));
  const [port, shopPort, shopifyPort] = [await freePort(), await freePort(), await freePort()];
  const child = spawn(process.execPath, [script], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: cleanEnvironment({
      DATA_DIR: dataDirectory,
      PORT: String(port),
      DEMO_SHOP_PORT: String(shopPort),
      DEMO_SHOPIFY_PORT: String(shopifyPort),
      ...environment,
    }),
  });
  let output = '';
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  await new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      output += chunk.toString('utf8');
      if (output.includes('TrulyBot is serving')) resolve();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    void gone.then(() => reject(new Error(`npm start ended:\n${output}`)));
  });
  return {
    shopUrl: `http://127.0.0.1:${shopPort}`,
    shopifyUrl: `http://127.0.0.1:${shopifyPort}`,
    serverUrl: `http://127.0.0.1:${port}`,
    output: () => output,
    async stop() {
      child.kill('SIGINT');
      await gone;
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}
