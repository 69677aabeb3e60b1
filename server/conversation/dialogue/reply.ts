import type { OrderView } from '../../orders/disclosure.ts';
import type { PlatformError } from '../../orders/platform-error.ts';
import type { SecondFactKind } from '../../orders/proof.ts';
import type { Sentence } from '../locales/catalogue.ts';
import type { EmailAssurance } from '../../orders/proof.ts';
import type { CodeRequest, DialogueState, ProvenOrder, Topic } from './state.ts';

/** One answer: codes with parameters, in no language yet. */
export interface Reply {
  /** What kind of answer it is, for counting: no fact of an order is in it. */
  readonly code: string;
  readonly blocks: readonly ReplyBlock[];
  readonly quickReplies: readonly QuickReply[];
}

/** Something in an answer, in the order of reading. */
export type ReplyBlock =
  /** One paragraph. */
  | { readonly kind: 'sentences'; readonly sentences: readonly Sentence[] }
  /** A proven order: its situation in words, and its card. */
  | {
      readonly kind: 'order';
      readonly view: OrderView;
      readonly topic: Topic;
      /** Whether the shopper says that what is recorded as delivered is not there. */
      readonly disputed: boolean;
    }
  | {
      readonly kind: 'order_form';
      readonly secondFacts: readonly SecondFactKind[];
      readonly orderNumber?: string;
    }
  | { readonly kind: 'handover_form' };

/** A button; its label is worded with the rest. */
export interface QuickReply {
  readonly action: string;
  readonly label: Sentence;
}

/** A request for a person, to be stored and mailed. */
export interface HandoverRequest {
  readonly email: string;
  readonly name?: string;
  readonly message?: string;
}

/** What a message comes to in the end. All of it is stored together, or none. */
export interface DialogueResult {
  readonly state: DialogueState;
  readonly reply: Reply;
  /** Orders that were proven by this message. */
  readonly proven: readonly ProvenOrder[];
  /** E-mails that were proven by this message. */
  readonly emailAssurances: readonly EmailAssurance[];
  readonly handover?: HandoverRequest;
  /** A one-time code to be mailed, if that order has that e-mail. */
  readonly codeRequest?: CodeRequest;
  /** Why the shop could not be asked, where something stays unanswered for that. */
  readonly unavailable?: PlatformError;
  /**
   * Whether the answer must leave at a fixed deadline, so that nobody learns from its time what was
   * found behind it: a proof or a code was refused, or a code may be on its way.
   */
  readonly leavesAtDeadline: boolean;
}
