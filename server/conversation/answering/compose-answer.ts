import { randomUUID } from 'node:crypto';
import type { Clock } from '../../orders/instant.ts';
import type { OrderDesk } from '../../orders/lookup.ts';
import type { Assurance } from '../../orders/proof.ts';
import type { ConversationSeal } from '../conversation-seal.ts';
import { apologyReply } from '../dialogue/replies.ts';
import type { DialogueResult } from '../dialogue/reply.ts';
import { readState, type ProvenOrder } from '../dialogue/state.ts';
import { resolveLocale } from '../locales/catalogues.ts';
import { wordReply } from '../replies/word-reply.ts';
import { emailsIn } from '../shopper-input.ts';
import type { MessageBody } from '../stored-message.ts';
import type { Answer, ClaimedMessage } from './answers.store.ts';
import { runDialogue } from './run-dialogue.ts';

/** An answer ready to be written. */
export interface ComposedAnswer {
  readonly answer: Answer;
  /** Whether a proof was refused on the way. */
  readonly wasRefused: boolean;
}

/** Makes answers: opens what is sealed, runs the dialogue, words the reply and seals all again. */
export function createAnswerComposer(parts: {
  readonly seal: ConversationSeal;
  readonly orderDesk: OrderDesk;
  readonly clock: Clock;
}) {
  const { seal, orderDesk, clock } = parts;

  const write = async (
    message: ClaimedMessage,
    result: Omit<DialogueResult, 'state'> & Partial<Pick<DialogueResult, 'state'>>,
    emails: readonly string[],
  ): Promise<ComposedAnswer> => {
    const { accountId, conversationId } = message;
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
      wasRefused: result.wasRefused,
      answer: {
        id,
        code,
        locale: locale.tag,
        sealedBody,
        sealedState,
        at: now,
        assurances: await Promise.all(
          result.proven.map(async (order) => {
            const rowId = randomUUID();
            const details = await seal.seal(accountId, ['assurances', rowId, 'details'], order);
            return { id: rowId, details, ...assuranceColumns(order.assurance) };
          }),
        ),
        emailIndexes: await Promise.all(emails.map((email) => seal.indexOfEmail(accountId, email))),
        handover: result.handover && (await sealHandover(seal, message, result.handover)),
      },
    };
  };

  return {
    /** @throws whatever the order desk throws beside its outcomes: a fault of ours. */
    async compose(message: ClaimedMessage, signal: AbortSignal): Promise<ComposedAnswer> {
      const { accountId, conversationId, messageId, storeId } = message;
      const { input } = await seal.open<MessageBody>(
        accountId,
        ['messages', messageId, 'body'],
        message.sealedBody,
      );
      if (input === undefined) throw new TypeError('a stored message of a shopper has no input');
      const place = ['conversations', conversationId, 'state'] as const;
      const stored =
        message.sealedState && (await seal.open<unknown>(accountId, place, message.sealedState));
      const proven = await Promise.all(
        message.assurances.map(({ id, details }) =>
          seal.open<ProvenOrder>(accountId, ['assurances', id, 'details'], details),
        ),
      );
      const result = await runDialogue({
        store: { accountId, storeId },
        asker: { conversationId },
        storeName: message.storeName,
        locale: message.locale,
        input,
        state: readState(stored),
        proven,
        orderDesk,
        signal,
      });
      return write(message, result, emailsIn(input));
    },

    /** The one honest answer when composing failed for good. What was known stays as it was. */
    apologise: (message: ClaimedMessage): Promise<ComposedAnswer> =>
      write(message, { reply: apologyReply, proven: [], wasRefused: false }, []),
  };
}

function assuranceColumns(assurance: Assurance) {
  if (assurance.level === 0) throw new TypeError('an order was proven by nothing');
  const { level, by, provenAt } = assurance;
  return { level, provenBy: by, provenAt };
}

async function sealHandover(
  seal: ConversationSeal,
  { accountId }: ClaimedMessage,
  handover: NonNullable<DialogueResult['handover']>,
): Promise<NonNullable<Answer['handover']>> {
  const id = randomUUID();
  const details = await seal.seal(accountId, ['handover_requests', id, 'details'], handover);
  return { id, details };
}
