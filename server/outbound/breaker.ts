import {
  BrokenCircuitError,
  circuitBreaker,
  CircuitState,
  ConsecutiveBreaker,
  handleWhen,
  type CircuitBreakerPolicy,
} from 'cockatiel';

/** Nobody was asked: the other side failed too often, and is left alone for a while. */
export class CircuitOpen extends Error {
  override readonly name = 'CircuitOpen';
  /** How long the rest lasts at most. */
  readonly retryAfterMs: number;

  constructor(retryAfterMs: number) {
    super('the other side is resting after repeated failures');
    this.retryAfterMs = retryAfterMs;
  }
}

export interface BreakersOptions {
  /** How many keys are remembered; the one unused longest is forgotten first. */
  readonly maximum: number;
  /** Failures in a row that open the breaker. Default 5. */
  readonly failuresInARow?: number;
  /** How long it stays open before one call may try, milliseconds. Default 20,000. */
  readonly restMs?: number;
  /** Which errors are the other side's failure; a wrong key or a missing order is none. Default: every error. */
  readonly countsAsFailure?: (error: unknown) => boolean;
}

/** `half_open`: it has rested, and the next call is a trial. */
export type BreakerState = 'closed' | 'open' | 'half_open';

/** One breaker for each key (an integration's id), so that one dead shop costs nobody else anything. */
export interface Breakers {
  /** Runs the call. @throws CircuitOpen without calling while the key's breaker is open. */
  run<Result>(key: string, call: () => Promise<Result>): Promise<Result>;
  /** A key that was never asked, or was forgotten, is closed. */
  stateOf(key: string): BreakerState;
  /** How many keys are remembered in each state. */
  countByState(): Readonly<Record<BreakerState, number>>;
  /** Forgets what was counted, for a connection that was repaired. */
  forget(key: string): void;
  readonly size: number;
}

interface KeptBreaker {
  readonly policy: CircuitBreakerPolicy;
  /** On the clock of `performance.now`; in the past when nothing rests. */
  restsUntil: number;
}

/** How much later the wall clock may end a rest than the steady one, milliseconds. */
const wallClockLagMs = 1_000;

/** Makes an empty set of breakers. */
export function createBreakers(options: BreakersOptions): Breakers {
  const restMs = options.restMs ?? 20_000;
  const breakers = new Map<string, KeptBreaker>();

  const makeBreaker = (): KeptBreaker => {
    const policy = circuitBreaker(
      handleWhen((error) => options.countsAsFailure?.(error) ?? true),
      { halfOpenAfter: restMs, breaker: new ConsecutiveBreaker(options.failuresInARow ?? 5) },
    );
    const made: KeptBreaker = { policy, restsUntil: 0 };
    policy.onBreak(() => {
      made.restsUntil = performance.now() + restMs;
    });
    return made;
  };

  const breakerOf = (key: string): KeptBreaker => {
    const breaker = breakers.get(key) ?? makeBreaker();
    if (breakers.size >= options.maximum && !breakers.has(key)) forgetOne();
    // Put back at the end: a Map keeps the order of insertion, so the first is the one unused longest.
    breakers.delete(key);
    breakers.set(key, breaker);
    return breaker;
  };

  /**
   * Many other shops must not wake one that rests: it goes only when all of them rest. One whose rest
   * is over may go, or shops that nobody asks any more would fill the map for ever.
   */
  const forgetOne = (): void => {
    const now = performance.now();
    for (const [key, { restsUntil }] of breakers) {
      if (restsUntil <= now) return void breakers.delete(key);
    }
    const [oldest] = breakers.keys();
    if (oldest !== undefined) breakers.delete(oldest);
  };

  const stateOf = ({ policy, restsUntil }: KeptBreaker): BreakerState => {
    if (policy.state === CircuitState.Closed) return 'closed';
    return restsUntil > performance.now() ? 'open' : 'half_open';
  };

  return {
    async run(key, call) {
      const breaker = breakerOf(key);
      try {
        return await breaker.policy.execute(call);
      } catch (error) {
        if (!(error instanceof BrokenCircuitError)) throw error;
        const restMsLeft = breaker.restsUntil - performance.now();
        if (restMsLeft > -wallClockLagMs) throw new CircuitOpen(Math.max(0, restMsLeft));
        // Cockatiel times the rest by the wall clock, which was set back meanwhile: begin anew.
        breakers.delete(key);
        return this.run(key, call);
      }
    },
    stateOf(key) {
      const breaker = breakers.get(key);
      return breaker === undefined ? 'closed' : stateOf(breaker);
    },
    countByState() {
      const counts = { closed: 0, open: 0, half_open: 0 };
      for (const breaker of breakers.values()) counts[stateOf(breaker)] += 1;
      return counts;
    },
    forget: (key) => void breakers.delete(key),
    get size() {
      return breakers.size;
    },
  };
}
