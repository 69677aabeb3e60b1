import { randomInt, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  lamps,
  plants,
  signatureOf,
  startShopifyHouse,
  type SentWebhook,
  type ShopifyHouse,
} from '../../support/shopify-house.ts';
import { webhookBody, type WebhookBody } from '../../support/shopify-webhook-bodies.ts';

/**
 * Somebody who has got hold of webhooks that Shopify has signed, and cannot sign any: the signature is over the
 * body alone, so that everything around it is theirs to choose. Both shops are connected, to one account.
 */
let house: ShopifyHouse;

beforeAll(async () => {
  house = await startShopifyHouse();
  await house.connect(plants.domain);
  await house.connect(lamps.domain);
});
afterAll(() => house.close());
beforeEach(() => house.query('delete from trulybot.shop_events'));

const stored = () =>
  house.query(
    `select kind, url_key as shop from trulybot.shop_events join trulybot.stores using (integration_id)`,
  );

/** Every topic whose events are worked on, with a body of it. */
const bodies: readonly (readonly [topic: string, body: WebhookBody])[] = [
  ['orders/updated', 'orders'],
  ['fulfillments/update', 'fulfillments-update'],
  ['fulfillment_events/create', 'fulfillment_events-create'],
  ['shop/update', 'shop'],
  ['app/uninstalled', 'shop'],
  ['app/scopes_update', 'app-scopes_update'],
  ['customers/data_request', 'customers-data_request'],
  ['customers/redact', 'customers-redact'],
  ['shop/redact', 'shop-redact'],
];

/** An order's or a parcel's body names no shop, and asks no more of one than a look at that id. */
const namesNoShop = new Set<WebhookBody>(['orders', 'fulfillments-update']);

describe('a signed webhook that is sent again for another shop', () => {
  test.each(bodies)('%s', async (topic, name) => {
    const answer = await house.send({ topic, shop: lamps.domain, body: webhookBody(name, plants) });
    if (!namesNoShop.has(name)) {
      expect(answer.status).toBe(401);
      expect(await stored()).toEqual([]);
      return;
    }
    // What that shop has under this id is looked at, and nothing else comes of it.
    expect(answer.status).toBe(200);
    expect(await stored()).toEqual([{ kind: 'order_changed', shop: lamps.domain }]);
    await house.settled();
    expect((await house.integrations.list(house.accountId)).map(({ status }) => status)).toEqual([
      'active',
      'active',
    ]);
  });

  test.each([
    ['app/uninstalled', 'shop', { [plants.domain]: lamps.domain }],
    ['app/uninstalled', 'shop', { [plants.id]: lamps.id }],
    ['customers/redact', 'customers-redact', { [plants.domain]: lamps.domain }],
    ['customers/redact', 'customers-redact', { [plants.id]: lamps.id }],
    ['shop/redact', 'shop-redact', { [plants.id]: lamps.id }],
    ['shop/redact', 'shop-redact', { [plants.domain]: 'plants.example.com' }],
  ] as const)('%s: id and domain must both be that shop’s', async (topic, name, changes) => {
    for (const { domain } of [plants, lamps]) {
      const answer = await house.send({
        topic,
        shop: domain,
        body: webhookBody(name, plants, changes),
      });
      expect(answer.status).toBe(401);
    }
    expect(await stored()).toEqual([]);
  });

  test('and names no shop at all is not believed where anything would be lost', async () => {
    const noDomain = webhookBody('shop', plants, {
      [`"${plants.domain}"`]: 'null',
      [plants.id]: lamps.id,
    });
    for (const topic of ['app/uninstalled', 'shop/update']) {
      expect((await house.send({ topic, body: noDomain })).status).toBe(401);
    }
    // By its id it does name one: the samples of Shopify's own tools have no domain.
    const byId = webhookBody('shop', plants, { [`"${plants.domain}"`]: 'null' });
    expect((await house.send({ topic: 'shop/update', body: byId })).status).toBe(200);
  });
});

