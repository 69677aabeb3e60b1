import { randomUUID } from 'node:crypto';
import type { Clock } from '../../orders/instant.ts';
import type { OrderDesk } from '../../orders/lookup.ts';
import type { PlatformError } from '../../orders/platform-error.ts';
import type { Assurance, CustomerAssurance, EmailAssurance } from '../../orders/proof.ts';
import type { Codes } from '../codes/codes.ts';
import type { ConversationSeal } from '../conversation-seal.ts';
import { apologyReply, gaveUpReply, laterReply } from '../dialogue/replies.ts';
import type { DialogueResult, Reply } from '../dialogue/reply.ts';
import { readState, type KeptProof, type ProvenOrder } from '../dialogue/state.ts';
import { emailsIn } from '../emails-in.ts';
import type { HandoverRecords } from '../handover/handover.store.ts';
import { resolveLocale } from '../locales/catalogues.ts';
import { indexOfOrder } from '../shoppers/person.ts';
import type { SignIns } from '../sign-ins/sign-ins.ts';
import { wordReply } from '../replies/word-reply.ts';
import type { MessageBody } from '../stored-message.ts';
import type { ShopperInput } from '../../../protocol/chat.ts';
import { waitAfter, type Wait, type WaitingTimes } from '../later-answers/wait.ts';
import type { ClaimedMessage } from './answers.store.ts';
import { createRefusalDeadlines } from './deadline.ts';
import { runDialogue } from './run-dialogue.ts';
import type { Answer, ConversationToAnswer } from './write-answer.store.ts';

/**
 * Makes answers: opens what is sealed, runs the dialogue, words the reply and seals all again. One whose
 * time must not tell what was found behind it is ready at its deadline.
 */
