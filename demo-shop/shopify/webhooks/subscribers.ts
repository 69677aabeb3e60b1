import { maySubscribe } from '../graphql/access.ts';
import { schemaOf, servedVersions } from '../graphql/schema.ts';
import type { Shop } from '../shop/shop.ts';
import { topicName, topicValue } from './topics.ts';

/** Topics that every app must hear of, installed or not, and that no scope guards. */
const compliance = new Set(['customers/data_request', 'customers/redact', 'shop/redact']);

/** Where a webhook goes, and what of it. */
export interface Subscriber {
  readonly address: string;
  /** Of what the app subscribed to by itself; undefined for what its configuration says. */
  readonly subscriptionId: string | undefined;
  /** Only these fields of the payload; empty is all. */
  readonly includeFields: readonly string[];
}

/** Who hears of a topic in a shop: the app's configuration, and what the app subscribed to by itself. */
export function subscribersOf(shop: Shop, topic: string): readonly Subscriber[] {
  const { app, installation } = shop;
  const { url } = app;
  if (url === undefined || !mayHear(shop, topic)) return [];
  const configured = app.config.webhooks
    .filter((subscription) => subscription.topic === topic)
    .map(({ path, includeFields }) => ({
      address: new URL(path, url).href,
      subscriptionId: undefined,
      includeFields,
    }));
  const made = installation.subscriptions
    .filter((subscription) => topicName(subscription.topic) === topic)
    .map(({ id, uri, includeFields }) => ({ address: uri, subscriptionId: id, includeFields }));
  return [...configured, ...made];
}

function mayHear({ installation }: Shop, topic: string): boolean {
  if (compliance.has(topic) || topic === 'app/uninstalled') return true;
  if (!installation.isInstalled) return false;
  return maySubscribe(schemaOf(servedVersions[0]), topicValue(topic), installation);
}
