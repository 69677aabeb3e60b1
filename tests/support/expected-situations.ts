import { readFileSync } from 'node:fs';
import type { Instant } from '../../server/orders/instant.ts';
import type { StorePromises } from '../../server/orders/promises.ts';

/** What a person expects of one recorded order. */
export interface ExpectedOrder {
  readonly orderNumber: string;
  readonly email: string;
  /** The answer in a person's own words. */
  readonly person: string;
  readonly code: string;
  readonly actor: string;
  /** Facts that the situation must state; it may state more. */
  readonly facts: object;
  readonly flags: readonly object[];
  /** Regular expressions that the visible answer must match, and must not. */
  readonly says: readonly string[];
  readonly never: readonly string[];
}

/** The whole expectation, at its fixed clock and with its promises. */
export interface ExpectedSituations {
  readonly now: Instant;
  readonly promises: StorePromises;
  readonly shown: readonly ExpectedOrder[];
  /** Number and e-mail that must open nothing. */
  readonly refused: readonly {
    readonly orderNumber: string;
    readonly email: string;
    readonly why: string;
  }[];
}

/** Read from tests/fixtures/expected-situations.json, which was written before the code answered. */
export const expectedSituations = JSON.parse(
  readFileSync(new URL('../fixtures/expected-situations.json', import.meta.url), 'utf8'),
) as ExpectedSituations;
