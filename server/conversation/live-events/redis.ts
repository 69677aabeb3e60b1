import { z } from 'zod';
import type { RedisChannels } from '../../redis/redis-channels.ts';
import type { LiveEvents, LiveHint } from './live-events.ts';
import { createMemoryLiveEvents } from './memory.ts';

const channelOf = (conversationId: string) => `trulybot:conversation:${conversationId}`;

const liveHint = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('message') }),
  z.object({ kind: z.literal('typing'), inReplyTo: z.string() }),
]);

/**
 * Hints between processes through Redis. Listeners of this process get theirs without it, so that
 * its loss costs other processes some seconds and this one nothing.
 */
export function createRedisLiveEvents(channels: RedisChannels): LiveEvents {
  const local = createMemoryLiveEvents();
  return {
    publish(conversationId, hint) {
      local.publish(conversationId, hint);
      // Nothing that was said goes to Redis.
      const told: LiveHint = hint.kind === 'message' ? { kind: 'message' } : hint;
      channels.publish(channelOf(conversationId), JSON.stringify(told));
    },
    subscribe(conversationId, listener) {
      const endLocal = local.subscribe(conversationId, listener);
      const endRemote = channels.subscribe(channelOf(conversationId), (text) => {
        const hint = readHint(text);
        if (hint !== undefined) listener(hint);
      });
      return () => {
        endLocal();
        endRemote();
      };
    },
    close: () => local.close(),
  };
}

/** Undefined for what a newer version or another program may have published there. */
function readHint(text: string): z.output<typeof liveHint> | undefined {
  try {
    return liveHint.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
