import type { LookupOutcome, OwnOrder } from '../../orders/lookup.ts';
import type { PlatformError } from '../../orders/platform-error.ts';
import type { Assurance, CustomerAssurance, EmailAssurance, Proof } from '../../orders/proof.ts';
import type { DialogueResult } from './reply.ts';
import type { ProvenOrder } from './state.ts';

/**
 * What the dialogue wants next. It is pure: it never asks a shop or the database itself but says what
 * to ask, and goes on with the outcome.
 */
export type Step =
  | { readonly kind: 'done'; readonly result: DialogueResult }
  | {
      readonly kind: 'look_up';
      readonly proof: Proof;
      /** What the shopper has proven beside this: with it no guesses are counted. */
      readonly assurances: readonly Assurance[];
      readonly resume: (outcome: LookupOutcome) => Step;
    }
  | {
      readonly kind: 'read_again';
      readonly order: ProvenOrder;
      readonly resume: (outcome: LookupOutcome) => Step;
    }
  | {
      readonly kind: 'own_orders';
      readonly customer: CustomerAssurance;
      /** Numbers that were named; none: the newest are wanted. */
      readonly orderNumbers: readonly string[];
      readonly resume: (orders: readonly OwnOrder[] | PlatformError) => Step;
    }
  | {
      readonly kind: 'redeem_code';
      /** Six digits, as typed. */
      readonly code: string;
      /** Undefined for a wrong, used, expired and never sent code alike. */
      readonly resume: (proven: EmailAssurance | undefined) => Step;
    }
  | {
      readonly kind: 'count_handovers';
      /** Undefined: one more may be made. */
      readonly resume: (limit: HandoverLimit | undefined) => Step;
    };

/** Why no further request for a person is passed on: this conversation's own, or too many others. */
export type HandoverLimit = 'conversation' | 'shop';
