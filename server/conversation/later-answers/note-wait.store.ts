import { sql, type Transaction } from 'kysely';
import type { ConversationTables } from '../tables.ts';
import type { AccountId, StoreId } from '../../orders/identifiers.ts';
import type { Wait } from './wait.ts';

/**
 * Notes what an answer did to its conversation's wait, in the answer's own transaction. A look that is
 * under way loses its lease, for it began before the answer.
 *
 * A wait that begins joins those of the same store: the shop is asked once for all of them.
 */
export async function noteWait(
  rows: Transaction<ConversationTables>,
  message: {
    readonly accountId: AccountId;
    readonly conversationId: string;
    readonly storeId: StoreId;
    readonly messageId: string;
    readonly network: string | undefined;
  },
  wait: Wait | undefined,
): Promise<void> {
  const { accountId, conversationId, storeId, messageId } = message;
  const network = message.network === undefined ? null : Buffer.from(message.network, 'hex');
  switch (wait?.kind) {
    case 'begins':
      await sql`
        insert into awaited_answers as awaited (account_id, conversation_id, store_id, message_id,
          client_network, waiting_since, wait_until, next_look_at)
        select ${accountId}::uuid, ${conversationId}::uuid, ${storeId}::uuid, ${messageId}::uuid,
          ${network}::bytea, now(), now() + patience.length,
          least(now() + patience.length, greatest(
            now() + ${milliseconds(wait.firstLookMs)},
            (select max(next_look_at) from awaited_answers
              where account_id = ${accountId} and store_id = ${storeId})))
        from (select ${milliseconds(wait.patienceMs)} as length) as patience
        on conflict (account_id, conversation_id) do update
        set message_id = excluded.message_id, client_network = excluded.client_network,
          waiting_since = excluded.waiting_since,
          wait_until = excluded.wait_until, next_look_at = excluded.next_look_at,
          lease_owner = null, lease_until = null`.execute(rows);
      return;
    case 'goes_on':
      await rows
        .updateTable('awaited_answers')
        .set({ lease_owner: null, lease_until: null })
        .where('account_id', '=', accountId)
        .where('conversation_id', '=', conversationId)
        .execute();
      return;
    case 'ends':
      await rows
        .deleteFrom('awaited_answers')
        .where('account_id', '=', accountId)
        .where('conversation_id', '=', conversationId)
        .execute();
      return;
    case undefined:
      return;
  }
}

function milliseconds(length: number) {
  return sql`make_interval(secs => ${length / 1000})`;
}
