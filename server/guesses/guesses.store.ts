import { sql, type Transaction } from 'kysely';
import type { StoreReference } from '../orders/identifiers.ts';
import type { Instant } from '../orders/instant.ts';
import type { Database } from '../storage/database.ts';

/** Where this room keeps its budgets. */
export type { Database };

interface GuessTables {
  guess_budgets: {
    account_id: string;
    store_id: string;
    key: Buffer;
    whole_at: Date;
  };
}

type Rows = Transaction<GuessTables>;

/** What becomes of locked budgets. */
interface Change<Result> {
  readonly result: Result;
  /** When each is to be whole; absent to leave all as they were. */
  readonly wholeAt?: readonly number[];
}

/** Undoes what a transaction has done so far, which is not a fault. */
class TakenBack<Result> extends Error {
  override readonly name = 'TakenBack';
  readonly result: Result;

  constructor(result: Result) {
    super('the transaction was taken back');
    this.result = result;
  }
}

/** Budgets as they lie in the database. */
export function createGuessRecords(database: Database) {
  return {
    /**
     * Locks budgets, in the order in which they are named, and writes all of them anew or none.
     * @param at when that is; undefined for the database's own clock.
     * @param change is told when each is whole, in the order of the keys, and when it is now, both in
     *   milliseconds since 1970. One that was never touched, or swept, is whole now.
     */
    change: async <Result>(
      { accountId, storeId }: StoreReference,
      keys: readonly Uint8Array[],
      at: Instant | undefined,
      change: (wholeAt: readonly number[], now: number) => Change<Result>,
    ): Promise<Result> => {
      try {
        return await database.forAccount(accountId, async (rows: Rows) => {
          // Nobody waits for the disk while others wait for the store's row. When the database's machine
          // dies, guesses of the last fraction of a second may come back, and nothing else is lost.
          await sql`set local synchronous_commit = off`.execute(rows);
          const { rows: locked } = await sql<{ readonly wholeAt: Date; readonly now: Date }>`
            with locked as (
              insert into guess_budgets as budget (account_id, store_id, key, whole_at)
              select ${accountId}::uuid, ${storeId}::uuid, named.key, ${timeAt(at)}
              from unnest(${keys}::bytea[]) with ordinality as named (key, position)
              order by named.position
              on conflict (account_id, store_id, key) do update set whole_at = budget.whole_at
              returning key, whole_at)
            select whole_at as "wholeAt", ${timeAt(at)} as now from locked
            order by array_position(${keys}::bytea[], key)`.execute(rows);
          const { result, wholeAt } = change(
            locked.map((row) => row.wholeAt.getTime()),
            locked[0]?.now.getTime() ?? 0,
          );
          // Also the rows that were only made to be locked: a try that is refused leaves nothing behind.
          if (wholeAt === undefined) throw new TakenBack(result);
          const moments = wholeAt.map((moment) => new Date(moment));
          await sql`
            update guess_budgets as budget set whole_at = changed.whole_at
            from unnest(${keys}::bytea[], ${moments}::timestamptz[]) as changed (key, whole_at)
            where budget.account_id = ${accountId} and budget.store_id = ${storeId}
              and budget.key = changed.key`.execute(rows);
          return result;
        });
      } catch (error) {
        if (error instanceof TakenBack) return (error as TakenBack<Result>).result;
        throw error;
      }
    },

    /** @returns how many budgets of all accounts were deleted because they are whole. */
    deleteWhole: (at: Instant | undefined, atMost: number): Promise<number> =>
      database.withoutAccount(async (rows: Rows) => {
        const { rows: found } = await sql<{ readonly deleted: string }>`
          select trulybot_lookup.delete_whole_guess_budgets(${timeAt(at)}, ${atMost}) as deleted`.execute(
          rows,
        );
        return Number(found[0]?.deleted ?? 0);
      }),
  };
}

function timeAt(at: Instant | undefined) {
  return sql`coalesce(${at ?? null}::timestamptz, now())`;
}
