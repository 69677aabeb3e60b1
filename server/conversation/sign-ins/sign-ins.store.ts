import { randomBytes, randomUUID } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { StoreReference } from '../../orders/identifiers.ts';
import type { Instant } from '../../orders/instant.ts';
import type { Database } from '../../storage/database.ts';
import type { ConversationTables } from '../tables.ts';

type Rows = Transaction<ConversationTables>;
export type SignInRecords = ReturnType<typeof createSignInRecords>;

/** A customer who is signed in, sealed and indexed already. */
export interface NewSignIn {
  readonly id: string;
  readonly customer: Uint8Array;
  readonly customerIndex: Uint8Array;
  readonly sessionIndex: Uint8Array;
  readonly at: Instant;
  /** When the shop made the token. */
  readonly issuedAt: Date;
}

/** How long it is remembered that a customer has left: longer than a token lives, seconds. */
const rememberedSeconds = 900;

/** Which conversations are held by customers who are signed in at the shop. */
export function createSignInRecords(database: Database) {
  return {
    /**
     * Signs a customer in. A conversation in which somebody else was signed in is over.
     * @returns false when it is, or is gone, or the customer has left since the token was made.
     */
    put: (
      { accountId, storeId }: StoreReference,
      conversationId: string,
      signIn: NewSignIn,
    ): Promise<boolean> =>
      database.forAccount(accountId, async (rows: Rows) => {
        const conversation = await rows
          .selectFrom('conversations')
          .select('id')
          .where('account_id', '=', accountId)
          .where('store_id', '=', storeId)
          .where('id', '=', conversationId)
          .forUpdate()
          .executeTakeFirst();
        if (!conversation) return false;
        const left = await rows
          .selectFrom('sign_outs')
          .select('id')
          .where('account_id', '=', accountId)
          .where('store_id', '=', storeId)
          .where('customer_index', '=', Buffer.from(signIn.customerIndex))
          .where((where) =>
            where.or([
              where('session_index', 'is', null),
              where('session_index', '=', Buffer.from(signIn.sessionIndex)),
            ]),
          )
          // The token names whole seconds: one of the second of the end was made before it.
          .where('signed_out_at', '>=', signIn.issuedAt)
          .limit(1)
          .executeTakeFirst();
        if (left) return false;
        const before = await rows
          .selectFrom('sign_ins')
          .select('customer_index')
          .where('account_id', '=', accountId)
          .where('conversation_id', '=', conversationId)
          .executeTakeFirst();
        const isAnother =
          before !== undefined && !before.customer_index.equals(Buffer.from(signIn.customerIndex));
        if (isAnother) {
          await close(rows, accountId, [conversationId]);
          return false;
        }
        const values = {
          id: signIn.id,
          customer: signIn.customer,
          customer_index: signIn.customerIndex,
          session_index: signIn.sessionIndex,
          signed_in_at: signIn.at,
        };
        await rows
          .insertInto('sign_ins')
          .values({
            account_id: accountId,
            conversation_id: conversationId,
            store_id: storeId,
            ...values,
          })
          .onConflict((conflict) =>
            conflict.columns(['account_id', 'conversation_id']).doUpdateSet(values),
          )
          .execute();
        // Stays when they leave: what they have said is theirs for as long as it is kept.
        await rows
          .insertInto('shopper_ids')
          .values({
            account_id: accountId,
            id_index: signIn.customerIndex,
            store_id: storeId,
            conversation_id: conversationId,
          })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
        return true;
      }),

    /** Signs whoever it is out of one conversation. @returns whether somebody was signed in there. */
    endIn: ({ accountId, storeId }: StoreReference, conversationId: string): Promise<boolean> =>
      database.forAccount(accountId, async (rows: Rows) => {
        const ended = await rows
          .deleteFrom('sign_ins')
          .where('account_id', '=', accountId)
          .where('store_id', '=', storeId)
          .where('conversation_id', '=', conversationId)
          .executeTakeFirst();
        if (ended.numDeletedRows === 0n) return false;
        await close(rows, accountId, [conversationId]);
        return true;
      }),

    /** Signs a customer out everywhere, of one session of the shop or of all, and remembers it for a while. */
    end: (
      { accountId, storeId }: StoreReference,
      customerIndex: Uint8Array,
      sessionIndex: Uint8Array | undefined,
      at: Instant,
    ): Promise<void> =>
      database.forAccount(accountId, async (rows: Rows) => {
        await sql`
          delete from sign_outs
          where account_id = ${accountId} and store_id = ${storeId}
            and signed_out_at < ${at}::timestamptz - make_interval(secs => ${rememberedSeconds})`.execute(
          rows,
        );
        await rows
          .insertInto('sign_outs')
          .values({
            account_id: accountId,
            id: randomUUID(),
            store_id: storeId,
            customer_index: customerIndex,
            session_index: sessionIndex ?? null,
            signed_out_at: at,
          })
          .execute();
        const ofCustomer = rows
          .deleteFrom('sign_ins')
          .where('account_id', '=', accountId)
          .where('store_id', '=', storeId)
          .where('customer_index', '=', Buffer.from(customerIndex));
        const wanted = sessionIndex
          ? ofCustomer.where('session_index', '=', Buffer.from(sessionIndex))
          : ofCustomer;
        const ended = await wanted.returning('conversation_id').execute();
        const ids = ended.map(({ conversation_id }) => conversation_id);
        await close(rows, accountId, ids);
      }),
  };
}

/**
 * Whoever was signed in has left, and the next person at that browser may be somebody else: nothing that
 * was proven is theirs, and nobody reads on with the secret that the browser has. What was said stays for the
 * merchant's retention time; a panel finds the conversation gone, and begins the next one.
 */
async function close(
  rows: Rows,
  accountId: string,
  conversationIds: readonly string[],
): Promise<void> {
  if (conversationIds.length === 0) return;
  await sql`
    delete from assurances
    where account_id = ${accountId} and conversation_id = any(${conversationIds}::uuid[])`.execute(
    rows,
  );
  await sql`
    update conversations set state = null, secret_hash = ${randomBytes(32)}
    where account_id = ${accountId} and id = any(${conversationIds}::uuid[])`.execute(rows);
}
