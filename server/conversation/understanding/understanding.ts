import type { SecondFact } from '../../orders/proof.ts';

/** What a shopper wants, in a closed vocabulary: a new language fills it, a new ability adds to it. */
export type Intent =
  | 'order_status'
  | 'courier'
  | 'delivery_date'
  | 'items'
  | 'change'
  | 'cancel'
  | 'return'
  | 'not_received'
  | 'another_order'
  /** The order's number is not at hand. */
  | 'no_number'
  | 'try_again'
  /** A one-time code by e-mail, for the first time or once more. */
  | 'send_code'
  | 'human'
  | 'machine'
  | 'greeting'
  | 'thanks'
  | 'goodbye'
  | 'other';

/** What was understood of one message. */
export interface Understood {
  /** Absent when a message holds facts and no wish, such as only a number. */
  readonly intent?: Intent;
  /** Order numbers as typed, in the order of typing, each once. */
  readonly orderNumbers: readonly string[];
  /** Facts that could prove an order, as typed; of one kind only the one that counts. */
  readonly secondFacts: readonly SecondFact[];
  /** Six digits, where a one-time code is expected. Then there are no other facts. */
  readonly code?: string;
}

/** What the conversation was waiting for, which decides what a bare "04101" is. */
export interface Expectation {
  readonly awaits:
    | 'order_number'
    | 'second_fact'
    | 'both'
    | 'handover_email'
    /** The e-mail that a one-time code should go to. */
    | 'code_email'
    | 'code'
    | 'nothing';
  /** Second facts that the store accepts. */
  readonly accepted: readonly SecondFact['kind'][];
}

/** Understands free text in one language. Deterministic; a model may later stand beside it. */
export interface Understanding {
  /** Language subtag, for example `en`. */
  readonly language: string;
  /** @param text at most 2,000 characters, as typed. */
  understand(text: string, expectation: Expectation): Understood;
}
