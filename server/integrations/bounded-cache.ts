/**
 * A map that holds at most so many entries, each for at most so long. The entry that was asked for
 * longest ago goes first.
 */
export class BoundedCache<Value> {
  readonly #entries = new Map<string, { readonly value: Value; readonly until: number }>();
  readonly #maximum: number;
  readonly #milliseconds: number;
  readonly #elapsed: () => number;
  readonly #dropped: (value: Value) => void;

  /**
   * @param options.elapsed milliseconds on a clock that only goes forward. The domain's clock is
   *   not used, because it may stand still.
   * @param options.dropped told of each value that leaves the cache.
   */
  constructor(options: {
    readonly maximum: number;
    readonly milliseconds: number;
    readonly elapsed?: () => number;
    readonly dropped?: (value: Value) => void;
  }) {
    this.#maximum = options.maximum;
    this.#milliseconds = options.milliseconds;
    this.#elapsed = options.elapsed ?? (() => performance.now());
    this.#dropped = options.dropped ?? (() => undefined);
  }

  get(key: string): Value | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    if (entry.until <= this.#elapsed()) {
      this.delete(key);
      return undefined;
    }
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  /** Like `get`, but it does not count as being asked for. */
  peek(key: string): Value | undefined {
    const entry = this.#entries.get(key);
    return entry !== undefined && entry.until > this.#elapsed() ? entry.value : undefined;
  }

  set(key: string, value: Value): void {
    this.delete(key);
    this.#entries.set(key, { value, until: this.#elapsed() + this.#milliseconds });
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#maximum) break;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    const entry = this.#entries.get(key);
    if (entry === undefined) return;
    this.#entries.delete(key);
    this.#dropped(entry.value);
  }

  clear(): void {
    for (const key of this.#entries.keys()) this.delete(key);
  }
}
