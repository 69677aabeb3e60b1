import { randomUUID } from 'node:crypto';
import type { RedisLink } from './redis-link.ts';

/**
 * Messages between processes. They may be lost (Redis is away, a subscription has not arrived yet),
 * so they are hints: whoever listens also looks by itself. No method throws.
 */
export interface RedisChannels {
  /** Tells the other processes; this one hears nothing of it. */
  publish(channel: string, message: string): void;
  /** @returns a function that ends the subscription; twice is once. */
  subscribe(channel: string, listener: (message: string) => void): () => void;
}

type Listener = (message: string) => void;

/** All channels of one process over its two connections. */
export function createRedisChannels(redis: RedisLink): RedisChannels {
  const { commands, subscriptions, noteFailure } = redis;
  const origin = randomUUID();
  const subscribed = new Map<string, Set<{ readonly listener: Listener }>>();

  subscriptions.on('ready', () => {
    if (subscribed.size > 0) subscriptions.subscribe(...subscribed.keys()).catch(noteFailure);
  });
  subscriptions.on('message', (channel: string, text: string) => {
    if (text.startsWith(origin)) return;
    const message = text.slice(origin.length);
    // Later and one by one: a listener that fails must fail neither the others nor the connection.
    for (const { listener } of subscribed.get(channel) ?? []) {
      queueMicrotask(() => listener(message));
    }
  });

  return {
    publish(channel, message) {
      if (redis.isAnswering()) commands.publish(channel, origin + message).catch(noteFailure);
    },
    subscribe(channel, listener) {
      const subscription = { listener };
      const present = subscribed.get(channel);
      if (present === undefined) {
        subscribed.set(channel, new Set([subscription]));
        // While it connects, its `ready` subscribes to everything that is wanted by then.
        if (subscriptions.status === 'ready') {
          subscriptions.subscribe(channel).catch(noteFailure);
        }
      } else {
        present.add(subscription);
      }
      return () => {
        const remaining = subscribed.get(channel);
        if (!remaining?.delete(subscription) || remaining.size > 0) return;
        subscribed.delete(channel);
        if (subscriptions.status === 'ready') {
          subscriptions.unsubscribe(channel).catch(noteFailure);
        }
      };
    },
  };
}
