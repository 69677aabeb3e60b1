import type Official from '@woocommerce/woocommerce-rest-api';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDemoShop, type DemoShop } from '../../../demo-shop/demo-shop.ts';
import {
  ask,
  basic,
  oauthInHeader,
  oauthInQuery,
  oauthParameters,
  withQueryKeys,
} from '../../support/demo-shop/ask.ts';
import { localCertificate } from '../../support/certificate.ts';

// Required, not imported: its only export is a CommonJS default, which loaders unwrap differently.
const { default: OfficialClient } = createRequire(import.meta.url)(
  '@woocommerce/woocommerce-rest-api',
) as typeof Official;

const noOne = {
  code: 'woocommerce_rest_cannot_view',
  message: 'Sorry, you cannot list resources.',
};
const refused = (message: string) => ({ code: 'woocommerce_rest_authentication_error', message });

let https: DemoShop;
let http: DemoShop;
let tls: { key: string; cert: string };
let orders: (shop: DemoShop) => string;

beforeAll(async () => {
  tls = await localCertificate();
  https = await startDemoShop({ tls });
  http = await startDemoShop();
  orders = (shop) => `${shop.url}/wp-json/wc/v3/orders`;
});

afterAll(() => Promise.all([https.close(), http.close()]));

describe('over plain http only a signature counts', () => {
  it.each(['sha1', 'sha256'] as const)('takes a %s signature in the query', async (hash) => {
    const url = `${orders(http)}?per_page=2&search=a%20b%2Bc%C3%BC`;
    const answer = await ask(oauthInQuery(url, http.keys.read, { hash }));
    expect(answer.status).toBe(200);
  });

  it('takes a signature in the Authorization header', async () => {
    const url = `${orders(http)}?status[0]=processing&status[1]=on-hold`;
    const answer = await ask(url, { headers: oauthInHeader(url, http.keys.read) });
    expect(answer.status).toBe(200);
  });

  it('takes what the official client signs, lists and umlauts included', async () => {
    const client = new OfficialClient({
      url: http.url,
      consumerKey: http.keys.read.consumerKey,
      consumerSecret: http.keys.read.consumerSecret,
      version: 'wc/v3',
    });
    const parameters = { status: ['processing', 'on-hold'], search: 'Müßig' };
    const answer = await client.get('orders', parameters);
    expect(answer.data).toHaveLength(1);
  });

  it('does not see Basic or query keys', async () => {
    const answers = [
      await ask(orders(http), { headers: basic(http.keys.read) }),
      await ask(withQueryKeys(orders(http), http.keys.read)),
    ];
    for (const answer of answers) expect(answer).toMatchObject({ status: 401, body: noOne });
  });

  it('refuses a replayed nonce', async () => {
    const url = oauthInQuery(orders(http), http.keys.read);
    expect((await ask(url)).status).toBe(200);
    expect(await ask(url)).toMatchObject({
      status: 401,
      body: refused('Invalid nonce - nonce has already been used.'),
    });
  });

  it('refuses a clock that is sixteen minutes off, and not one that is fourteen off', async () => {
    const now = Math.floor(Date.now() / 1000);
    const at = (minutes: number) =>
      ask(oauthInQuery(orders(http), http.keys.read, { timestamp: now + minutes * 60 }));
    expect((await at(-14)).status).toBe(200);
    expect(await at(-16)).toMatchObject({ status: 401, body: refused('Invalid timestamp.') });
    expect(await at(16)).toMatchObject({ status: 401, body: refused('Invalid timestamp.') });
  });

  it('refuses an unknown key, a wrong secret and a signature for another host', async () => {
    const { read } = http.keys;
    const mismatch = refused('Invalid signature - provided signature does not match.');
    const unknown = { ...read, consumerKey: 'ck_unknown' };
    expect(await ask(oauthInQuery(orders(http), unknown))).toMatchObject({
      status: 401,
      body: refused('Consumer key is invalid.'),
    });
    const wrong = { ...read, consumerSecret: 'cs_wrong' };
    expect((await ask(oauthInQuery(orders(http), wrong))).body).toMatchObject(mismatch);
    const elsewhere = oauthInQuery('http://localhost/wp-json/wc/v3/orders', read).split('?')[1];
    expect((await ask(`${orders(http)}?${elsewhere}`)).body).toMatchObject(mismatch);
  });

  it('refuses a list that was signed without its indices', async () => {
    const url = `${orders(http)}?status[]=processing`;
    const answer = await ask(oauthInQuery(url, http.keys.read));
    expect(answer.body).toMatchObject(
      refused('Invalid signature - provided signature does not match.'),
    );
  });

  it('names the OAuth parameters that are missing', async () => {
    const { oauth_nonce: _left, ...rest } = oauthParameters(orders(http), http.keys.read);
    const answer = await ask(`${orders(http)}?${new URLSearchParams(rest).toString()}`);
    expect(answer).toMatchObject({
      status: 401,
      body: { message: 'Missing OAuth parameter oauth_nonce' },
    });
  });
});

