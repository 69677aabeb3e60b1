/** When the server was asked for an address, and whether in vain, so that it is not asked all the time. */
export interface RecentTries {
  begin(path: string): void;
  succeed(path: string): void;
  fail(path: string): void;
  /** Whether somebody is asking already, or has just asked in vain. */
  isPaused(path: string): boolean;
  /** Whether the last try was in vain, just now. */
  hasFailed(path: string): boolean;
}

/** Addresses that are remembered at once; beyond them all are forgotten. */
const atMost = 5_000;

/**
 * Tries of this worker. A platform runs many and may end each at any moment, so a try that never ended
 * counts for `pauseMs` and no longer.
 * @param options.pauseMs between two tries for one address while the server fails; longer than a try may take.
 * @param options.now milliseconds since 1970.
 */
export function createRecentTries(options: {
  readonly pauseMs: number;
  readonly now: () => number;
}): RecentTries {
  const tries = new Map<string, { readonly at: number; readonly failed: boolean }>();

  const note = (path: string, failed: boolean): void => {
    if (tries.size >= atMost) tries.clear();
    tries.set(path, { at: options.now(), failed });
  };
  const recent = (path: string) => {
    const last = tries.get(path);
    // A clock that was set back must not make a pause longer.
    return last && Math.abs(options.now() - last.at) < options.pauseMs ? last : undefined;
  };

  return {
    begin: (path) => note(path, false),
    succeed: (path) => void tries.delete(path),
    fail: (path) => note(path, true),
    isPaused: (path) => recent(path) !== undefined,
    hasFailed: (path) => recent(path)?.failed ?? false,
  };
}
