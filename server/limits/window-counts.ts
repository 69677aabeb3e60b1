import type { Limit } from './limit-table.ts';
import type { TooMany } from './limits.ts';

/**
 * Counts uses in a fixed number of cells, each with a window of time that begins with its first use.
 * Memory is bounded from the start: twelve bytes a cell, which the system gives when it is first used.
 */
export class WindowCounts {
  readonly #counts: Uint32Array;
  /** On the clock of `performance.now`, which nobody can set. */
  readonly #endsAt: Float64Array;
  readonly #uses: number;
  readonly #windowMs: number;

  constructor(limit: Pick<Limit, 'uses' | 'seconds'>, cells: number) {
    this.#counts = new Uint32Array(cells);
    this.#endsAt = new Float64Array(cells);
    this.#uses = limit.uses;
    this.#windowMs = limit.seconds * 1000;
  }

  /** Counts one use. @returns undefined when there was room for it. */
  use(cell: number): TooMany | undefined {
    const now = performance.now();
    const endsAt = this.#endsAt[cell] ?? 0;
    if (endsAt <= now) {
      this.#endsAt[cell] = now + this.#windowMs;
      this.#counts[cell] = 0;
    }
    const count = this.#counts[cell] ?? 0;
    if (count >= this.#uses) return tooMany(endsAt - now);
    this.#counts[cell] = count + 1;
    return undefined;
  }

  /** Whether all uses are gone, without counting one. */
  look(cell: number): TooMany | undefined {
    const leftMs = (this.#endsAt[cell] ?? 0) - performance.now();
    return leftMs > 0 && (this.#counts[cell] ?? 0) >= this.#uses ? tooMany(leftMs) : undefined;
  }
}

/** @param leftMs of the window. */
export function tooMany(leftMs: number): TooMany {
  return { retryAfterSeconds: Math.max(1, Math.ceil(leftMs / 1000)) };
}
