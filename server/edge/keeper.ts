import { askServer, ServerFailed } from './ask-server.ts';
import { copyKey, copyOf, mayBeKept, readCopy, type Copy, type CopyStore } from './copies.ts';
import type { AskableAddress } from './public-address.ts';
import { createRecentTries } from './recent-tries.ts';

/** What the platform gives with each request. */
export interface EdgeContext {
  /** Keeps the worker alive after its answer, until the work is done. */
  waitUntil(work: Promise<unknown>): void;
}

/** A copy is wanted, or a new one. */
export interface Wanted {
  readonly server: URL;
  readonly address: AskableAddress;
  readonly requestId: string;
  /** Address of whoever asks; undefined where the platform does not say. */
  readonly client: string | undefined;
  readonly context: EdgeContext;
}

/** The copies, and the server that they are of. */
export interface Keeper {
  /** The copy that there is; one that says that there is nothing only while it is fresh. */
  find(wanted: Wanted): Promise<Copy | undefined>;
  /**
   * Asks the server and keeps what it says.
   * @throws ServerFailed
   */
  fetch(wanted: Wanted): Promise<Copy>;
  /** Asks the server after the answer, unless somebody is asking or has just asked in vain. */
  refreshBehind(wanted: Wanted): void;
  /** Whether the server was just asked for this in vain. */
  hasJustFailed(wanted: Wanted): boolean;
}

export interface KeeperOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds that the server has for one answer. */
  readonly timeLimitMs: number;
  /** Milliseconds between two tries for one address while the server fails; more than `timeLimitMs`. */
  readonly pauseMs: number;
}

/** The platform's own cache. */
declare const caches: { readonly default: CopyStore };

export function createKeeper({ now, timeLimitMs, pauseMs }: KeeperOptions): Keeper {
  const tries = createRecentTries({ pauseMs, now });

  /** A try is over when its copy can be found: until then others would ask again. */
  const keep = async ({ server, address }: Wanted, kept: Response): Promise<void> => {
    try {
      await caches.default.put(copyKey(server, address.path), kept);
    } catch (error) {
      console.error(JSON.stringify({ message: 'a copy could not be kept', error: String(error) }));
    }
    tries.succeed(address.path);
  };

  const fetchCopy = async (wanted: Wanted): Promise<Copy> => {
    const { server, address, requestId, client, context } = wanted;
    tries.begin(address.path);
    try {
      const answer = await askServer({ server, address, requestId, client, timeLimitMs });
      const kept = copyOf(answer, now());
      if (mayBeKept(answer)) context.waitUntil(keep(wanted, kept.clone()));
      else tries.succeed(address.path);
      return readCopy(kept, now());
    } catch (error) {
      tries.fail(address.path);
      if (error instanceof ServerFailed) {
        const cause = error.cause instanceof Error ? error.cause.message : undefined;
        console.warn(JSON.stringify({ message: error.message, cause, requestId }));
      }
      throw error;
    }
  };

  return {
    async find({ server, address }) {
      const kept = await caches.default.match(copyKey(server, address.path));
      if (kept === undefined) return undefined;
      const copy = readCopy(kept, now());
      return copy.isMissing && copy.ageSeconds >= copy.freshSeconds ? undefined : copy;
    },
    fetch: fetchCopy,
    refreshBehind(wanted) {
      if (tries.isPaused(wanted.address.path)) return;
      const refresh = fetchCopy(wanted).then(
        ({ response }) => void response.body?.cancel(),
        (error: unknown) => {
          // It is on the log, and the copy that there is goes on being the answer.
          if (!(error instanceof ServerFailed)) throw error;
        },
      );
      wanted.context.waitUntil(refresh);
    },
    hasJustFailed: ({ address }) => tries.hasFailed(address.path),
  };
}
