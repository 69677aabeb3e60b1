import type { LiveEvents, LiveHint } from './live-events.ts';

type Listener = (hint: LiveHint) => void;

/** Hints within one process. */
export function createMemoryLiveEvents(): LiveEvents {
  // A subscription is an object of its own, so that one listener may subscribe twice.
  const subscriptions = new Map<string, Set<{ readonly listener: Listener }>>();
  return {
    publish(conversationId, hint) {
      // Later and one by one: a listener that fails must fail neither the others nor the publisher.
      for (const { listener } of subscriptions.get(conversationId) ?? []) {
        queueMicrotask(() => listener(hint));
      }
    },
    subscribe(conversationId, listener) {
      const subscription = { listener };
      const present = subscriptions.get(conversationId) ?? new Set();
      subscriptions.set(conversationId, present.add(subscription));
      return () => {
        present.delete(subscription);
        if (present.size === 0 && subscriptions.get(conversationId) === present) {
          subscriptions.delete(conversationId);
        }
      };
    },
    async close() {
      subscriptions.clear();
    },
  };
}
