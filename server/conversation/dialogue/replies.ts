import type { PlatformError, PlatformErrorCode } from '../../orders/platform-error.ts';
import type { SecondFactKind } from '../../orders/proof.ts';
import { patienceMinutes } from '../later-answers/wait.ts';
import { sentence, type Sentence } from '../locales/catalogue.ts';
import { chooseOrderAction } from '../understanding/understand-input.ts';
import { codeMinutes } from './code-validity.ts';
import type { QuickReply, Reply, ReplyBlock } from './reply.ts';
import type { CodeRequest, ProvenOrder } from './state.ts';
import type { HandoverLimit } from './step.ts';

/** The ready answers there are. */
export const quick = {
  human: { action: 'human', label: sentence('quick_human') },
  sendCode: { action: 'send_code', label: sentence('quick_send_code') },
  sendNewCode: { action: 'send_code', label: sentence('quick_send_new_code') },
  tryAgain: { action: 'try_again', label: sentence('quick_try_again') },
  anotherOrder: { action: 'another_order', label: sentence('quick_another_order') },
  orderStatus: { action: 'order_status', label: sentence('quick_order_status') },
  notReceived: { action: 'not_received', label: sentence('quick_not_received') },
} as const satisfies Readonly<Record<string, QuickReply>>;

/** One paragraph. */
export function paragraph(...sentences: readonly Sentence[]): ReplyBlock {
  return { kind: 'sentences', sentences };
}

/** Puts an answer together. */
export function reply(
  code: string,
  blocks: readonly ReplyBlock[],
  quickReplies: readonly QuickReply[] = [],
): Reply {
  return { code, blocks, quickReplies };
}

/**
 * The same words for a wrong number, a wrong second fact and an order that nobody may see.
 * @param named the refused numbers, as typed, where more than one order was asked for.
 */
export function refusedReply(
  accepted: readonly SecondFactKind[],
  named: readonly string[] = [],
): Reply {
  const refusals =
    named.length === 0
      ? [sentence('refused')]
      : named.map((orderNumber) => sentence('refused_number', { orderNumber }));
  return reply(
    'refused',
    [
      paragraph(...refusals, sentence('refused_hint')),
      paragraph(sentence('refused_way_on')),
      { kind: 'order_form', secondFacts: accepted },
    ],
    [quick.human],
  );
}

/**
 * Details like these open nothing for now, right or wrong, so the form is not shown again.
 * @param named the numbers that wait for more proof, where more than one order was asked for.
 */
export function moreProofReply(named: readonly string[], canMailCodes: boolean): Reply {
  const needs =
    named.length === 0
      ? [sentence('more_proof')]
      : named.map((orderNumber) => sentence('more_proof_number', { orderNumber }));
  return reply(
    'more_proof',
    [
      paragraph(sentence('more_proof_reason'), ...needs),
      paragraph(sentence(canMailCodes ? 'more_proof_way_on' : 'no_codes')),
    ],
    canMailCodes ? [quick.sendCode, quick.human] : [quick.human],
  );
}

/** A code is wanted where no mail leaves the house. */
export const noCodesReply: Reply = reply(
  'no_codes',
  [paragraph(sentence('no_codes'))],
  [quick.human],
);

/** A code is on its way, if that order has that e-mail: whether it has is not said. */
export function codeSentReply({ orderNumber, email }: CodeRequest): Reply {
  return reply(
    'code_sent',
    [
      paragraph(
        sentence('code_sent', { orderNumber, email }),
        sentence('code_sent_hint', { minutes: codeMinutes }),
      ),
      paragraph(sentence('code_sent_way_on')),
    ],
    [quick.sendNewCode, quick.human],
  );
}

/** The shop's own system did not answer: that says nothing of the order. */
export function unavailableReply(storeName: string, { code, mayPass }: PlatformError): Reply {
  const wayOn = mayPass
    ? sentence('unavailable_waiting', { minutes: patienceMinutes })
    : sentence('unavailable_way_on');
  return reply(
    'unavailable',
    [paragraph(sentence(obstacles.get(code) ?? 'unavailable', { storeName }), wayOn)],
    [quick.tryAgain, quick.human],
  );
}

