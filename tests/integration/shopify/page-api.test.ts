import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { lampShop, plantShop, type ShopFixture } from '../../../demo-shop/shopify/data/shops.ts';
import { optionalScopes, type ShopJoined } from '../../../protocol/shopify-app.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { makeConnectCode } from '../../support/plugin-caller.ts';
import { freePort } from '../../support/free-port.ts';
import { startServerProcess } from '../../support/server-process.ts';
import {
  settingsFor,
  startShopifyAdminHouse,
  type ShopifyAdminHouse,
} from '../../support/shopify-admin-house.ts';
import { spoiled } from '../../unit/signing/shopify/alterations.ts';

/** Each test has a shop of its own. */
const shops: readonly ShopFixture[] = Array.from({ length: 40 }, (_, index) => ({
  ...lampShop,
  domain: `lamps-${index}.myshopify.com`,
  id: `8812345679${String(index).padStart(2, '0')}`,
}));
let nextShop = 0;
let domain: string;
let house: ShopifyAdminHouse;
let database: TestDatabase;
let apiKey: string;

beforeAll(async () => {
  database = await createTestDatabase();
  house = await startShopifyAdminHouse({ shops: [plantShop, ...shops] }, shared());
  apiKey = house.server.firstApiKey ?? '';
}, 120_000);

afterAll(async () => {
  await house.stop();
  await database.drop();
});

beforeEach(() => {
  domain = shops[nextShop]?.domain ?? '';
  nextShop += 1;
});

/** What all processes of one host have. */
const shared = () => ({
  DATABASE_URL: database.serverUrl,
  DATABASE_MIGRATION_URL: database.migrationUrl,
  ENCRYPTION_KEY: encryptionKey,
});
const encryptionKey = `first:${randomBytes(32).toString('base64')}`;

const newAccount = { kind: 'new', email: 'owner@example.com' } as const;
const problemOf = async (answer: Response) => {
  const problem = (await answer.json()) as { readonly type: string };
  return `${answer.status} ${problem.type}`;
};
const joinedState = async () => {
  const state = await house.state(domain);
  if (!state.joined) throw new Error('the shop has not joined');
  return state;
};

/** What the shop itself says when it is asked now. */
async function works(): Promise<ShopJoined['connection']> {
  return ((await (await house.call(domain, 'POST', 'check')).json()) as ShopJoined).connection;
}

const reconnect = async () =>
  (await (await house.call(domain, 'POST', 'reconnect')).json()) as ShopJoined;

/** How often this shop has been asked for access. */
const exchanges = () =>
  house.standIn.requests.filter(
    (each) => each.shop === domain && each.path.includes('access_token'),
  ).length;

async function countOf(table: string): Promise<number> {
  const client = new Client({ connectionString: database.administratorUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ count: string }>(
      `select count(*) as count from trulybot.${table}`,
    );
    return Number(rows[0]?.count);
  } finally {
    await client.end();
  }
}

async function otherMerchant(): Promise<string> {
  const answer = await fetch(`${house.server.url}/api/accounts`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${apiKey}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ name: 'Another merchant', email: 'another@example.com' }),
  });
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { readonly apiKey: string }).apiKey;
}

const code = async (key: string) => {
  const made = await makeConnectCode(house.server.url, key);
  return { kind: 'existing', accountId: made.accountId, connectCode: made.code } as const;
};

