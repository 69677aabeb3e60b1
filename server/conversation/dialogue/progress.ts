import type { OrderView } from '../../orders/disclosure.ts';
import type { PlatformError } from '../../orders/platform-error.ts';
import type { CustomerAssurance, EmailAssurance, SecondFactKind } from '../../orders/proof.ts';
import type { DialogueResult, Reply } from './reply.ts';
import type { DialogueState, ProvenOrder } from './state.ts';
import type { Step } from './step.ts';

/** What a conversation knows when a message comes in. */
export interface DialogueContext {
  readonly state: DialogueState;
  readonly proven: readonly ProvenOrder[];
  /** E-mails that one-time codes have proven. */
  readonly emailAssurances: readonly EmailAssurance[];
  /** Who is signed in at the shop, while their orders have not been asked for. */
  readonly customer?: CustomerAssurance;
  /** Second facts that the store accepts, the preferred one first. */
  readonly accepted: readonly SecondFactKind[];
  readonly storeName: string;
  /** Whether one-time codes can reach anybody: a code is never offered that nobody will get. */
  readonly canMailCodes: boolean;
}

/** What has come together while one message is being worked on. */
export interface Progress extends DialogueContext {
  readonly newlyProven: readonly ProvenOrder[];
  readonly newEmailAssurances: readonly EmailAssurance[];
  readonly views: readonly OrderView[];
  /** Orders still to be dealt with for this message. */
  readonly left: readonly string[];
  readonly lookUps: number;
  /** Numbers of this message that were refused. */
  readonly refused: readonly string[];
  /** Numbers of this message that were not looked up, for lack of a stronger proof. */
  readonly unanswered: readonly string[];
  /** Set once the shop could not be asked. */
  readonly unavailable?: PlatformError;
}

/**
 * The end of a message's way: the answer, and all that is to be stored with it.
 * @param also what follows from it; a refusal leaves at the deadline without being told.
 */
export function done(
  progress: Progress,
  said: Reply,
  also: Partial<Pick<DialogueResult, 'handover' | 'codeRequest' | 'leavesAtDeadline'>> = {},
): Step {
  const { refused, unanswered, unavailable } = progress;
  const result: DialogueResult = {
    state: progress.state,
    reply: said,
    proven: progress.newlyProven,
    emailAssurances: progress.newEmailAssurances,
    leavesAtDeadline: refused.length + unanswered.length > 0,
    ...(unavailable && { unavailable }),
    ...also,
  };
  return { kind: 'done', result };
}