/** Where more can be said than that the shop did not answer. */
const obstacles: ReadonlyMap<PlatformErrorCode, 'unavailable_slow' | 'unavailable_busy'> = new Map([
  ['timeout', 'unavailable_slow'],
  ['rate_limited', 'unavailable_busy'],
  ['busy', 'unavailable_busy'],
]);

/** An answer that comes later than its question: the shop could be asked again. */
export function laterReply(answer: Reply): Reply {
  const lead = sentence(answer.code.startsWith('order.') ? 'later_answer' : 'later_reached');
  return { ...answer, code: `later.${answer.code}`, blocks: [paragraph(lead), ...answer.blocks] };
}

/** Patience is over, and the shop still does not answer. */
export function gaveUpReply(storeName: string): Reply {
  return reply(
    'later.unavailable',
    [paragraph(sentence('later_unavailable', { storeName }))],
    [quick.tryAgain, quick.human],
  );
}

/** Why something is asked for: what was given, what is no use here, what nobody understood. */
export type AskReason = 'given' | 'unaccepted' | 'not_understood' | 'another';

/** Asks for what is missing, and for nothing else. */
export function askReply(
  missing: 'order_number' | 'second_fact' | 'both',
  options: {
    readonly accepted: readonly SecondFactKind[];
    readonly orderNumber: string | undefined;
    readonly reason: AskReason;
  },
): Reply {
  const { accepted, orderNumber, reason } = options;
  const kind = accepted[0] ?? 'email';
  const ask = () => {
    if (missing === 'both') return sentence(`ask_both_${kind}`);
    if (missing === 'order_number')
      return sentence(reason === 'another' ? 'ask_other_number' : 'ask_number');
    return sentence(`ask_${kind}`, { orderNumber: orderNumber ?? '' });
  };
  const form: ReplyBlock = {
    kind: 'order_form',
    secondFacts: accepted,
    ...(orderNumber !== undefined && { orderNumber }),
  };
  const lead = {
    given: missing === 'both' ? 'lead_sure' : 'lead_thanks',
    unaccepted: 'ask_instead',
    not_understood: 'not_understood',
    another: 'lead_sure',
  } as const;
  // With the second fact known one short answer is enough; fields would ask for it again.
  return reply(
    `ask_${missing}`,
    [paragraph(sentence(lead[reason]), ask()), ...(missing === 'order_number' ? [] : [form])],
    [quick.human],
  );
}

/** Several orders are proven and none is meant in particular. */
export function whichOrderReply(orders: readonly ProvenOrder[]): Reply {
  return reply(
    'which_order',
    [paragraph(sentence('which_order'))],
    orders.slice(0, 8).map(({ number }) => ({
      action: chooseOrderAction + number,
      label: sentence('quick_order', { orderNumber: number }),
    })),
  );
}

/** Asks where the shop can write back. */
export function handoverFormReply(
  key: 'handover_form' | 'handover_already',
  storeName: string,
): Reply {
  return reply(key, [paragraph(sentence(key, { storeName })), { kind: 'handover_form' }]);
}

/** No further mail goes to the shop for now: this conversation has sent enough, or others have. */
export function handoverLimitReply(limit: HandoverLimit, storeName: string): Reply {
  const key = limit === 'conversation' ? 'handover_enough' : 'handover_too_many';
  return reply(key, [paragraph(sentence(key, { storeName }))], [quick.orderStatus]);
}

/** Something that is not done here: said plainly, with what is. */
export const cannotReply: Reply = reply(
  'cannot',
  [paragraph(sentence('cannot'), sentence('can_do'))],
  [quick.orderStatus, quick.human],
);

/** Without its number no order is looked up; where it stands is said, and who else can help. */
export const noNumberReply: Reply = reply(
  'no_number',
  [paragraph(sentence('no_number'), sentence('no_number_way_on'))],
  [quick.human],
);

/** A fault of our own. */
export const apologyReply: Reply = reply(
  'apology',
  [paragraph(sentence('apology'))],
  [quick.tryAgain, quick.human],
);
