import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ask, oauthInQuery, type Credentials } from '../../support/demo-shop/ask.ts';

let folder: string;
const children: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'demo-shop-'));
});

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

interface Running {
  readonly child: ChildProcess;
  /** First line on standard output; undefined when it ended without one. */
  readonly ready: Promise<{ ready: boolean; url: string } | undefined>;
  readonly ended: Promise<{ code: number | null; complaint: string }>;
}

function run(settings: Readonly<Record<string, string>>): Running {
  const { NODE_ENV: _unset, ...environment } = process.env;
  const child = spawn(process.execPath, ['demo-shop/main.ts'], {
    env: { ...environment, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const ended = once(child, 'close').then(() => ({ code: child.exitCode, complaint }));
  const line = once(child.stdout, 'data').then(([chunk]: Buffer[]) => chunk?.toString() ?? '');
  const ready = Promise.race([
    line.then((text) => JSON.parse(text) as { ready: boolean; url: string }),
    ended.then(() => undefined),
  ]);
  return { child, ready, ended };
}

it('keeps its keys in a file that only its owner reads, and knows them after a restart', async () => {
  const file = join(folder, 'keys.json');
  const first = run({ DEMO_SHOP_KEYS_FILE: file });
  await first.ready;
  first.child.kill('SIGTERM');
  expect((await first.ended).code).toBe(0);
  expect(statSync(file).mode & 0o777).toBe(0o600);

  const keys = JSON.parse(readFileSync(file, 'utf8')) as { read: Credentials };
  const second = await run({ DEMO_SHOP_KEYS_FILE: file }).ready;
  const answer = await ask(oauthInQuery(`${second?.url}/wp-json/wc/v3/orders/29`, keys.read));
  expect(answer.body).toMatchObject({ id: 29 });
});

it('ends at once on Ctrl-C, even while somebody is being served', async () => {
  const { child, ready, ended } = run({});
  const shop = await ready;
  await fetch(`${shop?.url}/`);
  const before = performance.now();
  child.kill('SIGINT');
  expect((await ended).code).toBe(0);
  expect(performance.now() - before).toBeLessThan(1_000);
});

it('does not start in production, and says why', async () => {
  const { ended } = run({ NODE_ENV: 'production' });
  const { code, complaint } = await ended;
  expect(code).toBe(1);
  expect(complaint).toContain('does not start in production');
});

it('names DEMO_SHOP_PORT when the port is taken or is none', async () => {
  const occupant = createServer().listen(0, '127.0.0.1');
  await once(occupant, 'listening');
  const port = String((occupant.address() as AddressInfo).port);
  expect(await run({ DEMO_SHOP_PORT: port }).ended).toMatchObject({
    code: 1,
    complaint: `Port ${port} is taken: set DEMO_SHOP_PORT to another one.\n`,
  });
  occupant.close();
  const { complaint } = await run({ DEMO_SHOP_PORT: 'eighty' }).ended;
  expect(complaint).toContain('DEMO_SHOP_PORT');
});
