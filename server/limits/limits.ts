import type { LimitName, ProcessLimitName } from './limit-table.ts';

/** There were too many uses of one key. */
export interface TooMany {
  /** Whole seconds after which there is room again; at least 1. */
  readonly retryAfterSeconds: number;
}

/** Counts uses against {@link import('./limit-table.ts').limitTable}. No method fails. */
export interface Limits {
  /**
   * Counts one use.
   * @param key who or what it is counted for; kept as a short keyed hash only.
   * @returns undefined when there was room for it.
   */
  use(name: LimitName, key: string): Promise<TooMany | undefined>;
  /** Counts one use of what each process counts by itself, without waiting for anything. */
  useAtOnce(name: ProcessLimitName, key: string): TooMany | undefined;
  /** Whether all uses are gone, without counting one. */
  look(name: LimitName, key: string): Promise<TooMany | undefined>;
}
