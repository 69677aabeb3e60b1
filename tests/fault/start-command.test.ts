import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, readlink, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cleanEnvironment } from '../support/clean-environment.ts';
import { freePort } from '../support/free-port.ts';

const patience = { timeout: 40_000, interval: 50 };
const startCommand = fileURLToPath(new URL('../../scripts/start.mjs', import.meta.url));
const serveCommand = fileURLToPath(new URL('../../server/main.ts', import.meta.url));

let dataDirectory: string;
let ports: Readonly<Record<'PORT' | 'DEMO_SHOP_PORT' | 'DEMO_SHOPIFY_PORT', string>>;

beforeEach(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'trulybot-start-'));
  ports = {
    PORT: String(await freePort()),
    DEMO_SHOP_PORT: String(await freePort()),
    DEMO_SHOPIFY_PORT: String(await freePort()),
  };
});

afterEach(async () => {
  for (const pid of await leftRunning()) process.kill(pid, 'SIGKILL');
  await rm(dataDirectory, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

interface Command {
  readonly child: ChildProcess;
  output(): string;
  readonly gone: Promise<unknown>;
}

function run(script = startCommand, settings: Readonly<Record<string, string>> = {}): Command {
  const child = spawn(process.execPath, [script], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: cleanEnvironment({
      DATA_DIR: dataDirectory,
      ...ports,
      ...settings,
    }),
  });
  let output = '';
  const listen = (chunk: Buffer) => void (output += chunk.toString('utf8'));
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  return { child, output: () => output, gone: once(child, 'exit') };
}

async function serving(command: Command): Promise<void> {
  await vi.waitFor(() => expect(command.output()).toMatch(/is serving|"serving"/), patience);
}

/** Every process that was started with this data directory or works in it (proc_pid_environ(5)). */
async function leftRunning(): Promise<number[]> {
  const found: number[] = [];
  for (const name of await readdir('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid) || pid === process.pid) continue;
    const [environment, directory] = await Promise.all([
      readFile(`/proc/${pid}/environ`, 'utf8').catch(() => ''),
      readlink(`/proc/${pid}/cwd`).catch(() => ''),
    ]);
    if (environment.includes(dataDirectory) || directory.startsWith(dataDirectory)) found.push(pid);
  }
  return found;
}

async function expectNothingLeft(): Promise<void> {
  await vi.waitFor(async () => expect(await leftRunning()).toEqual([]), patience);
}

test.each(['PORT', 'DEMO_SHOP_PORT', 'DEMO_SHOPIFY_PORT'] as const)(
  'a taken %s is a sentence, ends everything, and does not cost the first API key',
  async (setting) => {
    const occupant = createServer().listen(Number(ports[setting]), '127.0.0.1');
    await once(occupant, 'listening');
    const refused = run();
    const [code] = (await refused.gone) as [number];
    expect(code).toBe(1);
    expect(refused.output()).toContain(`set ${setting} to`);
    expect(refused.output()).not.toMatch(/^\s+at /m);
    await expectNothingLeft();
    await new Promise((closed) => occupant.close(closed));

    const command = run();
    const keyFile = join(dataDirectory, 'first-api-key');
    await vi.waitFor(
      () => expect(command.output()).toContain(`first API key is in ${keyFile}`),
      patience,
    );
    expect(command.output()).toContain('Demo shop on WooCommerce');
    expect(command.output()).toContain('Demo shop on Shopify');
    expect((await stat(keyFile)).mode & 0o777).toBe(0o600);
    command.child.kill('SIGINT');
    await command.gone;
    await expectNothingLeft();
  },
);

test('whatever moment Ctrl-C comes at, nothing goes on running', async () => {
  for (const milliseconds of [250, 500, 800, 1_200]) {
    const command = run();
    await delay(milliseconds);
    command.child.kill('SIGINT');
    await command.gone;
    expect(command.output()).not.toContain('could not start');
    await expectNothingLeft();
  }
});

test('a killed npm start takes everything with it, and the next one serves', async () => {
  const command = run();
  await serving(command);
  command.child.kill('SIGKILL');
  await expectNothingLeft();
  const next = run();
  await serving(next);
  next.child.kill('SIGTERM');
  await next.gone;
  await expectNothingLeft();
});

test('an ended npm takes everything with it, though its shell passes no signal on', async () => {
  const npm = spawn('npm', ['start'], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    stdio: ['ignore', 'pipe', 'ignore'],
    env: cleanEnvironment({ DATA_DIR: dataDirectory, ...ports }),
  });
  let output = '';
  npm.stdout.on('data', (chunk: Buffer) => void (output += chunk.toString('utf8')));
  await vi.waitFor(() => expect(output).toContain('is serving'), patience);
  npm.kill('SIGTERM');
  await expectNothingLeft();
});

test('an ended npm run serve takes the server and its database with it', async () => {
  const npm = spawn('npm', ['run', 'serve'], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    stdio: ['ignore', 'pipe', 'ignore'],
    env: cleanEnvironment({ DATA_DIR: dataDirectory, ...ports }),
  });
  let output = '';
  npm.stdout.on('data', (chunk: Buffer) => void (output += chunk.toString('utf8')));
  await vi.waitFor(() => expect(output).toContain('"serving"'), patience);
  npm.kill('SIGTERM');
  await expectNothingLeft();
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'the server alone ends its database on %s',
  async (signal) => {
    const command = run(serveCommand);
    await serving(command);
    command.child.kill(signal);
    await command.gone;
    await expectNothingLeft();
  },
);

test('a setting that shows its fault only when it is used is named, and nothing goes on running', async () => {
  const command = run(serveCommand, { OUTBOUND_CA_FILE: join(dataDirectory, 'missing.pem') });
  expect(await command.gone).toEqual([1, null]);
  expect(command.output()).toMatch(/^OUTBOUND_CA_FILE cannot be used: ENOENT/m);
  await expectNothingLeft();
});
