import { z } from 'zod';
import type { ShopifyClient } from './client.ts';
import { documents } from './documents.ts';

/** A topic of webhooks that a shop has to let us have. */
interface OptionalTopic {
  /** As the schema names it. */
  readonly topic: string;
  /** Without it Shopify refuses the subscription. */
  readonly scope: string;
  /** All that is sent of what happened: what it was is read when somebody asks. */
  readonly includeFields: readonly string[];
}

/**
 * What cannot stand in shopify.app.toml, for its scope is optional there. `updated_at` is in each, or Shopify would
 * take two changes for one (shopify.dev, webhooks/customize/modify_payloads).
 */
const optionalTopics: readonly OptionalTopic[] = [
  'FULFILLMENTS_CREATE',
  'FULFILLMENTS_UPDATE',
  'FULFILLMENT_EVENTS_CREATE',
].map((topic) => ({
  topic,
  scope: 'read_fulfillments',
  includeFields: ['id', 'order_id', 'updated_at'],
}));

const identifier = z.object({ id: z.string() });

const subscriptionsAnswer = z.object({
  webhookSubscriptions: z.object({
    nodes: z.array(identifier.extend({ topic: z.string(), uri: z.string() })),
  }),
});

const subscribeAnswer = z.object({
  webhookSubscriptionCreate: z
    .object({
      webhookSubscription: identifier.nullable(),
      userErrors: z.array(z.object({ message: z.string() })),
    })
    .nullable(),
});

const unsubscribeAnswer = z.object({
  webhookSubscriptionDelete: z
    .object({ deletedWebhookSubscriptionId: z.string().nullable() })
    .nullable(),
});

/** Points that each of the documents asks for: fifty in a connection, and a mutation. */
const costs = { list: 52, create: 10, delete: 10 } as const;

/** What the address of a server like this one ends with, wherever it is. */
const ourPath = '/api/webhooks/shopify';

/** What became of the topics that a shop lets us have. */
export interface Subscribed {
  /** Subscribed to by this call. */
  readonly made: readonly string[];
  /** Refused by Shopify, with its words. */
  readonly refused: readonly { readonly topic: string; readonly message: string }[];
  /** Subscriptions of ours that led to another address, ended by this call. */
  readonly ended: readonly { readonly topic: string; readonly uri: string }[];
}

/**
 * Subscribes to what the shop's merchant has granted and is not subscribed to yet, and ends what leads to where this
 * server was before: an app has one server, and its shops would go on telling the old address, or everything twice.
 * Called as often as one likes: after connecting, and whenever scopes have changed.
 * @param wanted.uri where Shopify shall send to: https, and the same as in shopify.app.toml.
 * @throws PlatformError when the shop cannot be asked.
 */
export async function ensureSubscriptions(
  client: ShopifyClient,
  wanted: { readonly scopes: readonly string[]; readonly uri: string },
  signal?: AbortSignal,
): Promise<Subscribed> {
  const granted = optionalTopics.filter(({ scope }) => wanted.scopes.includes(scope));
  if (granted.length === 0) return { made: [], refused: [], ended: [] };
  const { data } = await client.ask(
    { document: documents.subscriptions, answer: subscriptionsAnswer, cost: costs.list },
    signal,
  );
  const all = data.webhookSubscriptions.nodes;
  const isPresent = ({ topic }: Pick<OptionalTopic, 'topic'>) =>
    all.some((each) => each.topic === topic && each.uri === wanted.uri);
  const made: string[] = [];
  const refused: { readonly topic: string; readonly message: string }[] = [];
  for (const { topic, includeFields } of granted.filter((each) => !isPresent(each))) {
    const message = await subscribe(client, { topic, includeFields, uri: wanted.uri }, signal);
    if (message === undefined) made.push(topic);
    else refused.push({ topic, message });
  }
  // Last, and only of what is sent here from now on: a server that Shopify cannot reach, on somebody's desk, ends
  // nothing of the one that works.
  const heard = granted.filter((each) => isPresent(each) || made.includes(each.topic));
  const ended: { readonly topic: string; readonly uri: string }[] = [];
  for (const { id, topic, uri } of all) {
    const isOld = uri !== wanted.uri && leadsToOurs(uri);
    if (!isOld || !heard.some((each) => each.topic === topic)) continue;
    if (await unsubscribe(client, id, signal)) ended.push({ topic, uri });
  }
  return { made, refused, ended };
}

/** Whether an address is one of a server like this, at whatever host. */
function leadsToOurs(uri: string): boolean {
  const url = URL.parse(uri);
  return url !== null && /^https?:$/.test(url.protocol) && url.pathname.endsWith(ourPath);
}

/** @returns whether it was this call that ended it. */
async function unsubscribe(
  client: ShopifyClient,
  id: string,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const { data } = await client.ask(
    {
      document: documents.unsubscribe,
      variables: { id },
      answer: unsubscribeAnswer,
      cost: costs.delete,
    },
    signal,
  );
  return Boolean(data.webhookSubscriptionDelete?.deletedWebhookSubscriptionId);
}

/** @returns why not. Another process of ours that was faster has done the same. */
async function subscribe(
  client: ShopifyClient,
  { topic, ...subscription }: Pick<OptionalTopic, 'topic' | 'includeFields'> & { uri: string },
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  const { data } = await client.ask(
    {
      document: documents.subscribe,
      variables: { topic, subscription },
      answer: subscribeAnswer,
      cost: costs.create,
    },
    signal,
  );
  const [error] = data.webhookSubscriptionCreate?.userErrors ?? [];
  return error === undefined || /already been taken/.test(error.message)
    ? undefined
    : error.message;
}
