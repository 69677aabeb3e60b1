import type { StandInClock } from '../clock.ts';

/** A plan's allowance, in points of calculated query cost. */
export interface Allowance {
  readonly maximumAvailable: number;
  /** Points that come back each second. */
  readonly restoreRate: number;
}

/** A query that found too little in the bucket. */
export interface ThrottledQuery {
  readonly at: Date;
  readonly operation: string | undefined;
  readonly requested: number;
  readonly available: number;
}

/**
 * What one app may ask of one shop. What a query may cost is taken before it runs, and what it did not use
 * is given back after it. A query that costs more than there is takes nothing.
 */
export class CostBucket {
  readonly #clock: StandInClock;
  #allowance: Allowance;
  #available: number;
  #filledAt: number;
  #lowest: number;
  readonly throttled: ThrottledQuery[] = [];

  constructor(clock: StandInClock, allowance: Allowance) {
    this.#clock = clock;
    this.#allowance = allowance;
    this.#available = allowance.maximumAvailable;
    this.#lowest = allowance.maximumAvailable;
    this.#filledAt = clock.milliseconds();
  }

  /** Points that are there now; never below 0. */
  get available(): number {
    const now = this.#clock.milliseconds();
    const restored = (Math.max(0, now - this.#filledAt) / 1_000) * this.#allowance.restoreRate;
    this.#available = Math.min(this.#allowance.maximumAvailable, this.#available + restored);
    this.#filledAt = now;
    return this.#available;
  }

  /** The fewest points that were ever left. */
  get lowest(): number {
    return this.#lowest;
  }

  /** As `extensions.cost.throttleStatus` says it. */
  get status(): Allowance & { readonly currentlyAvailable: number } {
    return { ...this.#allowance, currentlyAvailable: Math.floor(this.available) };
  }

  /** Takes the points, or takes nothing and answers false. */
  take(points: number, operation?: string): boolean {
    const available = this.available;
    if (points > available) {
      const at = this.#clock.now();
      this.throttled.push({ at, operation, requested: points, available });
      return false;
    }
    this.set(available - points);
    return true;
  }

  giveBack(points: number): void {
    this.set(Math.min(this.#allowance.maximumAvailable, this.available + points));
  }

  /** Sets what is there now, as other servers of the same app may have left it. */
  set(points: number): void {
    if (points < 0) throw new RangeError('A bucket holds no less than nothing.');
    this.#available = points;
    this.#filledAt = this.#clock.milliseconds();
    this.#lowest = Math.min(this.#lowest, points);
  }

  /** Another plan: the bucket is full at once. */
  setAllowance(allowance: Allowance): void {
    this.#allowance = allowance;
    this.set(allowance.maximumAvailable);
  }
}
