import type { OrderView } from '../../orders/disclosure.ts';
import type { SecondFactKind } from '../../orders/proof.ts';
import type { DialogueResult, HandoverRequest, Reply } from './reply.ts';
import type { DialogueState, ProvenOrder } from './state.ts';
import type { Step } from './step.ts';

/** What a conversation knows when a message comes in. */
export interface DialogueContext {
  readonly state: DialogueState;
  readonly proven: readonly ProvenOrder[];
  /** Second facts that the store accepts, the preferred one first. */
  readonly accepted: readonly SecondFactKind[];
  readonly storeName: string;
}

/** What has come together while one message is being worked on. */
export interface Progress extends DialogueContext {
  readonly newlyProven: readonly ProvenOrder[];
  readonly views: readonly OrderView[];
  /** Orders still to be dealt with for this message. */
  readonly left: readonly string[];
  readonly lookUps: number;
  /** Numbers of this message that were refused. */
  readonly refused: readonly string[];
}

/** The end of a message's way: the answer, and all that is to be stored with it. */
export function done(progress: Progress, said: Reply, handover?: HandoverRequest): Step {
  const result: DialogueResult = {
    state: progress.state,
    reply: said,
    proven: progress.newlyProven,
    wasRefused: progress.refused.length > 0,
    ...(handover && { handover }),
  };
  return { kind: 'done', result };
}
