import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { z } from 'zod';
import type { Log } from '../../log.ts';
import type { LiveEvents } from './live-events.ts';
import { createMemoryLiveEvents } from './memory.ts';

const channelPrefix = 'trulybot:conversation:';

const envelope = z.object({
  origin: z.string(),
  hint: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('message') }),
    z.object({ kind: z.literal('typing'), inReplyTo: z.string() }),
  ]),
});

/** Fails at once instead of waiting: a hint that comes late is worth nothing. */
const connectionOptions = {
  maxRetriesPerRequest: 1,
  enableOfflineQueue: false,
  commandTimeout: 1_000,
  connectTimeout: 2_000,
  autoResubscribe: false,
  retryStrategy: (attempt: number) => Math.min(attempt * 100, 2_000),
};

/**
 * Hints between processes through Redis. Listeners of this process get theirs without it, so that
 * its loss costs other processes some seconds and this one nothing.
 */
export function createRedisLiveEvents(options: {
  readonly url: string;
  readonly log: Log;
}): LiveEvents {
  const { url, log } = options;
  const origin = randomUUID();
  const local = createMemoryLiveEvents();
  const publisher = new Redis(url, connectionOptions);
  const subscriber = new Redis(url, connectionOptions);
  const channels = new Map<string, number>();

  let isAway = false;
  /** One line for each outage: a host with several processes has to know, and not a thousand times. */
  const note = (error: unknown) => {
    if (!isAway)
      log.warn({ err: error }, 'Redis does not answer; other processes hear seconds late');
    isAway = true;
  };
  publisher.on('error', note);
  subscriber.on('error', note);
  subscriber.on('ready', () => {
    if (isAway) log.info({}, 'Redis answers again');
    isAway = false;
    if (channels.size > 0) subscriber.subscribe(...channels.keys()).catch(note);
  });
  subscriber.on('message', (channel: string, text: string) => {
    const received = readEnvelope(text);
    if (received === undefined || received.origin === origin) return;
    local.publish(channel.slice(channelPrefix.length), received.hint);
  });

  return {
    publish(conversationId, hint) {
      local.publish(conversationId, hint);
      const text = JSON.stringify({ origin, hint });
      publisher.publish(channelPrefix + conversationId, text).catch(note);
    },
    subscribe(conversationId, listener) {
      const channel = channelPrefix + conversationId;
      const count = channels.get(channel) ?? 0;
      channels.set(channel, count + 1);
      if (count === 0) subscriber.subscribe(channel).catch(note);
      const end = local.subscribe(conversationId, listener);
      let ended = false;
      return () => {
        if (ended) return;
        ended = true;
        end();
        const left = (channels.get(channel) ?? 1) - 1;
        if (left > 0) {
          channels.set(channel, left);
          return;
        }
        channels.delete(channel);
        subscriber.unsubscribe(channel).catch(note);
      };
    },
    async close() {
      channels.clear();
      publisher.disconnect();
      subscriber.disconnect();
      await local.close();
    },
  };
}

/** Undefined for whatever another program may have published there. */
function readEnvelope(text: string): z.output<typeof envelope> | undefined {
  try {
    return envelope.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
