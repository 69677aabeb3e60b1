import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { silentLog } from '../../server/log.ts';
import { startEmbeddedPostgres } from '../../server/storage/embedded-postgres.ts';
import { localCertificate } from '../support/certificate.ts';
import { connectShop } from '../support/connected-shop.ts';
import { freePort } from '../support/free-port.ts';
import { startServerProcess, type ServerProcess } from '../support/server-process.ts';
import { startChildServer } from './support/child-server.ts';
import { clientAddress, type ShopReady } from './support/house.ts';
import type { Figure } from './support/report.ts';
import { quantile } from './support/statistics.ts';

/** A server whose database holds so many accounts, each with a store and an API key. */
interface Crowd {
  readonly accounts: number;
  readonly server: ServerProcess;
  readonly apiKey: string;
  readonly sites: number[];
  readonly orders: number[];
}

/**
 * Looking things up among few accounts and among many: the configuration of a site that is in no
 * cache, and an order by API key. Both servers are asked by turns.
 */
export async function benchManyAccounts({
  isShort,
}: {
  readonly isShort: boolean;
}): Promise<Figure[]> {
  const directory = await mkdtemp(join(tmpdir(), 'trulybot-bench-'));
  const stops: (() => Promise<void>)[] = [() => rm(directory, { recursive: true, force: true })];
  try {
    const postgres = await startEmbeddedPostgres({ dataDirectory: directory, log: silentLog });
    stops.push(() => postgres.stop());
    const tls = await localCertificate();
    await writeFile(join(directory, 'shop.pem'), tls.cert);
    const crowds: Crowd[] = [];
    for (const accounts of [100, isShort ? 2_000 : 100_000]) {
      const shop = await startChildServer<ShopReady>(new URL('servers/shop.ts', import.meta.url), {
        tls,
      });
      stops.push(() => shop.stop());
      const name = `accounts_${accounts}`;
      await administer(postgres.administratorUrl, `create database ${name} owner trulybot_owner`);
      const inDatabase = (address: string) =>
        Object.assign(new URL(address), { pathname: `/${name}` }).href;
      const server = await startServerProcess(
        {
          DATA_DIR: join(directory, name),
          DATABASE_URL: inDatabase(postgres.serverUrl),
          DATABASE_MIGRATION_URL: inDatabase(postgres.migrationUrl),
          ENCRYPTION_KEY: randomBytes(32).toString('base64'),
          PORT: String(await freePort()),
          OUTBOUND_ALLOWED_HOSTS: new URL(shop.ready.url).host,
          OUTBOUND_CA_FILE: join(directory, 'shop.pem'),
          TRUSTED_PROXIES: '127.0.0.1',
          LOG_LEVEL: 'info',
          // More calls than one key may make in a minute.
          REQUEST_LIMITS: '100',
        },
        { logFile: join(directory, `${name}.log`) },
      );
      stops.push(() => server.stop());
      const apiKey = server.firstApiKey ?? '';
      await connectShop({ serverUrl: server.url, apiKey, shop: shop.ready });
      await administer(inDatabase(postgres.administratorUrl), crowdOf(accounts));
      crowds.push({ accounts, server, apiKey, sites: [], orders: [] });
    }
    const rounds = isShort ? 30 : 1_500;
    for (let round = -20; round < rounds; round += 1) {
      for (const crowd of round % 2 === 0 ? crowds : crowds.toReversed()) {
        const siteTaken = await askSite(crowd, round);
        const orderTaken = await askOrder(crowd, round);
        if (round < 0) continue;
        crowd.sites.push(siteTaken);
        crowd.orders.push(orderTaken);
      }
    }
    const [few, many] = crowds;
    if (!few || !many) return [];
    return [
      ratio('configuration of a site in no cache', few, many, ({ sites }) => sites),
      ratio('order look-up by API key', few, many, ({ orders }) => orders),
    ];
  } finally {
    for (const stop of stops.toReversed()) await stop();
  }
}

function ratio(
  name: string,
  few: Crowd,
  many: Crowd,
  timesOf: (crowd: Crowd) => readonly number[],
): Figure {
  const [before, after] = [quantile(timesOf(few), 0.99), quantile(timesOf(many), 0.99)];
  return {
    name: `${name}, p99: ${many.accounts} accounts against ${few.accounts}`,
    shown: `${(after / before).toFixed(2)} (${after.toFixed(1)} to ${before.toFixed(1)} ms)`,
    value: after / before,
    goal: { atMost: 1.2 },
  };
}

/** Site ids of the crowd are made from its number, so that any of them can be asked for. */
const siteId = (index: number) => `site_${String(index).padStart(20, '0')}`;

async function askSite({ server, accounts }: Crowd, round: number): Promise<number> {
  // Steps through the accounts in a spread order; a site comes again only when all have come.
  const index = ((((round + 100) * 7_919) % accounts) + accounts) % accounts;
  return timed(`${server.url}/api/widget/config/${siteId(index + 1)}`, {
    headers: { 'X-Forwarded-For': clientAddress(round + 100) },
  });
}

async function askOrder({ server, apiKey }: Crowd, round: number): Promise<number> {
  return timed(`${server.url}/api/integrations/woocommerce/orders`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${apiKey}`,
      'Content-Type': 'application/json',
      'X-Forwarded-For': clientAddress(round + 100),
    },
    body: JSON.stringify({ orderNumber: '29' }),
  });
}

async function timed(address: string, request: RequestInit): Promise<number> {
  const begun = performance.now();
  const answer = await fetch(address, request);
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}: ${text}`);
  return performance.now() - begun;
}

async function administer(connectionString: string, statement: string): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** An id that follows from its row's number. */
const id = (kind: string) => `md5('${kind}' || number)::uuid`;

/** Accounts, each with an integration, a store and an API key; put in by the superuser. */
function crowdOf(accounts: number): string {
  const many = `generate_series(1, ${accounts}) as number`;
  return `
    set search_path = trulybot;
    insert into accounts (account_id, name, email)
      select ${id('account')}, 'Shop ' || number, 'shop' || number || '@example.com' from ${many};
    insert into api_keys (account_id, api_key_id, name, prefix, hash, scopes)
      select ${id('account')}, ${id('key')}, 'key', 'tb_', sha256(number::text::bytea), '{orders:read}'
      from ${many};
    insert into integrations
        (account_id, id, provider, name, status, auth_method, key_prefix, credentials, connected_at)
      select ${id('account')}, ${id('integration')}, 'woocommerce', 'Shop', 'active', 'api_key', 'ck_',
        'sealed'::bytea, now()
      from ${many};
    insert into stores
        (account_id, id, integration_id, site_id, platform, url, url_key, name, description, created_at)
      select ${id('account')}, ${id('store')}, ${id('integration')},
        'site_' || lpad(number::text, 20, '0'), 'woocommerce',
        'https://shop' || number || '.example.com', 'https://shop' || number || '.example.com',
        'Shop ' || number, '{}', now()
      from ${many};
    analyze`;
}
