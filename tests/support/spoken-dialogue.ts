import type { ShopperInput } from '../../protocol/chat.ts';
import { runDialogue } from '../../server/conversation/answering/run-dialogue.ts';
import type { DialogueResult } from '../../server/conversation/dialogue/reply.ts';
import { freshState, type ProvenOrder } from '../../server/conversation/dialogue/state.ts';
import type { HandoverLimit } from '../../server/conversation/dialogue/step.ts';
import { resolveLocale } from '../../server/conversation/locales/catalogues.ts';
import { wordReply } from '../../server/conversation/replies/word-reply.ts';
import type { AccountId, PlatformCustomerId, StoreId } from '../../server/orders/identifiers.ts';
import type {
  CustomerAssurance,
  EmailAssurance,
  SecondFactKind,
} from '../../server/orders/proof.ts';
import { knownOrdersDesk, readAt, type KnownOrder } from './known-orders-desk.ts';

const store = {
  accountId: '11111111-1111-4111-8111-111111111111' as AccountId,
  storeId: '22222222-2222-4222-8222-222222222222' as StoreId,
};

/** A conversation without a database that goes on from line to line, over known orders. */
export function spokenDialogue(
  orders: readonly KnownOrder[],
  accepted: readonly SecondFactKind[] = ['email'],
  storeName = 'Loopback Outfitters',
) {
  const desk = knownOrdersDesk(orders, accepted);
  let state = freshState;
  const proven: ProvenOrder[] = [];
  const emailAssurances: EmailAssurance[] = [];
  const results: DialogueResult[] = [];
  const typedCodes: string[] = [];
  const dialogue = {
    desk,
    results,
    /** Codes that were tried to be redeemed. */
    typedCodes,
    /** The code that is right for whatever e-mail the last one was asked for; none unless it is set. */
    rightCode: undefined as string | undefined,
    /** Whether mail leaves the house. */
    canMailCodes: true,
    /** Who is signed in at the shop. */
    customer: undefined as CustomerAssurance | undefined,
    /** A customer of this store, signed in. */
    signIn(customerId: string) {
      const id = customerId as PlatformCustomerId;
      dialogue.customer = { level: 2, by: 'sign_in', store, customerId: id, provenAt: readAt };
    },
    handoverLimit: undefined as HandoverLimit | undefined,
    /** @param locale BCP 47 tag that the shopper reads. */
    async send(input: ShopperInput, locale = 'en') {
      const result = await runDialogue({
        store,
        asker: { conversationId: 'a-conversation' },
        storeName,
        locale,
        input,
        state,
        proven,
        customer: dialogue.customer,
        emailAssurances,
        redeemCode: async (code) => {
          typedCodes.push(code);
          const email = state.codeAskedFor?.email;
          if (code !== dialogue.rightCode || email === undefined) return undefined;
          return { level: 2, by: 'code', store, email, provenAt: readAt };
        },
        countHandovers: async () => dialogue.handoverLimit,
        canMailCodes: dialogue.canMailCodes,
        orderDesk: desk,
        signal: new AbortController().signal,
        shopMs: 5_000,
      });
      state = result.state;
      proven.push(...result.proven);
      emailAssurances.push(...result.emailAssurances);
      results.push(result);
      return wordReply(result.reply, resolveLocale([locale]), readAt);
    },
    say: (text: string) => dialogue.send({ kind: 'text', text }),
    tap: (action: string) => dialogue.send({ kind: 'quick_reply', action, label: action }),
  };
  return dialogue;
}
