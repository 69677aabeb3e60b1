import type { Conversations } from './conversation/conversations.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics/metrics.ts';
import { observed } from './metrics/observed.ts';
import type { OrderDesk } from './orders/lookup.ts';

/**
 * Parts of the house that are counted on their way, so that no room needs to know of metrics. For
 * main.ts, which puts them in.
 */

/** The order desk, of which log and metrics hear what came of each look-up: never which order. */
export function measuredOrderDesk(desk: OrderDesk, metrics: Metrics, log: Log): OrderDesk {
  const note = (kind: 'proof' | 'again') => {
    const say = (outcome: string) => {
      metrics.lookedUp(kind, outcome);
      log.info({ kind, outcome }, 'an order was looked up');
    };
    return {
      result: ({ outcome }: { readonly outcome: string }) => say(outcome),
      failure: () => say('fault'),
    };
  };
  return {
    ...desk,
    lookUp: observed((...given) => desk.lookUp(...given), note('proof')),
    readAgain: observed((...given) => desk.readAgain(...given), note('again')),
  };
}

/** Conversations, counted as they open, with their streams: each listens by one subscription. */
export function measuredConversations(
  conversations: Conversations,
  metrics: Metrics,
): Conversations {
  return {
    ...conversations,
    async open(store, request) {
      const opened = await conversations.open(store, request);
      metrics.conversationOpened();
      return opened;
    },
    subscribe(conversation, listener) {
      const unsubscribe = conversations.subscribe(conversation, listener);
      metrics.streamOpened();
      return () => {
        metrics.streamClosed();
        unsubscribe();
      };
    },
  };
}
