import { randomBytes, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { placeOfEvent } from '../../../server/integrations/credential-seal.ts';
import {
  createShopEvents,
  createShopEventSweeps,
  type ShopEvent,
  type ShopEvents,
} from '../../../server/integrations/shop-events.ts';
import { createJobs } from '../../../server/jobs/create-jobs.ts';
import { installJobs } from '../../../server/jobs/install-jobs.ts';
import type { Jobs } from '../../../server/jobs/jobs.ts';
import { silentLog } from '../../../server/log.ts';
import type { PlatformOrderId, StoreReference } from '../../../server/orders/identifiers.ts';
import { instantFrom } from '../../../server/orders/instant.ts';
import type { ConnectedStore, Stores } from '../../../server/orders/stores.ts';
import { createVault } from '../../../server/vault/create-vault.ts';
import { parseKeyRing } from '../../../server/vault/key-ring.ts';
import type { Vault } from '../../../server/vault/vault.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { insertStore } from '../../support/stored-store.ts';

/** The room's own part, with listeners that only note what they are told. */
const now = instantFrom('2026-11-20T18:00:00Z');
let made: TestDatabase;
let administrator: Client;
let jobs: Jobs;
let vault: Vault;
let shopEvents: ShopEvents;
let store: StoreReference;
let integrationId: string;
let told: unknown[];
let isAwaited: boolean;
let openStore: Stores['open'];

const note =
  (what: string) =>
  async (...parts: readonly unknown[]) =>
    void told.push([what, ...parts]);

beforeAll(async () => {
  made = await createTestDatabase();
  await installJobs({ connectionString: made.migrationUrl, log: silentLog });
  jobs = await createJobs({ connectionString: made.serverUrl, log: silentLog });
  administrator = new Client({ connectionString: made.administratorUrl });
  await administrator.connect();
  vault = createVault({
    keyRing: parseKeyRing(randomBytes(32).toString('base64')),
    database: made.database,
  });
  store = await insertStore(administrator);
  const { rows } = await administrator.query<{ id: string }>(
    'select id from trulybot.integrations',
  );
  integrationId = rows[0]?.id ?? '';
  shopEvents = await createShopEvents({
    database: made.database,
    vault,
    jobs,
    stores: { open: (reference) => openStore(reference) },
    integrations: {
      test: async () => undefined,
      disconnect: async () => undefined,
      forget: async () => false,
    },
    listeners: {
      isAwaited: async () => isAwaited,
      orderChanged: note('order'),
      customerSignedOut: note('signed out'),
      customerDataRequested: note('data requested'),
      customerRedacted: note('redacted'),
      shopForgotten: note('forgotten'),
    },
    clock: { now: () => now },
    log: silentLog,
  });
});
afterAll(async () => {
  await jobs.close();
  await administrator.end();
});
beforeEach(async () => {
  told = [];
  isAwaited = false;
  openStore = () => Promise.reject(new Error('nobody asks a shop here'));
  await administrator.query('delete from trulybot.shop_events');
  await administrator.query('delete from pgboss.job');
});

const accept = (event: ShopEvent, id: string = randomUUID()) =>
  shopEvents.accept({ ...store, integrationId, store }, [{ id, ...event }]);

const queues = async () =>
  (await administrator.query<{ name: string }>('select name from pgboss.job')).rows.map(
    ({ name }) => name,
  );

const customer = { email: 'dana@x.test', orderIds: [] };

describe('news of an order', () => {
  const orderId = '29' as PlatformOrderId;

  test('while somebody waits for the shop is read there once, and wakes them', async () => {
    isAwaited = true;
    openStore = async (reference) => {
      const readOrder = async (id: PlatformOrderId) => void told.push(['read', reference, id]);
      return { platform: { readOrder } } as unknown as ConnectedStore;
    };
    const id = randomUUID();
    for (let times = 0; times < 3; times += 1) await accept({ kind: 'order_changed', orderId }, id);
    expect(await queues()).toEqual(['shop-event']);
    await expect.poll(() => told.length, { timeout: 10_000 }).toBe(2);
    expect(told).toEqual([
      ['read', store, orderId],
      ['order', store],
    ]);
  });

  test('while nobody does is heard, and nothing follows', async () => {
    await accept({ kind: 'order_changed', orderId });
    expect(await queues()).toEqual([]);
    const { rows } = await administrator.query('select kind, done_at from trulybot.shop_events');
    expect(rows).toEqual([{ kind: 'order_changed', done_at: new Date(now) }]);
    expect(told).toEqual([]);
  });
});

describe('what a platform tells of a customer', () => {
  test('is told on to whoever keeps what customers say, with the moment at which it came', async () => {
    const requestId = randomUUID();
    await accept({ kind: 'customer_data_requested', requestId, customer });
    await accept({ kind: 'customer_redacted', customer });
    expect(await queues()).toEqual(['privacy-event', 'privacy-event']);
    await expect.poll(() => told.length, { timeout: 10_000 }).toBe(2);
    expect(told).toEqual(
      expect.arrayContaining([
        ['data requested', store, { id: requestId, customer, requestedAt: now }],
        ['redacted', store, customer],
      ]),
    );
  });

  test('that a newer version has taken in waits for one that knows it', async () => {
    const eventId = randomUUID();
    const { accountId } = store;
    const details = await vault.seal(accountId, placeOfEvent(eventId), '{"kind":"of_tomorrow"}');
    await administrator.query(
      `insert into trulybot.shop_events (account_id, integration_id, id, kind, details, received_at)
       values ($1, $2, $3, 'of_tomorrow', $4, now())`,
      [accountId, integrationId, eventId, Buffer.from(details)],
    );
    await jobs.enqueue('shop-event', { accountId, integrationId, eventId });
    const state = async () =>
      (await administrator.query<{ state: string }>('select state::text from pgboss.job')).rows[0]
        ?.state;
    await expect.poll(state, { timeout: 10_000 }).toBe('retry');
    const { rows } = await administrator.query('select done_at from trulybot.shop_events');
    expect(rows).toEqual([{ done_at: null }]);
  });
});

/** An event that came so many days ago. */
const came = (days: number, isDone: boolean) =>
  administrator.query(
    `insert into trulybot.shop_events
       (account_id, integration_id, id, kind, details, received_at, done_at)
     values ($1, $2, $3, $4, null, $5::timestamptz - make_interval(days => $6::integer),
       case when $7::boolean then $5::timestamptz end)`,
    [store.accountId, integrationId, randomUUID(), `of day ${days}`, now, days, isDone],
  );

describe('what shops have told', () => {
  test('is forgotten after two weeks, and later where nobody could work on it yet', async () => {
    for (const days of [13, 15, 89, 91]) await came(days, true);
    for (const days of [13, 15, 89, 91]) await came(days, false);
    const [sweep] = createShopEventSweeps(made.database);
    expect(await sweep?.run(new Date(now), new AbortController().signal)).toBe(4);
    const { rows } = await administrator.query(
      'select kind, done_at is not null as done from trulybot.shop_events order by 2, 1',
    );
    expect(rows).toEqual([
      { kind: 'of day 13', done: false },
      { kind: 'of day 15', done: false },
      { kind: 'of day 89', done: false },
      { kind: 'of day 13', done: true },
    ]);
  });
});
