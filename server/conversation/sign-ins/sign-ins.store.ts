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
}

/** Which conversations are held by customers who are signed in at the shop. */
export function createSignInRecords(database: Database) {
  return {
    /** Signs a customer in, in the place of whoever was. @returns false when the conversation is gone. */
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
        await forgetOrders(rows, accountId, [conversationId]);
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
        return true;
      }),

    /**
     * Signs a customer out, of one session of the shop or of all.
     * @returns the conversations that it was in.
     */
    end: (
      { accountId, storeId }: StoreReference,
      customerIndex: Uint8Array,
      sessionIndex: Uint8Array | undefined,
    ): Promise<readonly string[]> =>
      database.forAccount(accountId, async (rows: Rows) => {
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
        await forgetOrders(rows, accountId, ids);
        return ids;
      }),
  };
}

/** What the sign-in had opened is closed with it. */
async function forgetOrders(
  rows: Rows,
  accountId: string,
  conversationIds: readonly string[],
): Promise<void> {
  if (conversationIds.length === 0) return;
  await sql`
    delete from assurances
    where account_id = ${accountId} and proven_by = 'sign_in'
      and conversation_id = any(${conversationIds}::uuid[])`.execute(rows);
}
