import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** What the server tells its parent when it serves. */
export interface ServerReady {
  readonly url: string;
  /** Only on the very first start. */
  readonly firstApiKey?: string;
}

/** By the platform that it shows. */
type DemoShopName = 'WooCommerce' | 'Shopify';

const projectDirectory = fileURLToPath(new URL('../../', import.meta.url));
const patienceMilliseconds = 15_000;

/** The processes that `npm start` runs, ended together. */
export class Children {
  readonly #running = new Set<ChildProcess>();
  readonly #ended = Promise.withResolvers<string>();
  readonly #shops = new Map<DemoShopName, ChildProcess>();
  #ending = false;

  /** Starts server/main.ts and waits until it serves. @throws Error when it ends instead. */
  async startServer(options: {
    readonly allowedHosts: readonly string[];
    readonly environment?: Readonly<Record<string, string>>;
  }): Promise<ServerReady> {
    const configured = process.env.OUTBOUND_ALLOWED_HOSTS;
    const allowed = [...(configured ? [configured] : []), ...options.allowedHosts];
    const child = this.#start('server/main.ts', {
      OUTBOUND_ALLOWED_HOSTS: allowed.join(','),
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
      ...options.environment,
    });
    const ready = new Promise<ServerReady>((resolve) => {
      child.on('message', (message: { readonly kind?: string } & ServerReady) => {
        if (message.kind === 'ready') resolve(message);
      });
    });
    return Promise.race([ready, failure(child, 'The server could not start.')]);
  }

  /** Starts the demo shop and waits until it listens. @returns its address. */
  async startDemoShop(options: {
    readonly port: number;
    readonly dataDirectory: string;
    readonly widgetUrl?: string;
  }): Promise<string> {
    const directory = join(options.dataDirectory, 'demo-shop');
    await mkdir(directory, { recursive: true });
    const child = this.#start('demo-shop/main.ts', {
      DEMO_SHOP_PORT: String(options.port),
      DEMO_SHOP_KEYS_FILE: join(directory, 'keys.json'),
      DEMO_SHOP_WIDGET_URL: options.widgetUrl ?? '',
    });
    this.#shops.set('WooCommerce', child);
    return Promise.race([readyLine(child), failure(child, 'The demo shop could not start.')]);
  }

  /** Starts the stand-in for Shopify and waits until it listens. @returns its address. */
  async startShopifyStandIn(environment: Readonly<Record<string, string>>): Promise<string> {
    const child = this.#start('demo-shop/shopify/main.ts', environment);
    this.#shops.set('Shopify', child);
    const sentence = 'The demo shop on Shopify could not start.';
    return Promise.race([readyLine(child), failure(child, sentence)]);
  }

  /** Ends one demo shop only, so that it can be started again. */
  async endDemoShop(name: DemoShopName): Promise<void> {
    const shop = this.#shops.get(name);
    if (shop === undefined) return;
    this.#running.delete(shop);
    await endOne(shop);
  }

  /** Whether `end` was called. */
  get areEnding(): boolean {
    return this.#ending;
  }

  /** Resolves when a part has ended that nobody asked to end. @returns its name. */
  async firstToEnd(): Promise<string> {
    return this.#ended.promise;
  }

  /** Ends everything, gently first. */
  async end(): Promise<void> {
    this.#ending = true;
    await Promise.all([...this.#running].map(endOne));
  }

  #start(script: string, environment: Readonly<Record<string, string>>): ChildProcess {
    if (this.#ending) throw new Error('Everything is being ended.');
    const child = spawn(process.execPath, [join(projectDirectory, script)], {
      cwd: projectDirectory,
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      env: { ...process.env, ...environment },
      // A group of its own: Ctrl-C reaches this process alone, which then ends each part in order.
      detached: process.platform !== 'win32',
    });
    this.#running.add(child);
    child.once('exit', () => {
      if (this.#running.delete(child) && !this.#ending) {
        this.#ended.resolve(script.startsWith('server/') ? 'The server' : 'The demo shop');
      }
    });
    if (script.startsWith('server/')) child.stdout?.pipe(process.stdout);
    return child;
  }
}

async function readyLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('the demo shop has no output');
  for await (const line of createInterface({ input: child.stdout })) {
    const told = JSON.parse(line) as { readonly ready?: boolean; readonly url?: string };
    if (told.ready && told.url !== undefined) return told.url;
  }
  return new Promise(() => {});
}

/** Its own words are on the terminal by then; these say which part they were about. */
function failure(child: ChildProcess, sentence: string): Promise<never> {
  return new Promise((_resolve, reject) => {
    child.once('exit', () => reject(new Error(sentence)));
    child.once('error', (cause) => reject(new Error(sentence, { cause })));
  });
}

async function endOne(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  child.kill('SIGTERM');
  const impatience = setTimeout(() => child.kill('SIGKILL'), patienceMilliseconds);
  await gone;
  clearTimeout(impatience);
}