describe('a shop whose app is opened for the first time', () => {
  it('has no account, and is told what joining takes by nothing but that', async () => {
    expect(await house.state(domain)).toEqual({
      joined: false,
      shop: domain,
      hostAllowsChanges: false,
    });
  });

  it('joins a new account, is connected, and gets no key and no secret', async () => {
    const answer = await house.join(domain, newAccount);
    const text = await answer.text();
    expect(answer.status).toBe(201);
    expect(JSON.parse(text)).toMatchObject({
      joined: true,
      accountName: domain,
      store: { name: 'Loopback Lamps', siteId: expect.stringMatching(/^site_/) },
      connection: { works: true },
      access: { missing: optionalScopes, withheld: [] },
      settingsVersion: 0,
    });
    expect(text).not.toMatch(/tb_|shpat_|shprt_|owner@example/);
    // The widget finds it at once, and the theme's block knows where.
    const { siteId } = (JSON.parse(text) as ShopJoined).store;
    const { metafields } = house.standIn.shop(domain).installation;
    expect(metafields.get('trulybot.site_id')?.value).toBe(siteId);
    expect(metafields.get('trulybot.server')?.value).toBe(house.standIn.app.url);
    const config = await fetch(`${house.server.url}/api/widget/config/${siteId}`);
    expect(config.status).toBe(200);
  });

  it('joins an account that there is by a code, which is good once', async () => {
    const request = await code(apiKey);
    expect((await house.join(domain, request)).status).toBe(201);
    const other = shops[nextShop];
    nextShop += 1;
    expect(await problemOf(await house.join(other?.domain ?? '', request))).toBe(
      '403 /problems/connect-code-refused',
    );
  });

  it('is refused a wrong code, and asks Shopify for nothing then', async () => {
    const request = await code(apiKey);
    const before = house.standIn.requests.length;
    for (const wrong of [
      { ...request, connectCode: 'AAAA-AAAA-AAAA-AAAA' },
      { ...request, accountId: randomUUID() },
    ]) {
      expect(await problemOf(await house.join(domain, wrong))).toBe(
        '403 /problems/connect-code-refused',
      );
    }
    expect(house.standIn.requests.length).toBe(before);
    expect((await house.join(domain, request)).status).toBe(201);
  });

  it('uses up no code when Shopify refuses', async () => {
    const request = await code(apiKey);
    house.standIn.shop(domain).state = 'frozen';
    expect((await house.join(domain, request)).status).toBeGreaterThanOrEqual(400);
    house.standIn.shop(domain).state = 'open';
    expect((await house.join(domain, request)).status).toBe(201);
  });

  it('leaves no account behind when it cannot be connected', async () => {
    house.standIn.shop(domain).state = 'frozen';
    const before = await countOf('accounts');
    const answer = await house.join(domain, newAccount);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await countOf('accounts')).toBe(before);
    house.standIn.shop(domain).state = 'open';
  });

  it('is refused what is no e-mail address, and anything more than is asked', async () => {
    for (const body of [
      { kind: 'new', email: 'nobody' },
      { kind: 'new' },
      { kind: 'new', email: 'owner@example.com', shop: plantShop.domain },
      { kind: 'other' },
    ]) {
      const answer = await house.call(domain, 'POST', 'join', { body });
      expect(await problemOf(answer)).toBe('422 /problems/invalid-body');
    }
  });
});

