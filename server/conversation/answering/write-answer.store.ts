import type { Transaction } from 'kysely';
import type { Message } from '../../../protocol/chat.ts';
import type { AccountId, StoreId } from '../../orders/identifiers.ts';
import type { Instant } from '../../orders/instant.ts';
import type { NewCode } from '../codes/codes.store.ts';
import type { Wait } from '../later-answers/wait.ts';
import type { StoredSignIn } from '../sign-ins/sign-ins.ts';
import type { ConversationTables } from '../tables.ts';

type Rows = Transaction<ConversationTables>;

/** Which conversation is meant, across accounts. */
export interface ConversationKey {
  readonly accountId: AccountId;
  readonly conversationId: string;
}

/** What an answer is made from, whatever gave rise to it. */
export interface ConversationToAnswer extends ConversationKey {
  readonly storeId: StoreId;
  readonly locale: string;
  readonly storeName: string;
  readonly sealedState: Uint8Array | undefined;
  /** Which network the shopper's message came from, as `Asker.network`. */
  readonly network: string | undefined;
  readonly assurances: readonly { readonly id: string; readonly details: Uint8Array }[];
  /** A customer who is signed in at the shop. */
  readonly signIn: StoredSignIn | undefined;
}

/** All that an answer writes, sealed already. */
export interface Answer {
  readonly id: string;
  readonly code: string;
  readonly locale: string;
  /** What streams of this process are given; only its sealed form is stored. */
  readonly shown: Pick<Message, 'text' | 'parts'>;
  readonly sealedBody: Uint8Array;
  /** Absent: the state stays as it was. */
  readonly sealedState: Uint8Array | undefined;
  readonly assurances: readonly {
    readonly id: string;
    readonly level: 1 | 2;
    readonly provenBy: 'email' | 'phone' | 'postcode' | 'sign_in' | 'code';
    readonly provenAt: Instant;
    readonly details: Uint8Array;
  }[];
  /** Of the orders that it tells of: by these a customer's conversations are found again. */
  readonly shownOrderIndexes: readonly Uint8Array[];
  /** Of the e-mails that are proven by it: on orders that it tells of, or by a code. */
  readonly provenEmailIndexes: readonly Uint8Array[];
  readonly handover:
    | { readonly id: string; readonly details: Uint8Array; readonly network: string | undefined }
    | undefined;
  /** A one-time code to be mailed, if its order has its e-mail. */
  readonly newCode: NewCode | undefined;
  /** What becomes of a wait for the shop. */
  readonly wait: Wait | undefined;
  readonly at: Instant;
}

/** Whoever adds a message or takes one to answer holds this lock, so that sequences have no doubles. */
export async function lockConversation(rows: Rows, { accountId, conversationId }: ConversationKey) {
  return rows
    .selectFrom('conversations')
    .select(['store_id', 'locale', 'store_name', 'state', 'next_sequence'])
    .where('account_id', '=', accountId)
    .where('id', '=', conversationId)
    .forUpdate()
    .executeTakeFirst();
}

/** What a locked conversation knows. */
export async function readConversation(
  rows: Rows,
  { accountId, conversationId }: ConversationKey,
  locked: NonNullable<Awaited<ReturnType<typeof lockConversation>>>,
  clientNetwork: Buffer | null,
): Promise<ConversationToAnswer> {
  const assurances = await rows
    .selectFrom('assurances')
    .select(['id', 'details'])
    .where('account_id', '=', accountId)
    .where('conversation_id', '=', conversationId)
    .orderBy('proven_at')
    .orderBy('id')
    .execute();
  const signIn = await rows
    .selectFrom('sign_ins')
    .select(['id', 'customer', 'signed_in_at as signedInAt'])
    .where('account_id', '=', accountId)
    .where('conversation_id', '=', conversationId)
    .executeTakeFirst();
  return {
    accountId,
    conversationId,
    signIn,
    storeId: locked.store_id,
    locale: locked.locale,
    storeName: locked.store_name,
    sealedState: locked.state ?? undefined,
    network: clientNetwork?.toString('hex'),
    assurances,
  };
}

/** Who is signed in has changed while the answer was made: what it tells may not be for whoever reads it now. */
class SignInChanged extends Error {
  override readonly name = 'SignInChanged';
}

/** @throws SignInChanged, so that nothing is written and the answer is made anew. */
async function requireSameSignIn(
  rows: Rows,
  { accountId, conversationId, signIn }: ConversationToAnswer,
): Promise<void> {
  const now = await rows
    .selectFrom('sign_ins')
    .select('id')
    .where('account_id', '=', accountId)
    .where('conversation_id', '=', conversationId)
    .executeTakeFirst();
  if (now?.id !== signIn?.id) throw new SignInChanged('who is signed in has changed meanwhile');
}

/**
 * Writes an answer with what it changes, in a locked conversation.
 * @param inReplyTo the message that it answers; undefined for one that comes of itself.
 * @throws SignInChanged when another customer, or nobody, is signed in by now.
 */
export async function writeAnswer(
  rows: Rows,
  conversation: ConversationToAnswer,
  sequence: number,
  answer: Answer,
  inReplyTo?: string,
): Promise<void> {
  const { accountId, conversationId, storeId } = conversation;
  await requireSameSignIn(rows, conversation);
  await rows
    .insertInto('messages')
    .values({
      account_id: accountId,
      conversation_id: conversationId,
      id: answer.id,
      sequence,
      author: 'assistant',
      in_reply_to: inReplyTo ?? null,
      code: answer.code,
      locale: answer.locale,
      body: answer.sealedBody,
      sent_at: answer.at,
    })
    .execute();
  await rows
    .updateTable('conversations')
    .set({
      next_sequence: sequence + 1,
      ...(answer.sealedState && { state: answer.sealedState }),
    })
    .where('account_id', '=', accountId)
    .where('id', '=', conversationId)
    .execute();
  const belonging = { account_id: accountId, conversation_id: conversationId, store_id: storeId };
  for (const assurance of answer.assurances) {
    await rows
      .insertInto('assurances')
      .values({
        ...belonging,
        id: assurance.id,
        level: assurance.level,
        proven_by: assurance.provenBy,
        details: assurance.details,
        proven_at: assurance.provenAt,
      })
      .execute();
  }
  for (const email_index of answer.provenEmailIndexes) {
    await rows
      .insertInto('shopper_emails')
      .values({ ...belonging, email_index, proven: true })
      .onConflict((conflict) =>
        conflict
          .columns(['account_id', 'email_index', 'conversation_id'])
          .doUpdateSet({ proven: true }),
      )
      .execute();
  }
  for (const id_index of answer.shownOrderIndexes) {
    await rows
      .insertInto('shopper_ids')
      .values({ ...belonging, id_index })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  if (answer.handover && inReplyTo !== undefined) {
    await rows
      .insertInto('handover_requests')
      .values({
        ...belonging,
        id: answer.handover.id,
        message_id: inReplyTo,
        details: answer.handover.details,
        network: answer.handover.network ?? null,
        requested_at: answer.at,
      })
      .execute();
  }
}
