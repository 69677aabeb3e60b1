import { afterEach, describe, expect, it } from 'vitest';
import {
  startDemoShop,
  type DemoShop,
  type DemoShopOptions,
} from '../../../demo-shop/demo-shop.ts';
import { ask, oauthInQuery, type Answer } from '../../support/demo-shop/ask.ts';

const open: DemoShop[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((shop) => shop.close()));
});

async function start(options: DemoShopOptions = {}): Promise<DemoShop> {
  const shop = await startDemoShop(options);
  open.push(shop);
  return shop;
}

function read(shop: DemoShop, path: string, method = 'GET'): Promise<Answer> {
  const url = `${shop.url}/wp-json/wc/v3/${path}`;
  return ask(oauthInQuery(url, shop.keys.read, { method }), { method });
}

interface Listed {
  readonly id: number;
  readonly number: string;
  readonly billing: { readonly email: string };
}

describe('orders', () => {
  it('a search by e-mail also finds the address that only begins like it', async () => {
    const shop = await start();
    const { body } = await read(shop, 'orders?search=dana.whitfield@shopper.test&per_page=100');
    const emails = new Set((body as readonly Listed[]).map((order) => order.billing.email));
    expect(emails).toContain('dana.whitfield@shopper.test.example');
    expect(emails).toContain('DANA.whitfield@shopper.test');
  });

  it('an unknown parameter changes nothing: every order comes', async () => {
    const shop = await start();
    const all = await read(shop, 'orders');
    const asked = await read(shop, 'orders?billing_email=dana.whitfield@shopper.test');
    expect(asked.headers['x-wp-total']).toBe(all.headers['x-wp-total']);
  });

  it('with sequential numbers, the number of one order is the id of another', async () => {
    const shop = await start({ sequentialNumbers: true });
    const all = (await read(shop, 'orders?per_page=100')).body as readonly Listed[];
    const traps = all.filter((order) =>
      all.some((other) => String(other.id) === order.number && other.id !== order.id),
    );
    expect(traps.length).toBeGreaterThan(5);
    const last = all.reduce((latest, order) => (order.id > latest.id ? order : latest));
    const found = await read(shop, `orders?search=${last.number}&per_page=100`);
    expect((found.body as readonly Listed[]).map((order) => order.number)).not.toContain(
      last.number,
    );
  });

  it('shows trash and drafts by id, and never in a list', async () => {
    const shop = await start();
    expect((await read(shop, 'orders/47')).body).toMatchObject({ status: 'trash' });
    expect((await read(shop, 'orders/46')).body).toMatchObject({ status: 'checkout-draft' });
    const listed = (await read(shop, 'orders?per_page=100')).body as readonly Listed[];
    expect(listed.map((order) => order.id)).not.toContain(46);
    expect(listed.map((order) => order.id)).not.toContain(47);
  });

  it('an added order is found, and a removed one is gone', async () => {
    const shop = await start();
    const order = shop.addOrder({ status: 'completed', billing: { email: 'new@example.com' } });
    expect((await read(shop, 'orders?search=new@example.com')).body).toMatchObject([
      { id: order.id, billing: { email: 'new@example.com', last_name: "O'Neil" } },
    ]);
    shop.removeOrder(order.id);
    expect((await read(shop, `orders/${order.id}`)).status).toBe(404);
  });

  it('a recorded order can be changed, and given notes, while the rest of it stays', async () => {
    const shop = await start();
    shop.addOrder({ id: 29, status: 'completed' });
    shop.addOrderDetails('notes', 27, [{ id: 9001, note: 'Hello', customer_note: true }]);
    expect((await read(shop, 'orders/29')).body).toMatchObject({
      status: 'completed',
      billing: { email: 'dana.whitfield@shopper.test' },
    });
    expect((await read(shop, 'orders/27/notes?type=customer')).body).toMatchObject([
      { note: 'Hello' },
    ]);
  });

  it('answers HEAD with the same headers and no body', async () => {
    const shop = await start();
    const answer = await read(shop, 'orders', 'HEAD');
    expect(answer).toMatchObject({ status: 200, text: '' });
    expect(answer.headers['x-wp-total']).toBe('30');
  });

  it("writes local times in the shop's zone", async () => {
    const shop = await start({ timeZone: 'Asia/Tokyo' });
    expect((await read(shop, 'orders/29')).body).toMatchObject({
      date_created: '2026-11-17T12:15:27',
      date_created_gmt: '2026-11-17T03:15:27',
    });
  });
});