describe('a signed webhook that is sent again for another topic', () => {
  /** Which other topics a body is good for: both are the shop itself, or both are an order's id. */
  const alike: Readonly<Record<string, readonly string[]>> = {
    'shop/update': ['app/uninstalled'],
    'app/uninstalled': ['shop/update'],
    'fulfillments/update': ['fulfillment_events/create'],
    'fulfillment_events/create': ['fulfillments/update'],
  };
  const pairs = bodies.flatMap(([topic, body]) =>
    bodies
      .filter(([other]) => other !== topic && !alike[topic]?.includes(other))
      .map(([other]) => [topic, other, body] as const),
  );

  test.each(pairs)('%s is not believed as %s', async (_topic, other, body) => {
    const answer = await house.send({ topic: other, body: webhookBody(body, plants) });
    expect(answer.status).toBe(401);
    expect(await stored()).toEqual([]);
  });

  test('of the same shop takes nothing from it: it is asked, and is there', async () => {
    await house.send({ topic: 'app/uninstalled', body: webhookBody('shop', plants) });
    await house.settled();
    const views = await house.integrations.list(house.accountId);
    expect(views.map(({ status }) => status)).toEqual(['active', 'active']);
  });
});

const secret = () => house.standIn.app.clientSecrets[0] ?? '';

/** One way to alter a webhook without being able to sign it. */
type Alteration = (body: string, signature: string) => Partial<SentWebhook>;

const signedWith = (signature: string, body: string): Partial<SentWebhook> => ({
  body,
  headers: { 'X-Shopify-Hmac-Sha256': signature },
});
const namesAShop = (body: string) => body.includes(plants.id) || body.includes(plants.domain);
const isOfShop = (body: string) => body.includes('"myshopify_domain"');

const alterations: readonly Alteration[] = [
  // One byte of the body.
  (body, signature) => {
    const at = randomInt(body.length);
    const other = body.charCodeAt(at) === 32 ? '\t' : ' ';
    return signedWith(signature, body.slice(0, at) + other + body.slice(at + 1));
  },
  // One byte more, or less, somewhere.
  (body, signature) => {
    const at = randomInt(body.length);
    return signedWith(signature, `${body.slice(0, at)} ${body.slice(at)}`);
  },
  (body, signature) => {
    const at = randomInt(body.length);
    return signedWith(signature, body.slice(0, at) + body.slice(at + 1));
  },
  // Another id in it.
  (body, signature) =>
    signedWith(
      signature,
      body.replace(/\d/, (digit) => String(9 - Number(digit))),
    ),
  // One character of the signature; of the last one before the padding only four of its six bits count.
  (body, signature) => {
    const at = randomInt(signature.length - 1);
    const other = signature[at] === 'A' ? 'B' : 'A';
    return signedWith(signature.slice(0, at) + other + signature.slice(at + 1), body);
  },
  (body, signature) => signedWith(signature.slice(0, randomInt(signature.length)), body),
  (body, signature) => signedWith(`${signature}${signature}`, body),
  (body, signature) => signedWith(signature.replace(/=+$/, ''), body),
  // Of another body, by another secret, by a secret that is nearly it.
  (body) => signedWith(signatureOf(`${body} `, secret()), body),
  (body) => signedWith(signatureOf(body, randomUUID()), body),
  (body) => signedWith(signatureOf(body, secret().slice(0, -1)), body),
  (body) => signedWith(signatureOf(body, ''), body),
  () => ({ headers: { 'X-Shopify-Hmac-Sha256': undefined } }),
  // Another shop, where the body names one; another topic.
  (body) => (namesAShop(body) ? { shop: lamps.domain } : signedWith('', body)),
  (body) => ({ topic: isOfShop(body) ? 'customers/redact' : 'app/uninstalled' }),
  () => ({ headers: { 'X-Shopify-Shop-Domain': `${plants.domain}.example.com` } }),
];

describe('a thousand altered webhooks, with true ones in between', () => {
  test('none is taken, and each true one is', async () => {
    const tries = 1_024;
    const taken: string[] = [];
    let believed = 0;
    for (let count = 0; count < tries; count += 1) {
      const [topic, name] = bodies[count % bodies.length] ?? ['', 'orders'];
      const body = webhookBody(name, plants);
      const index = Math.floor(count / bodies.length) % alterations.length;
      const altered = alterations[index]?.(body, signatureOf(body, secret()));
      const answer = await house.send({ topic, body, ...altered });
      if (answer.status !== 401 && answer.status !== 400) {
        taken.push(`${answer.status} ${topic} by alteration ${index}`);
      }
      if (count % 10 === 0) {
        // None of those that would end the connection or remove the shop.
        const [trueTopic, trueName] = bodies[(count / 10) % 4] ?? ['', 'orders'];
        const answer = await house.send({ topic: trueTopic, body: webhookBody(trueName, plants) });
        if (answer.status === 200) believed += 1;
      }
    }
    expect(taken).toEqual([]);
    expect(believed).toBe(Math.ceil(tries / 10));
    expect(await stored()).toHaveLength(believed);
  }, 120_000);
});
