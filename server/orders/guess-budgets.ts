import type { StoreReference } from './identifiers.ts';
import type { Assurance, Proof } from './proof.ts';

/** Who tries to prove an order: what tries are counted by, beside what is typed. */
export interface Asker {
  readonly conversationId: string;
  /**
   * Keyed hash of the client's network (an IPv4 address, the /64 of an IPv6 one), the same for the
   * same network within an account. Undefined where no address is known.
   */
  readonly network?: string;
  /** What the asker has proven already: what it covers costs no guess. */
  readonly assurances?: readonly Assurance[];
}

/** A guess that was taken from every budget before anything was looked up. */
export interface TakenGuess {
  /** The guess was right, or told its maker nothing because the shop could not be asked. */
  giveBack(): Promise<void>;
}

/**
 * How many wrong tries there may be: per conversation, per network, per second fact, per typed order
 * number (whether it exists or not) and per store.
 */
export interface GuessBudgets {
  /**
   * Takes one guess from each budget that the try touches, all of them or none.
   * @returns undefined when one of them is exhausted: more proof is needed.
   */
  take(store: StoreReference, asker: Asker, proof: Proof): Promise<TakenGuess | undefined>;
}
