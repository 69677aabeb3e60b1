import { createHash } from 'node:crypto';
import { createRoute } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import type { Integrations, KnownShop } from '../../integrations/integrations.ts';
import type { ShopEvents } from '../../integrations/shop-events.ts';
import { isUuid, uuidFrom } from '../../integrations/uuid.ts';
import { instantFrom, type Instant } from '../../orders/instant.ts';
import { readShopDomain, type ShopDomain } from '../../signing/shopify/shop-domain.ts';
import { isWebhookSigned } from '../../signing/shopify/webhook-signature.ts';
import { createApi } from '../api.ts';
import { Problem, problems } from '../problem.ts';
import type { RequestLimits } from '../request-limits.ts';
import type { ShopifyAppFace } from './app-face.ts';
import { readLongJson } from './long-json.ts';
import { readerOf, type ReadWebhook } from './webhook-topics.ts';

export interface ShopifyWebhookDependencies {
  readonly shopifyApp?: ShopifyAppFace | undefined;
  readonly integrations: Pick<Integrations, 'findShop'>;
  readonly shopEvents: ShopEvents;
  readonly limits: RequestLimits;
}

/** Largest body, bytes: an order with hundreds of lines fits, and what we are subscribed to is small. */
const maximumBytes = 1024 * 1024;

/** Longer than any topic there is: what is cut off is none. */
const longestTopic = 60;

const withinLimit = bodyLimit({
  maxSize: maximumBytes,
  onError: () => {
    throw new Problem('body-too-large', `Send at most ${maximumBytes} bytes.`);
  },
});

/** What Shopify tells of the shops that have this host's app. */
export function shopifyWebhookRoutes(dependencies: ShopifyWebhookDependencies) {
  const { shopifyApp, integrations, shopEvents, limits } = dependencies;
  const api = createApi();

  api.openapi(
    createRoute({
      method: 'post',
      path: '/api/webhooks/shopify',
      tags: ['Shopify'],
      summary: 'What Shopify tells',
      description:
        'Webhooks of this host’s Shopify app, the ones that the law asks for included: topic, shop, delivery and time in the headers `X-Shopify-Topic`, `-Shop-Domain`, `-Webhook-Id` and `-Triggered-At`, and in `X-Shopify-Hmac-Sha256` a signature over the body alone. So a body is only believed for the topic and the shop that it is of by itself. Acknowledged once it is stored; each delivery counts once, and what is told is read again from the shop.',
      middleware: [limits.byNetwork('shopify-webhook by network'), withinLimit] as const,
      request: {
        // Checked only after the signature, byte for byte: so this is a description and no schema.
        body: { required: true, content: { 'application/json': { schema: { type: 'object' } } } },
      },
      responses: {
        200: { description: 'Stored, or of no consequence here.' },
        ...problems('invalid-request', 'malformed-json', 'signature-refused', 'body-too-large'),
        ...problems('too-many-requests'),
      },
    }),
    async (context) => {
      const body = new Uint8Array(await context.req.arrayBuffer());
      const header = (name: string) => context.req.header(`X-Shopify-${name}`);
      const acknowledged = () => context.body(null, 200, { 'Cache-Control': 'no-store' });
      // Where no app is configured nothing is signed with its secret.
      const secrets = shopifyApp?.clientSecrets ?? [];
      if (!isWebhookSigned(body, header('Hmac-Sha256'), secrets)) throw notBelieved();

      const shop = readShopDomain(header('Shop-Domain'));
      if (shop === undefined) throw noShopDomain();
      const topic = (header('Topic') ?? '').slice(0, longestTopic);
      const readBody = readerOf(topic);
      if (!readBody) return acknowledged();
      const triggeredAt = momentFrom(header('Triggered-At'));
      const read = readBody(parsed(body), { shop, triggeredAt });
      if (!read) {
        context.var.log.warn({ shop, topic }, 'a signed webhook is none of its topic');
        throw notBelieved();
      }

      const known = await integrations.findShop(shop);
      // A shop that never was connected, or was removed: what comes late is about nothing that is kept here. A
      // refusal would be repeated for hours, and in the end cost the subscription.
      if (!known) return acknowledged();
      // Nothing follows from it; and of a shop that is not connected the id is not known any more, by which some
      // bodies name it.
      if (!known.isConnected && !read.afterDisconnect) return acknowledged();
      if (!isAbout(read, shop, known)) {
        context.var.log.warn({ shop, topic }, 'a signed webhook is about another shop');
        throw notBelieved();
      }
      await limits.count('shopify-webhook by store', known.storeId);
      const { accountId, integrationId, storeId } = known;
      await shopEvents.accept({ accountId, integrationId, store: { accountId, storeId } }, [
        { id: deliveryId(header('Webhook-Id'), topic, body), ...read.event },
      ]);
      return acknowledged();
    },
  );

  return api;
}

/**
 * Whether a body is about the shop that the headers name. Whoever has got hold of a signed body could send it
 * again with another shop in its headers.
 */
function isAbout(
  { names, unnamed }: ReadWebhook,
  shop: ShopDomain,
  { platformShopId }: KnownShop,
): boolean {
  const { domain, shopId } = names;
  const comparisons = [
    ...(domain === undefined ? [] : [readShopDomain(domain) === shop]),
    ...(shopId === undefined || platformShopId === undefined ? [] : [shopId === platformShopId]),
  ];
  if (comparisons.length === 0) return unnamed === 'a_look';
  return comparisons.every(Boolean);
}

/** Shopify gives each delivery a UUID. What is none, or missing, stands for one all the same. */
function deliveryId(given: string | undefined, topic: string, body: Uint8Array): string {
  if (given !== undefined && isUuid(given)) return given.toLowerCase();
  const name = given ?? createHash('sha256').update(body).digest('hex');
  return uuidFrom(`webhook ${topic} ${name}`);
}

/** @throws Problem `malformed-json`. */
function parsed(body: Uint8Array): unknown {
  try {
    return readLongJson(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new Problem('malformed-json', 'Send the body as it was signed: JSON in UTF-8.');
  }
}

function momentFrom(text: string | undefined): Instant | undefined {
  const moment = text === undefined ? NaN : Date.parse(text);
  return Number.isNaN(moment) ? undefined : instantFrom(new Date(moment));
}

/** A missing signature, a wrong one, one over another body and a host without an app are told alike. */
function notBelieved(): Problem {
  return new Problem(
    'signature-refused',
    'Nothing here is signed by Shopify for this app: send the body as Shopify has sent it, with its headers.',
  );
}

function noShopDomain(): Problem {
  return new Problem(
    'invalid-request',
    'Name the shop in X-Shopify-Shop-Domain, such as shop.myshopify.com.',
  );
}