describe('over https', () => {
  it('takes Basic and query keys, and repeats the query keys in its Link', async () => {
    expect((await ask(orders(https), { headers: basic(https.keys.read) })).status).toBe(200);
    const answer = await ask(withQueryKeys(orders(https), https.keys.read));
    expect(answer.status).toBe(200);
    expect(answer.headers.link).toContain(https.keys.read.consumerSecret);
  });

  it('tells a wrong secret from an unknown key', async () => {
    const wrong = { ...https.keys.read, consumerSecret: 'cs_wrong' };
    const unknown = { ...https.keys.read, consumerKey: 'ck_unknown' };
    expect((await ask(orders(https), { headers: basic(wrong) })).body).toMatchObject(
      refused('Consumer secret is invalid.'),
    );
    expect((await ask(orders(https), { headers: basic(unknown) })).body).toMatchObject(noOne);
  });

  it('shows nothing to an editor (403), and nothing to a key that may only write (401)', async () => {
    expect((await ask(orders(https), { headers: basic(https.keys.editor) })).status).toBe(403);
    expect(await ask(orders(https), { headers: basic(https.keys.write) })).toMatchObject({
      status: 401,
      body: refused('The API key provided does not have read permissions.'),
    });
  });

  it('says that keys are no WordPress users', async () => {
    const url = `${https.url}/wp-json/wp/v2/posts`;
    const answer = await ask(url, { headers: basic(https.keys.read) });
    expect(answer).toMatchObject({ status: 401, body: { code: 'invalid_username' } });
  });
});

describe('hosts that stand in the way', () => {
  it('a host that strips the header leaves query keys', async () => {
    const shop = await startDemoShop({ tls, stripsAuthorization: true });
    expect((await ask(orders(shop), { headers: basic(shop.keys.read) })).status).toBe(401);
    expect((await ask(withQueryKeys(orders(shop), shop.keys.read))).status).toBe(200);
    await shop.close();
  });

  it('behind a proxy that WordPress does not know, only a signature for http counts', async () => {
    const shop = await startDemoShop({ tls, unknownTlsProxy: true });
    const { read } = shop.keys;
    expect((await ask(orders(shop), { headers: basic(read) })).body).toMatchObject(noOne);
    expect((await ask(withQueryKeys(orders(shop), read))).body).toMatchObject(noOne);
    const signedForHttp = oauthInQuery(orders(shop).replace('https:', 'http:'), read);
    expect((await ask(signedForHttp.replace('http:', 'https:'))).status).toBe(200);
    await shop.close();
  });

  it('a locked index refuses visitors and lets a key through', async () => {
    const shop = await startDemoShop({ tls, locksIndex: true });
    expect(await ask(`${shop.url}/wp-json/`)).toMatchObject({
      status: 401,
      body: { code: 'rest_not_logged_in' },
    });
    expect((await ask(orders(shop), { headers: basic(shop.keys.read) })).status).toBe(200);
    await shop.close();
  });
});