describe('a shop that an account has', () => {
  it('is not given to another account, by no way, and its access goes on working', async () => {
    await house.join(domain, newAccount);
    const before = await joinedState();
    const asked = exchanges();
    const request = await code(await otherMerchant());
    expect(await problemOf(await house.join(domain, request))).toBe('409 /problems/store-taken');
    expect(await problemOf(await house.join(domain, newAccount))).toBe('409 /problems/store-taken');
    // A grant would have ended the one before it.
    expect(exchanges()).toBe(asked);
    house.standIn.expireAccessTokens(domain);
    const checked = await house.call(domain, 'POST', 'check');
    expect(await checked.json()).toMatchObject({ connection: { works: true } });
    expect((await joinedState()).store.siteId).toBe(before.store.siteId);
  });

  it('is not given to another account after it was uninstalled either', async () => {
    await house.join(domain, newAccount);
    house.standIn.shop(domain).uninstall();
    await house.standIn.webhooksSettled();
    const request = await code(await otherMerchant());
    house.standIn.shop(domain).install();
    expect(await problemOf(await house.join(domain, request))).toBe('409 /problems/store-taken');
  });

  it('is told of to nobody but its own staff', async () => {
    await house.join(domain, newAccount);
    const other = shops[nextShop]?.domain ?? '';
    nextShop += 1;
    expect(await house.state(other)).toMatchObject({ joined: false, shop: other });
    expect((await house.call(other, 'GET', 'settings')).status).toBe(404);
    const put = { body: {}, headers: { 'If-Match': '"0"' } };
    expect((await house.call(other, 'PUT', 'settings', put)).status).toBe(404);
  });

  it('is joined once by many who try at the same moment, and nothing of the others stays', async () => {
    const before = await countOf('accounts');
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => house.join(domain, newAccount)),
    );
    expect(answers.map(({ status }) => status).toSorted((first, second) => first - second)).toEqual(
      [201, 409, 409, 409, 409, 409, 409, 409],
    );
    expect(await countOf('accounts')).toBe(before + 1);
    // Each further grant would have ended the one that was stored.
    expect(exchanges()).toBe(1);
    house.standIn.expireAccessTokens(domain);
    expect(await (await house.call(domain, 'POST', 'check')).json()).toMatchObject({
      connection: { works: true },
    });
  });

  it('is joined once by two processes of the host at the same moment, too', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'trulybot-second-'));
    const second = await startServerProcess({
      DATA_DIR: directory,
      PORT: String(await freePort()),
      LOG_LEVEL: 'error',
      REQUEST_LIMITS: '1000',
      ...settingsFor(house.standIn),
      ...shared(),
    });
    const others = shops.slice(nextShop, nextShop + 8).map((each) => each.domain);
    nextShop += others.length;
    const before = await countOf('accounts');
    for (const each of others) {
      const answers = await Promise.all(
        [house.server, second].map((server) =>
          house.call(each, 'POST', 'join', { body: newAccount, server }),
        ),
      );
      expect(
        answers.map(({ status }) => status).toSorted((first, second) => first - second),
      ).toEqual([201, 409]);
    }
    expect(await countOf('accounts')).toBe(before + others.length);
    await second.stop();
    await rm(directory, { recursive: true, force: true });
  });

  it('stays disconnected when its merchant has disconnected it, until they connect it again', async () => {
    const joined = await house.joinFirst(domain);
    await house.disconnect(joined);
    const asked = house.standIn.requests.length;
    const disconnected = { works: false, isDisconnected: true };
    expect((await joinedState()).connection).toMatchObject(disconnected);
    expect(await works()).toMatchObject(disconnected);
    // Whoever only looks at the page has the shop asked for nothing.
    expect(house.standIn.requests.length).toBe(asked);

    house.standIn.shop(domain).state = 'frozen';
    expect((await reconnect()).connection).toMatchObject({
      ...disconnected,
      action: expect.stringContaining('Settle'),
    });
    house.standIn.shop(domain).state = 'open';
    expect(await reconnect()).toMatchObject({ connection: { works: true }, store: joined.store });
    expect((await joinedState()).connection).toEqual({ works: true });
    // Uninstalled afterwards it is as any other: what ended before is forgotten.
    house.standIn.shop(domain).uninstall();
    await house.standIn.webhooksSettled();
    house.standIn.shop(domain).install();
    expect(await works()).toEqual({ works: true });
  });

  it('is connected again by nobody but its own staff', async () => {
    await house.disconnect(await house.joinFirst(domain));
    const other = shops[nextShop]?.domain ?? '';
    nextShop += 1;
    const answer = await house.call(other, 'POST', 'reconnect');
    expect(await answer.json()).toMatchObject({ joined: false, shop: other });
    const forged = { token: `${house.standIn.idTokenFor(domain)}x` };
    expect((await house.call(domain, 'POST', 'reconnect', forged)).status).toBe(401);
    expect((await joinedState()).connection).toMatchObject({ isDisconnected: true });
  });

  it('is connected again when it was uninstalled and installed, whether that was told or not', async () => {
    await house.join(domain, newAccount);
    const { store } = await joinedState();
    const shop = house.standIn.shop(domain);
    for (const isTold of [true, false]) {
      if (isTold) shop.uninstall();
      else shop.installation.uninstall();
      await house.standIn.webhooksSettled();
      shop.install();
      expect(await works()).toEqual({ works: true });
      expect((await joinedState()).store).toEqual(store);
    }
  });

  it('gets access again when it has died, by nothing but opening the app', async () => {
    await house.join(domain, newAccount);
    house.standIn.shop(domain).installation.tokens.revokeAll();
    const checked = await house.call(domain, 'POST', 'check');
    expect(await checked.json()).toMatchObject({ connection: { works: true } });
  });

  it('says what stands in the way, and what to do about it', async () => {
    await house.join(domain, newAccount);
    house.standIn.shop(domain).state = 'frozen';
    const checked = (await (await house.call(domain, 'POST', 'check')).json()) as ShopJoined;
    expect(checked.connection).toMatchObject({
      works: false,
      problem: 'the shop is frozen',
      action: expect.stringContaining('Settle'),
    });
    expect(checked.health.errorMessage).toContain('frozen');
    house.standIn.shop(domain).state = 'open';
    // It is doubted now, so that opening the page is enough.
    expect((await joinedState()).connection).toEqual({ works: true });
  });

  it('says which scopes are granted and what Shopify withholds', async () => {
    await house.join(domain, newAccount);
    const shop = house.standIn.shop(domain);
    shop.grant('read_returns', 'read_fulfillments');
    shop.approve({ phone: false });
    const checked = (await (await house.call(domain, 'POST', 'check')).json()) as ShopJoined;
    expect(checked.access.granted).toEqual(
      expect.arrayContaining(['read_orders', 'read_returns', 'read_fulfillments']),
    );
    expect(checked.access.missing).toEqual(
      optionalScopes.filter((each) => each !== 'read_returns' && each !== 'read_fulfillments'),
    );
    expect(checked.access.withheld).toEqual(['phone']);
  });
});

