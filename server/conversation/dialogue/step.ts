import type { LookupOutcome } from '../../orders/lookup.ts';
import type { Proof } from '../../orders/proof.ts';
import type { DialogueResult } from './reply.ts';
import type { ProvenOrder } from './state.ts';

/**
 * What the dialogue wants next. It is pure: it never asks a shop itself but says what to ask, and
 * goes on with the outcome.
 */
export type Step =
  | { readonly kind: 'done'; readonly result: DialogueResult }
  | {
      readonly kind: 'look_up';
      readonly proof: Proof;
      readonly resume: (outcome: LookupOutcome) => Step;
    }
  | {
      readonly kind: 'read_again';
      readonly order: ProvenOrder;
      readonly resume: (outcome: LookupOutcome) => Step;
    };
