import { sql, type Transaction } from 'kysely';
import type { AccountId, StoreReference } from '../../orders/identifiers.ts';
import type { Instant } from '../../orders/instant.ts';
import type { Database } from '../../storage/database.ts';
import type { ConversationTables } from '../tables.ts';
import { codeBudgets, longestBudgetMs, triesPerCode, type CodeBudget } from './code-budgets.ts';

type Rows = Transaction<ConversationTables>;

/** A request for a code as it is stored, sealed already. */
export interface NewCode {
  readonly id: string;
  readonly details: Uint8Array;
  readonly code: Uint8Array;
  readonly codeIndex: Uint8Array;
  readonly emailIndex: Uint8Array;
  readonly numberIndex: Uint8Array;
  /** As `Asker.network`. */
  readonly network: string | undefined;
}

/** Where and by which message a code is asked for, or tried. */
export interface CodePlace extends StoreReference {
  readonly conversationId: string;
  readonly messageId: string;
}

/**
 * Stores a request in the transaction of the answer that tells of it; older codes of the conversation
 * are void from then on. When a budget is spent no mail comes of it, and nobody is told.
 *
 * A budget of requests that is spent ends it here. One of mails is spent only where there is an order with
 * its e-mail, and this happens after the answer's deadline: so the request is stored all the same, by the
 * same steps, and is void from the beginning.
 */
export async function insertCode(
  rows: Rows,
  { accountId, storeId, conversationId, messageId }: CodePlace,
  code: NewCode,
  at: Instant,
  budgets: readonly CodeBudget[] = codeBudgets,
): Promise<void> {
  // One request of an account after the other, so that two at once cannot both take what is left.
  await sql`select pg_advisory_xact_lock(hashtextextended('codes ' || ${accountId}, 0))`.execute(
    rows,
  );
  const request = {
    account_id: accountId,
    store_id: storeId,
    conversation_id: conversationId,
    email_index: Buffer.from(code.emailIndex),
    number_index: Buffer.from(code.numberIndex),
    network: code.network ?? null,
  };
  const anySpent = (counted: CodeBudget['of']) => {
    const spent = budgets
      .filter(({ of }) => of === counted)
      .map(
        ({ by, of, most, withinMs }) => sql<boolean>`count(*) filter (
          where ${sql.ref(by)} = ${request[by]} and requested_at > ${before(at, withinMs)}
            ${of === 'mails' ? sql`and (redeemable_until is not null or code is not null)` : sql``}
        ) >= ${most}`,
      );
    return sql<boolean>`${sql.join([sql`false`, ...spent], sql` or `)}`;
  };
  const spent = await rows
    .selectFrom('one_time_codes')
    .select([anySpent('requests').as('requests'), anySpent('mails').as('mails')])
    .where('account_id', '=', accountId)
    .where('requested_at', '>', before(at, longestBudgetMs))
    .executeTakeFirstOrThrow();
  if (spent.requests) return;
  await rows
    .updateTable('one_time_codes')
    .set({ voided_at: at, code: null })
    .where('account_id', '=', accountId)
    .where('conversation_id', '=', conversationId)
    .where('redeemed_at', 'is', null)
    .where('voided_at', 'is', null)
    .where(sql<boolean>`not ${spent.mails}::boolean`)
    .execute();
  await rows
    .insertInto('one_time_codes')
    .values({
      ...request,
      id: code.id,
      message_id: messageId,
      details: code.details,
      code: spent.mails ? null : code.code,
      code_index: code.codeIndex,
      requested_at: at,
      ...(spent.mails && { voided_at: at }),
    })
    .execute();
}

export type CodeRecords = ReturnType<typeof createCodeRecords>;

/** Codes on their way to an inbox and back. */
export function createCodeRecords(database: Database) {
  const change = (
    accountId: AccountId,
    id: string,
    values: { readonly code: null } | { readonly redeemable_until: string },
  ) =>
    database.forAccount(accountId, async (rows: Rows) => {
      await rows
        .updateTable('one_time_codes')
        .set(values)
        .where('account_id', '=', accountId)
        .where('id', '=', id)
        .execute();
    });

  return {
    /** A code that is still to be mailed; undefined when it was, is void or gone. */
    readUnsent: (accountId: AccountId, id: string) =>
      database.forAccount(accountId, (rows: Rows) =>
        rows
          .selectFrom('one_time_codes')
          .innerJoin('conversations', (join) =>
            join
              .onRef('conversations.account_id', '=', 'one_time_codes.account_id')
              .onRef('conversations.id', '=', 'one_time_codes.conversation_id'),
          )
          .select(['details', 'code', 'requested_at', 'locale', 'store_name'])
          .select('one_time_codes.store_id')
          .where('one_time_codes.account_id', '=', accountId)
          .where('one_time_codes.id', '=', id)
          .where('voided_at', 'is', null)
          .where('code', 'is not', null)
          .$narrowType<{ code: Buffer }>()
          .executeTakeFirst(),
      ),

    /** Before the mail leaves: whoever is quick finds the code valid. */
    makeRedeemable: (accountId: AccountId, id: string, until: string): Promise<void> =>
      change(accountId, id, { redeemable_until: until }),

    /** After the mail has left, or when none will: nobody can read the code here any more. */
    forgetCode: (accountId: AccountId, id: string): Promise<void> =>
      change(accountId, id, { code: null }),

    /**
     * Counts a try and compares, in one statement: no two tries see the same count. The same message
     * tries once, however often it is answered anew after a crash, and finds again what it found.
     * @returns the code that was redeemed; undefined when it was wrong, over, used up or never sent.
     */
    redeem: (
      { accountId, storeId, conversationId, messageId }: CodePlace,
      codeIndex: Uint8Array,
      at: Instant,
    ): Promise<{ readonly id: string; readonly details: Uint8Array } | undefined> =>
      database.forAccount(accountId, async (rows: Rows) => {
        const isAgain = sql<boolean>`tried_by is not distinct from ${messageId}::uuid`;
        const tried = await rows
          .updateTable('one_time_codes')
          .set({
            tries: sql<number>`case when ${isAgain} then tries else tries + 1 end`,
            tried_by: messageId,
            redeemed_at: sql<string | null>`coalesce(redeemed_at,
              case when code_index = ${Buffer.from(codeIndex)} and redeemable_until > ${at}::timestamptz
                then ${at}::timestamptz end)`,
          })
          .where('account_id', '=', accountId)
          .where('store_id', '=', storeId)
          .where('conversation_id', '=', conversationId)
          .where('voided_at', 'is', null)
          .where(sql<boolean>`(${isAgain} or (redeemed_at is null and tries < ${triesPerCode}))`)
          .returning(['id', 'details', 'redeemed_at'])
          .executeTakeFirst();
        return tried?.redeemed_at ? { id: tried.id, details: tried.details } : undefined;
      }),

    /** Deletes requests that no budget looks at any more, of all accounts. @returns how many. */
    sweep: (at: Date, atMost: number): Promise<number> =>
      database.withoutAccount(async (rows: Rows) => {
        const old = new Date(at.getTime() - longestBudgetMs);
        const { rows: found } = await sql<{ count: string }>`
          select trulybot_lookup.delete_one_time_codes(${old}, ${atMost}) as count`.execute(rows);
        return Number(found[0]?.count ?? 0);
      }),
  };
}

function before(at: Instant, ms: number): Date {
  return new Date(Date.parse(at) - ms);
}
