import { Redis } from 'ioredis';
import type { Log } from '../log.ts';

/**
 * This process's two connections to Redis (one that listens can do nothing else), and whether it
 * answers. Whoever uses it must also work without: nothing here waits for a Redis that is away.
 */
export interface RedisLink {
  /** For commands. Each fails at once while Redis is away, and within half a second while it hangs. */
  readonly commands: Redis;
  /** For subscriptions only. */
  readonly subscriptions: Redis;
  /** False until it is connected, and from the first failure until Redis has answered again. */
  isAnswering(): boolean;
  /** To be told of each command that failed: the first one begins an outage. */
  readonly noteFailure: (error: unknown) => void;
  close(): Promise<void>;
}

const connectionOptions = {
  maxRetriesPerRequest: 1,
  enableOfflineQueue: false,
  connectTimeout: 2_000,
  // redis-channels.ts does it: ioredis would fail while it has no queue to put its commands into.
  autoResubscribe: false,
  retryStrategy: (attempt: number) => Math.min(attempt * 100, 2_000),
};

/** How often a Redis that is away is asked whether it is back, milliseconds. */
const askAgainMs = 500;

/**
 * Connects in the background. An outage is logged once when it begins and once when it is over.
 * @param options.commandTimeoutMs a Redis that takes longer is away. Default 500: a shopper is waiting.
 */
export function openRedis(options: {
  readonly url: string;
  readonly log: Log;
  readonly commandTimeoutMs?: number;
}): RedisLink {
  const { url, log, commandTimeoutMs: commandTimeout = 500 } = options;
  const commands = new Redis(url, { ...connectionOptions, commandTimeout });
  const subscriptions = new Redis(url, { ...connectionOptions, commandTimeout });
  let asking: ReturnType<typeof setInterval> | undefined;
  let isClosing = false;

  const askAgain = async () => {
    if (subscriptions.status !== 'ready') return;
    // What it fails with is the outage that is known already.
    const isBack = await commands.ping().then(
      () => true,
      () => false,
    );
    if (!isBack || asking === undefined) return;
    clearInterval(asking);
    asking = undefined;
    log.info({}, 'Redis answers again');
  };

  const noteFailure = (error: unknown) => {
    if (asking !== undefined) return;
    log.warn(
      { err: error },
      'Redis does not answer; each process counts by itself and hears of others seconds late',
    );
    asking = setInterval(() => void askAgain(), askAgainMs);
    asking.unref();
  };
  for (const connection of [commands, subscriptions]) {
    connection.on('error', noteFailure);
    // A Redis that goes in good order sends no error, and may be back before anybody asks it.
    connection.on('close', () => {
      if (!isClosing) noteFailure(new Error('Redis closed the connection'));
    });
  }

  return {
    commands,
    subscriptions,
    isAnswering: () => asking === undefined && commands.status === 'ready',
    noteFailure,
    async close() {
      isClosing = true;
      clearInterval(asking);
      commands.disconnect();
      subscriptions.disconnect();
    },
  };
}
