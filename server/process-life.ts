import type { Log } from './log.ts';

/** Why this process is to end, and with which code. */
export interface End {
  readonly exitCode: 0 | 1;
  readonly why: string;
}

/**
 * A terminal signals its whole group, and parents pass on what they got as well: within this time a
 * second signal is the same wish, not impatience; milliseconds.
 */
const sameWishMs = 1_000;
const parentCheckMs = 500;

/**
 * Resolves when this process is to end in good order: at a signal, when the parent that started it is
 * gone, or after a fault that nobody caught, because nobody knows then what still holds. A second
 * signal ends it at once.
 * @param onFault told of a fault that nobody caught.
 */
export function untilToEnd(onFault: (error: unknown) => void): Promise<End> {
  const { promise, resolve } = Promise.withResolvers<End>();
  let signalledAt: number | undefined;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (signalledAt !== undefined && performance.now() - signalledAt > sameWishMs) {
        process.exit(1);
      }
      signalledAt ??= performance.now();
      resolve({ exitCode: 0, why: signal });
    });
  }
  process.on('disconnect', () => resolve({ exitCode: 0, why: 'the parent process is gone' }));
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      onFault(error);
      resolve({ exitCode: 1, why: event });
    });
  }
  watchNpm(() => resolve({ exitCode: 0, why: 'npm is gone' }));
  return promise;
}

/** A signal to npm reaches only the shell between npm and this process, which dies without a word. */
function watchNpm(onGone: () => void): void {
  // Started through a channel, the channel tells; started by hand, nobody needs to.
  if (process.env.npm_lifecycle_event === undefined || process.send !== undefined) return;
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || onGone(), parentCheckMs).unref();
}

/**
 * Closes within a time limit, for a supervisor that kills what does not end would leave the embedded
 * database behind.
 * @returns false when it took longer; what has not ended by then is not waited for.
 */
export async function closeInTime(
  close: () => Promise<void>,
  limitMs: number,
  log: Log,
): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), limitMs);
  });
  const closed = await Promise.race([close().then(() => true as const), tooLate]);
  clearTimeout(timer);
  if (!closed) log.error({ limitMs }, 'not everything ended in time');
  return closed;
}
