import { sql, type Transaction } from 'kysely';
import type { Database } from '../storage/database.ts';
import type { ConversationTables } from './tables.ts';

/** Messages of shoppers that have no answer yet, of all accounts. */
export interface Unanswered {
  readonly count: number;
  /** How long the oldest has been waiting; 0 when none waits. */
  readonly oldestSeconds: number;
}

/** Counts what still waits, for whoever watches over this server. */
export function countUnanswered(database: Database): Promise<Unanswered> {
  return database.withoutAccount(async (rows: Transaction<ConversationTables>) => {
    const { rows: found } = await sql<Unanswered>`
      select message_count::integer as count, greatest(oldest_seconds, 0) as "oldestSeconds"
      from trulybot_lookup.unanswered_messages()`.execute(rows);
    return found[0] ?? { count: 0, oldestSeconds: 0 };
  });
}
