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

/** One breaker for each key (an integration's id), so that one dead shop costs nobody else anything. */
export interface Breakers {
  /** Runs the call. @throws CircuitOpen without calling while the key's breaker is open. */
  run<Result>(key: string, call: () => Promise<Result>): Promise<Result>;
  isOpen(key: string): boolean;
  /** Forgets what was counted, for a connection that was repaired. */
  forget(key: string): void;
  readonly size: number;
}

/** Makes an empty set of breakers. */
export function createBreakers(options: BreakersOptions): Breakers {
  const restMs = options.restMs ?? 20_000;
  const breakers = new Map<string, CircuitBreakerPolicy>();

  const breakerOf = (key: string): CircuitBreakerPolicy => {
    const known = breakers.get(key);
    const breaker =
      known ??
      circuitBreaker(
        handleWhen((error) => options.countsAsFailure?.(error) ?? true),
        { halfOpenAfter: restMs, breaker: new ConsecutiveBreaker(options.failuresInARow ?? 5) },
      );
    // Put back at the end: a Map keeps the order of insertion, so the first is the one unused longest.
    breakers.delete(key);
    breakers.set(key, breaker);
    const [oldest] = breakers.keys();
    if (breakers.size > options.maximum && oldest !== undefined) breakers.delete(oldest);
    return breaker;
  };

  return {
    async run(key, call) {
      try {
        return await breakerOf(key).execute(call);
      } catch (error) {
        if (error instanceof BrokenCircuitError) throw new CircuitOpen(restMs);
        throw error;
      }
    },
    isOpen: (key) => breakers.get(key)?.state === CircuitState.Open,
    forget: (key) => void breakers.delete(key),
    get size() {
      return breakers.size;
    },
  };
}
