import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ask } from '../../support/demo-shop/ask.ts';

let folder: string;
const children: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shopify-stand-in-'));
});

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

interface Ready {
  readonly ready: boolean;
  readonly url: string;
  readonly adminUrl: string;
  readonly shops: readonly string[];
}

function run(settings: Readonly<Record<string, string>>) {
  const { NODE_ENV: _unset, ...environment } = process.env;
  const child = spawn(process.execPath, ['demo-shop/shopify/main.ts'], {
    env: { ...environment, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const ended = once(child, 'close').then(() => ({ code: child.exitCode, complaint }));
  const line = once(child.stdout, 'data').then(([chunk]: Buffer[]) => chunk?.toString() ?? '');
  const ready = Promise.race([
    line.then((text) => JSON.parse(text) as Ready),
    ended.then(() => undefined),
  ]);
  return { child, ready, ended };
}

it('keeps what the app has in a file that only its owner reads, and knows it after a restart', async () => {
  const file = join(folder, 'state.json');
  const settings = {
    SHOPIFY_STAND_IN_STATE_FILE: file,
    SHOPIFY_STAND_IN_CLIENT_ID: 'client-1',
    SHOPIFY_STAND_IN_CLIENT_SECRET: 'secret-1',
    SHOPIFY_STAND_IN_APP_URL: 'http://127.0.0.1:9',
  };
  const first = run(settings);
  const opened = await first.ready;
  const { headers } = await ask(`${opened?.adminUrl}/demo-plants.myshopify.com/app`);
  const { body } = await ask(`${opened?.url}/demo-plants.myshopify.com/admin/oauth/access_token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      client_id: 'client-1',
      client_secret: 'secret-1',
      grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
      subject_token: new URL(headers.location ?? '').searchParams.get('id_token'),
      subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
      requested_token_type: 'urn:shopify:params:oauth:token-type:offline-access-token',
      expiring: '1',
    }),
  });
  first.child.kill('SIGTERM');
  expect((await first.ended).code).toBe(0);
  expect(statSync(file).mode & 0o777).toBe(0o600);

  const again = await run(settings).ready;
  const { access_token: token } = body as { readonly access_token: string };
  const answer = await ask(
    `${again?.url}/demo-plants.myshopify.com/admin/api/2026-10/graphql.json`,
    {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Shopify-Access-Token': token },
      body: JSON.stringify({ query: '{ shop { name } }' }),
    },
  );
  expect(answer.body).toMatchObject({ data: { shop: { name: 'Loopback Plants' } } });
});

it('ends at once on Ctrl-C', async () => {
  const { child, ready, ended } = run({});
  await ready;
  child.kill('SIGINT');
  expect((await ended).code).toBe(0);
});

it('does not start in production, and says why', async () => {
  const { code, complaint } = await run({ NODE_ENV: 'production' }).ended;
  expect(code).toBe(1);
  expect(complaint).toContain('not for production');
});

it('names DEMO_SHOPIFY_PORT when the port is taken', async () => {
  const occupant = createServer().listen(0, '127.0.0.1');
  await once(occupant, 'listening');
  const port = String((occupant.address() as AddressInfo).port);
  expect(await run({ DEMO_SHOPIFY_PORT: port }).ended).toMatchObject({
    code: 1,
    complaint: `Port ${port} is taken: set DEMO_SHOPIFY_PORT to another one.\n`,
  });
  occupant.close();
});