describe('WooCommerce 8.2.2', () => {
  it('lists drafts, knows no statuses and no fulfilments, and lacks newer fields', async () => {
    const shop = await start({ version: '8.2.2' });
    const listed = (await read(shop, 'orders?per_page=100')).body as readonly Listed[];
    expect(listed.map((order) => order.id)).toContain(46);
    expect((await read(shop, 'orders/statuses')).body).toMatchObject({ code: 'rest_no_route' });
    expect((await read(shop, 'orders/38/fulfillments')).status).toBe(404);
    expect((await read(shop, 'orders?search=ch_3Rig0002')).body).toEqual([]);
    const { text } = await read(shop, 'orders/43');
    expect(text).not.toMatch(/global_unique_id|targetHints|email_templates|11\.0\.1/);
  });
});

describe('where a shop answers', () => {
  it('in a subdirectory, under that path only, and says so', async () => {
    const shop = await start({ subdirectory: 'shop' });
    expect(shop.url).toMatch(/\/shop$/);
    const home = await ask(`${shop.url}/`);
    expect(home.headers.link).toBe(`<${shop.url}/wp-json/>; rel="https://api.w.org/"`);
    expect((await ask(`${shop.url}/wp-json/`)).body).toMatchObject({ url: shop.url });
    expect((await ask(shop.url.replace(/\/shop$/, '/wp-json/'))).status).toBe(404);
    expect((await read(shop, 'orders/29')).status).toBe(200);
  });

  it('with plain permalinks, /wp-json/ shows the home page with 200', async () => {
    const shop = await start({ permalinks: 'plain' });
    const answer = await ask(`${shop.url}/wp-json/`);
    expect(answer).toMatchObject({ status: 200 });
    expect(answer.headers['content-type']).toContain('text/html');
    expect(answer.headers.link).toContain('/index.php?rest_route=/');
    expect((await ask(`${shop.url}/?rest_route=/`)).body).toMatchObject({ url: shop.url });
  });

  it('with path-info permalinks, both /index.php/wp-json/ and /wp-json/ answer', async () => {
    const shop = await start({ permalinks: 'pathinfo' });
    for (const root of ['/index.php/wp-json/', '/wp-json/']) {
      expect((await ask(`${shop.url}${root}`)).body).toMatchObject({ url: shop.url });
    }
    expect((await ask(shop.url)).headers.link).toContain('/index.php/wp-json/');
  });
});

describe('pages', () => {
  it('carry the widget by exactly one script tag, and nothing else from elsewhere', async () => {
    const widgetScriptUrl = 'https://chat.example.com/api/widget/woocommerce.js?id=site_1';
    const shop = await start({ widgetScriptUrl });
    for (const path of ['/', '/product/wool-scarf/', '/cart/']) {
      const { status, text } = await ask(`${shop.url}${path}`);
      expect(status).toBe(200);
      expect(text.match(/<script/g)).toHaveLength(1);
      expect(text).toContain(`<script src="${widgetScriptUrl}" async></script>`);
      expect(text.replace(widgetScriptUrl, '')).not.toMatch(/(src|href)="(https?:)?\/\//);
    }
  });

  it('name orders that can really be asked for', async () => {
    const shop = await start();
    const { text } = await ask(shop.url);
    expect(text).toContain('<strong>29</strong>');
    expect(text).toContain('dana.whitfield@shopper.test');
  });

  it('say so when there is no such page', async () => {
    const shop = await start();
    expect((await ask(`${shop.url}/product/moon-boots/`)).status).toBe(404);
  });
});