const put = (body: unknown, version: string | undefined) =>
  house.call(domain, 'PUT', 'settings', {
    body,
    ...(version !== undefined && { headers: { 'If-Match': version } }),
  });

describe('the main settings', () => {
  it('are read, changed in part, and seen by the widget; all else stays', async () => {
    await house.join(domain, newAccount);
    const read = await house.call(domain, 'GET', 'settings');
    expect(read.headers.get('ETag')).toBe('"0"');
    expect(await read.json()).toMatchObject({
      appearance: { accentColor: '#1f5eff', position: 'bottom-right', colorScheme: 'auto' },
      secondFacts: ['email'],
      handoverEmail: '',
    });
    const first = await put({ texts: { greeting: 'Hello there' }, secondFacts: ['phone'] }, '"0"');
    expect([first.status, first.headers.get('ETag')]).toEqual([200, '"1"']);
    const second = await put({ appearance: { accentColor: '#804020' } }, '"1"');
    expect(await second.json()).toMatchObject({
      appearance: { accentColor: '#804020', position: 'bottom-right' },
      texts: { greeting: 'Hello there' },
      secondFacts: ['phone'],
    });
    const { store, settingsVersion } = await joinedState();
    expect(settingsVersion).toBe(2);
    const config = await fetch(`${house.server.url}/api/widget/config/${store.siteId}`);
    expect(await config.json()).toMatchObject({
      appearance: { accentColor: '#804020' },
      texts: { greeting: 'Hello there' },
    });
  });

  it('overwrite nobody: of two who have read the same, one is told', async () => {
    await house.join(domain, newAccount);
    const answers = await Promise.all(
      ['#111111', '#222222'].map((accentColor) => put({ appearance: { accentColor } }, '"0"')),
    );
    expect(answers.map(({ status }) => status).toSorted((first, second) => first - second)).toEqual(
      [200, 412],
    );
    expect(await problemOf(await put({ locale: 'de' }, '"0"'))).toBe(
      '412 /problems/settings-changed',
    );
    expect(await problemOf(await put({ locale: 'de' }, undefined))).toBe(
      '428 /problems/version-required',
    );
  });

  it('are refused by the field that is wrong', async () => {
    await house.join(domain, newAccount);
    const answer = await put(
      { appearance: { accentColor: 'red' }, secondFacts: [], handoverEmail: 'x' },
      '"0"',
    );
    const problem = (await answer.json()) as { readonly errors: readonly { field: string }[] };
    expect(answer.status).toBe(422);
    expect(problem.errors.map(({ field }) => field).toSorted()).toEqual([
      'appearance.accentColor',
      'handoverEmail',
      'secondFacts',
    ]);
    // What is no main setting is not changed from here.
    expect((await put({ retentionDays: 1 }, '"0"')).status).toBe(422);
  });
});

describe('customers’ requests for their data', () => {
  it('are listed for the shop, and opened by their id only', async () => {
    await house.join(domain, newAccount);
    const list = await house.call(domain, 'GET', 'data-requests');
    expect(await list.json()).toEqual({ requests: [] });
    const none = await house.call(domain, 'GET', `data-requests/${randomUUID()}`);
    expect(none.status).toBe(404);
    expect((await house.call(domain, 'GET', 'data-requests/1')).status).toBe(404);
  });
});

describe('session tokens that are not quite right', () => {
  it('are refused, all of some two thousand, by the running server', async () => {
    const token = house.standIn.idTokenFor(domain);
    const altered = [...spoiled(token)]
      .map(({ thing }) => thing)
      // What cannot be in a header reaches no server.
      .filter((each) => each !== token && /^[\x21-\x7e]+$/.test(each));
    expect(altered.length).toBeGreaterThan(1_000);
    const accepted: string[] = [];
    for (let index = 0; index < altered.length; index += 50) {
      const batch = altered.slice(index, index + 50);
      const answers = await Promise.all(
        batch.map((each) => house.call(domain, 'GET', 'state', { token: each })),
      );
      for (const [place, answer] of answers.entries()) {
        if (answer.status !== 401) accepted.push(`${answer.status} ${batch[place] ?? ''}`);
      }
    }
    expect(accepted).toEqual([]);
    expect((await house.call(domain, 'GET', 'state', { token })).status).toBe(200);
  });
});
