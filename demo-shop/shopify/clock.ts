/** The stand-in's time. It runs like the clock below it, and can be set forward. */
export class StandInClock {
  readonly #base: () => number;
  #offset = 0;
  readonly #listeners: (() => void)[] = [];

  constructor(base: { now(): string | Date | number } = { now: () => Date.now() }) {
    this.#base = () => new Date(base.now()).getTime();
  }

  now(): Date {
    return new Date(this.milliseconds());
  }

  milliseconds(): number {
    return this.#base() + this.#offset;
  }

  /** Whole seconds since 1970, as tokens and signatures carry them. */
  seconds(): number {
    return Math.floor(this.milliseconds() / 1_000);
  }

  /** Sets the time forward: tokens expire, allowances fill up, orders grow old. */
  advance(milliseconds: number): void {
    this.#offset += milliseconds;
    for (const listener of this.#listeners) listener();
  }

  /** Calls back whenever the time was set forward. */
  onAdvance(listener: () => void): void {
    this.#listeners.push(listener);
  }
}
