import type { PlatformOrderId } from '../../orders/identifiers.ts';
import type { Assurance, EmailAssurance, SecondFact } from '../../orders/proof.ts';
import type { Expectation, Intent } from '../understanding/understanding.ts';

/** An order that this conversation has proven, with what the proof was worth. */
export interface ProvenOrder {
  /** As the shop calls it. */
  readonly number: string;
  readonly orderId: PlatformOrderId;
  readonly assurance: Assurance;
}

/** The order that a one-time code was asked for, and the e-mail that it should go to; both as typed. */
export interface CodeRequest {
  readonly orderNumber: string;
  readonly email: string;
}

/** What is kept of a proof: an order, or an e-mail that opens its orders by their number. */
export type KeptProof = ProvenOrder | { readonly assurance: EmailAssurance };

/** What an open question is about, so that pieces given later answer it. */
export type Topic = Extract<
  Intent,
  | 'order_status'
  | 'courier'
  | 'delivery_date'
  | 'items'
  | 'change'
  | 'cancel'
  | 'return'
  | 'not_received'
>;

/**
 * What a conversation remembers between messages, beside its proven orders (which are kept apart,
 * as assurances). Sealed in the database: it holds what the shopper typed.
 */
export interface DialogueState {
  readonly version: 1;
  readonly topic: Topic;
  /** What was asked for last. */
  readonly awaits: Expectation['awaits'];
  /** Numbers as typed that are still to be proven. */
  readonly numbers: readonly string[];
  /** The last second fact given; it serves for further orders of the same shopper too. */
  readonly secondFact?: SecondFact;
  /** The e-mail that last proved an order. One that proved nothing may be mistyped or another's. */
  readonly provenEmail?: string;
  /** The last attempt: a refused pair is not tried again, what was not looked up is. */
  readonly lastAttempt?: 'refused' | 'unavailable' | 'more_proof';
  /** What the newest one-time code was asked for, until an order is shown. */
  readonly codeAskedFor?: CodeRequest;
  /** Number of the proven order that is being talked about. */
  readonly bound?: string;
  /** Numbers of proven orders whose delivery the shopper disputes. */
  readonly disputed: readonly string[];
  readonly handoverRequested: boolean;
}

/** A conversation in which nothing has been said yet. */
export const freshState: DialogueState = {
  version: 1,
  topic: 'order_status',
  awaits: 'nothing',
  numbers: [],
  disputed: [],
  handoverRequested: false,
};

/**
 * A state as it was stored. One of another version is begun anew: the proofs are kept elsewhere,
 * so a shopper is at most asked again.
 */
export function readState(stored: unknown): DialogueState {
  const state = stored as Partial<DialogueState> | undefined;
  return state?.version === freshState.version ? { ...freshState, ...state } : freshState;
}

/** Without the number and answers that led nowhere; what is known of the shopper stays. */
export function forgetAttempt(state: DialogueState): DialogueState {
  const { lastAttempt: _lastAttempt, ...rest } = state;
  return rest;
}

/** What a bare number or word would answer now. A code's mail may be slow: it is expected still after other things. */
export function expectationIn({ awaits, codeAskedFor }: DialogueState): Expectation['awaits'] {
  const asksForNumbers = awaits !== 'nothing' && awaits !== 'handover_email';
  return codeAskedFor === undefined || asksForNumbers ? awaits : 'code';
}

/** Whether two typed numbers are the same to a shopper: case and a leading mark do not count. */
export function sameNumber(first: string, second: string): boolean {
  return comparable(first) === comparable(second);
}

function comparable(number: string): string {
  return number
    .trim()
    .replace(/^[#№\s]+/u, '')
    .toLowerCase();
}