export function createAnswerComposer(parts: {
  readonly seal: ConversationSeal;
  readonly orderDesk: OrderDesk;
  readonly codes: Codes;
  readonly signIns: Pick<SignIns, 'assuranceOf'>;
  readonly canMailCodes: boolean;
  readonly handovers: Pick<HandoverRecords, 'limitOf'>;
  readonly clock: Clock;
  readonly times: WaitingTimes & {
    /** A refusal leaves at a whole multiple of this after it was begun, milliseconds. */
    readonly refusalMs: number;
  };
}) {
  const { seal, orderDesk, codes, signIns, canMailCodes, handovers, clock, times } = parts;
  const deadlines = createRefusalDeadlines({ everyMs: times.refusalMs, mostMs: times.shopMs });

  const write = async (
    message: ConversationToAnswer,
    result: Omit<DialogueResult, 'state'> & Partial<Pick<DialogueResult, 'state'>>,
    found: { readonly provenEmails: readonly string[]; readonly shownOrders: readonly string[] },
    wait?: Wait,
  ): Promise<Answer> => {
    const { accountId, conversationId, storeId } = message;
    const now = clock.now();
    const locale = resolveLocale([message.locale]);
    const { code, text, parts, sentences } = wordReply(result.reply, locale, now);
    const id = randomUUID();
    const body: MessageBody = { text, parts, sentences };
    const sealedBody = await seal.seal(accountId, ['messages', id, 'body'], body);
    const sealedState =
      result.state &&
      (await seal.seal(accountId, ['conversations', conversationId, 'state'], result.state));
    return {
      id,
      code,
      locale: locale.tag,
      shown: { text, parts },
      sealedBody,
      sealedState,
      at: now,
      assurances: await Promise.all(
        keptProofs(result).map(async (proof) => {
          const rowId = randomUUID();
          const details = await seal.seal(accountId, ['assurances', rowId, 'details'], proof);
          return { id: rowId, details, ...assuranceColumns(proof.assurance) };
        }),
      ),
      provenEmailIndexes: await Promise.all(
        emailsIn(found.provenEmails).map((email) => seal.indexOfEmail(accountId, email)),
      ),
      shownOrderIndexes: await Promise.all(
        found.shownOrders.map((id) => indexOfOrder(seal, { accountId, storeId }, id)),
      ),
      handover: result.handover && (await sealHandover(seal, message, result.handover)),
      newCode:
        result.codeRequest && (await codes.prepare(message, result.codeRequest, message.network)),
      wait,
    };
  };

  /**
   * Holds an answer back until its time tells nothing of what was found behind it. It is dated then, too:
   * whoever reads when it was written would otherwise know how long the look-up took.
   */
  const inDueTime = async (
    answer: Answer,
    { leavesAtDeadline }: Pick<DialogueResult, 'leavesAtDeadline'>,
    { storeId }: ConversationToAnswer,
    begun: number,
    signal: AbortSignal,
  ): Promise<Answer> => {
    if (!leavesAtDeadline) return answer;
    await deadlines.reached(storeId, begun, signal);
    return { ...answer, at: clock.now() };
  };

  /** Opens what the conversation knows, and lets the dialogue answer. */
  const converse = async (
    conversation: ConversationToAnswer,
    input: ShopperInput,
    means: {
      readonly signal: AbortSignal;
      readonly shopMs: number;
      readonly redeemCode: (code: string) => Promise<EmailAssurance | undefined>;
    },
  ) => {
    const { accountId, conversationId, storeId, sealedState, network } = conversation;
    const isProven = conversation.assurances.length > 0;
    const place = ['conversations', conversationId, 'state'] as const;
    const before = readState(
      sealedState && (await seal.open<unknown>(accountId, place, sealedState)),
    );
    const kept = await Promise.all(
      conversation.assurances.map(({ id, details }) =>
        seal.open<KeptProof>(accountId, ['assurances', id, 'details'], details),
      ),
    );
    const { signIn } = conversation;
    const customer = signIn && (await signIns.assuranceOf({ accountId, storeId }, signIn));
    const result = await runDialogue({
      store: { accountId, storeId },
      asker: { conversationId, ...(network !== undefined && { network }) },
      storeName: conversation.storeName,
      locale: conversation.locale,
      input,
      state: before,
      proven: kept.filter(isOrder).filter((order) => isStillProven(order, customer)),
      customer,
      emailAssurances: kept.flatMap((proof) => (isOrder(proof) ? [] : [proof.assurance])),
      countHandovers: () => handovers.limitOf(conversation, { network, isProven }, clock.now()),
      canMailCodes,
      orderDesk,
      ...means,
    });
    return { before, result };
  };

  return {
    /** @throws whatever the order desk throws beside its outcomes: a fault of ours. */
    async compose(message: ClaimedMessage, signal: AbortSignal): Promise<Answer> {
      const begun = performance.now();
      const { accountId, messageId, sealedBody } = message;
      const place = ['messages', messageId, 'body'] as const;
      const { input } = await seal.open<MessageBody>(accountId, place, sealedBody);
      if (input === undefined) throw new TypeError('a stored message of a shopper has no input');
      const { shopMs } = times;
      const redeemCode = (typed: string) => codes.redeem(message, typed);
      const means = { signal, shopMs, redeemCode };
      const { before, result } = await converse(message, input, means);
      const wait = waitAfter(before, result, times);
      const answer = await write(message, result, result, wait);
      return inDueTime(answer, result, message, begun, signal);
    },

    /**
     * The answer that is still waited for, as if "try again" had been said.
     * @returns why the shop cannot be asked, where it still cannot.
     * @throws as `compose` does.
     */
    async composeLater(
      conversation: ConversationToAnswer,
      signal: AbortSignal,
    ): Promise<Answer | PlatformError> {
      const begun = performance.now();
      const input = { kind: 'quick_reply', action: 'try_again', label: '' } as const;
      const { before, result } = await converse(conversation, input, {
        signal,
        shopMs: times.lookMs,
        redeemCode: async () => undefined,
      });
      if (result.unavailable) return result.unavailable;
      // Nobody answers "where can they write back to you?" by this, so that question stays open.
      const { awaits } = before.awaits === 'handover_email' ? before : result.state;
      const state = { ...result.state, awaits };
      const later = { ...result, state, reply: laterReply(result.reply) };
      const answer = await write(conversation, later, result);
      return inDueTime(answer, result, conversation, begun, signal);
    },

    /** Patience is over. What was known stays as it was. */
    giveUp: (conversation: ConversationToAnswer): Promise<Answer> =>
      write(conversation, withoutChange(gaveUpReply(conversation.storeName)), nothingFound),

    /** The one honest answer when composing failed for good. What was known stays as it was. */
    apologise: (message: ClaimedMessage): Promise<Answer> =>
      write(message, withoutChange(apologyReply), nothingFound),
  };
}

const nothingFound = { provenEmails: [], shownOrders: [] };

/** An answer that proves nothing and leaves the conversation's state alone. */
function withoutChange(reply: Reply): Omit<DialogueResult, 'state'> {
  return { reply, proven: [], emailAssurances: [], leavesAtDeadline: false };
}

function keptProofs(result: Pick<DialogueResult, 'proven' | 'emailAssurances'>): KeptProof[] {
  return [...result.proven, ...result.emailAssurances.map((assurance) => ({ assurance }))];
}

/** What a sign-in has proven is proven as long as that customer is signed in. */
function isStillProven(
  { assurance }: ProvenOrder,
  customer: CustomerAssurance | undefined,
): boolean {
  if (assurance.level !== 2 || assurance.by !== 'sign_in') return true;
  return assurance.customerId === customer?.customerId;
}

function isOrder(proof: KeptProof): proof is ProvenOrder {
  return 'orderId' in proof;
}

function assuranceColumns(assurance: Assurance) {
  if (assurance.level === 0) throw new TypeError('an order was proven by nothing');
  const { level, by, provenAt } = assurance;
  return { level, provenBy: by, provenAt };
}

async function sealHandover(
  seal: ConversationSeal,
  { accountId, network }: ConversationToAnswer,
  handover: NonNullable<DialogueResult['handover']>,
): Promise<NonNullable<Answer['handover']>> {
  const id = randomUUID();
  const details = await seal.seal(accountId, ['handover_requests', id, 'details'], handover);
  return { id, details, network };
}
