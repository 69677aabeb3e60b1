import { sql, type Generated, type Transaction } from 'kysely';
import type { Database } from '../storage/database.ts';

/** Where this room keeps its data. */
export type { Database };

/** What is written down about something done in an account. */
export interface ActivityRow {
  readonly type: string;
  readonly description: string;
  readonly metadata?: Readonly<Record<string, string | number | boolean>>;
}

/** An API key as it is kept. */
export interface ApiKeyRow {
  readonly apiKeyId: string;
  readonly name: string;
  readonly prefix: string;
  readonly hash: Buffer;
  readonly scopes: readonly string[];
  readonly expiresAt: Date | undefined;
}

/** A merchant's account as it begins. */
export interface NewAccountRow {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
}

/** A key that is good now. */
export interface FoundApiKey {
  readonly accountId: string;
  readonly apiKeyId: string;
  readonly scopes: readonly string[];
  readonly lastUsedAt: Date | null;
}

interface AccountTables {
  accounts: { account_id: string; name: string; email: string; created_at: Date };
  api_keys: {
    account_id: string;
    api_key_id: string;
    name: string;
    prefix: string;
    hash: Buffer;
    scopes: readonly string[];
    created_at: Date;
    expires_at: Date | null;
    last_used_at: Generated<Date | null>;
    revoked_at: Generated<Date | null>;
  };
  connect_codes: { account_id: string; hash: Buffer; created_at: Date; expires_at: Date };
  user_activities: {
    account_id: string;
    type: string;
    description: string;
    metadata: string;
    created_at: Date;
  };
}

type AccountTransaction = Transaction<AccountTables>;

/** The tables of accounts, API keys, connect codes and activities. Each change is written down with it. */
export class AccountStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @param key undefined: nobody has one. */
  async insertAccount(account: NewAccountRow, key: ApiKeyRow | undefined, at: Date): Promise<void> {
    await this.#database.forAccount(account.accountId, async (transaction: AccountTransaction) =>
      insertAccount(transaction, account, key, at),
    );
  }

  /**
   * Stores the account unless there is one already; servers that ask at once wait for each other.
   * @param beforeStored is done last, before anything counts.
   * @returns whether it was stored.
   */
  async insertFirstAccount(
    account: NewAccountRow,
    key: ApiKeyRow,
    at: Date,
    beforeStored: () => Promise<void>,
  ): Promise<boolean> {
    return this.#database.forAccount(account.accountId, async (transaction: AccountTransaction) => {
      await sql`select pg_advisory_xact_lock(hashtextextended('trulybot first account', 0))`.execute(
        transaction,
      );
      const { rows } = await sql<{
        count: string;
      }>`select trulybot_lookup.account_count() as count`.execute(transaction);
      if (Number(rows[0]?.count) > 0) return false;
      await insertAccount(transaction, account, key, at);
      await beforeStored();
      return true;
    });
  }

  /** Deletes an account without key or connection, made after a moment. @returns whether it did. */
  async withdrawAccount(accountId: string, madeAfter: Date): Promise<boolean> {
    return this.#database.withoutAccount(async (transaction) => {
      const { rows } = await sql<{ withdrawn: boolean }>`
        select trulybot_lookup.withdraw_account(${accountId}, ${madeAfter}) as withdrawn`.execute(
        transaction,
      );
      return rows[0]?.withdrawn ?? false;
    });
  }

  async findApiKey(hash: Buffer, at: Date): Promise<FoundApiKey | undefined> {
    return this.#database.withoutAccount(async (transaction) => {
      const { rows } = await sql<FoundApiKey>`
        select account_id as "accountId", api_key_id as "apiKeyId", scopes,
          last_used_at as "lastUsedAt"
        from trulybot_lookup.api_key_by_hash(${hash}, ${at})`.execute(transaction);
      return rows[0];
    });
  }

  async noteUse(accountId: string, apiKeyId: string, at: Date): Promise<void> {
    await this.#database.forAccount(accountId, async (transaction: AccountTransaction) => {
      await transaction
        .updateTable('api_keys')
        .set({ last_used_at: at })
        .where('api_key_id', '=', apiKeyId)
        .execute();
    });
  }

  async insertApiKey(accountId: string, key: ApiKeyRow, at: Date): Promise<void> {
    await this.#database.forAccount(accountId, async (transaction: AccountTransaction) => {
      await insertKey(transaction, accountId, key, at);
      const activity = {
        type: 'api_key_created',
        description: `API key ${key.prefix} created`,
        metadata: { apiKeyId: key.apiKeyId, scopes: key.scopes.join(' ') },
      };
      await insertActivity(transaction, accountId, activity, at);
    });
  }

  /** @returns false when there is no such key, or it had been revoked. */
  async revokeApiKey(accountId: string, apiKeyId: string, at: Date): Promise<boolean> {
    return this.#database.forAccount(accountId, async (transaction: AccountTransaction) => {
      const revoked = await transaction
        .updateTable('api_keys')
        .set({ revoked_at: at })
        .where('api_key_id', '=', apiKeyId)
        .where('revoked_at', 'is', null)
        .returning('prefix')
        .executeTakeFirst();
      if (!revoked) return false;
      const activity = {
        type: 'api_key_revoked',
        description: `API key ${revoked.prefix} revoked`,
        metadata: { apiKeyId },
      };
      await insertActivity(transaction, accountId, activity, at);
      return true;
    });
  }

  /** Also forgets the account's codes that nobody can redeem any more. */
  async insertConnectCode(
    accountId: string,
    code: { readonly hash: Buffer; readonly expiresAt: Date },
    at: Date,
  ): Promise<void> {
    await this.#database.forAccount(accountId, async (transaction: AccountTransaction) => {
      await transaction.deleteFrom('connect_codes').where('expires_at', '<=', at).execute();
      await transaction
        .insertInto('connect_codes')
        .values({
          account_id: accountId,
          hash: code.hash,
          created_at: at,
          expires_at: code.expiresAt,
        })
        .execute();
      const activity = { type: 'connect_code_created', description: 'Connect code created' };
      await insertActivity(transaction, accountId, activity, at);
    });
  }

  async accountOfConnectCode(hash: Buffer, at: Date): Promise<string | undefined> {
    return this.#database.withoutAccount(async (transaction) => {
      const { rows } = await sql<{ accountId: string | null }>`
        select trulybot_lookup.account_of_connect_code(${hash}, ${at}) as "accountId"`.execute(
        transaction,
      );
      return rows[0]?.accountId ?? undefined;
    });
  }

  async redeemConnectCode(hash: Buffer, at: Date): Promise<string | undefined> {
    const accountId = await this.#database.withoutAccount(async (transaction) => {
      const { rows } = await sql<{ accountId: string | null }>`
        select trulybot_lookup.redeem_connect_code(${hash}, ${at}) as "accountId"`.execute(
        transaction,
      );
      return rows[0]?.accountId ?? undefined;
    });
    if (accountId !== undefined) {
      const activity = { type: 'connect_code_redeemed', description: 'Connect code redeemed' };
      await this.insertActivity(accountId, activity, at);
    }
    return accountId;
  }

  /** Deletes codes, of whichever account, that nobody can redeem any more. @returns how many. */
  async deleteConnectCodes(at: Date, atMost: number): Promise<number> {
    return this.#database.withoutAccount(async (transaction) => {
      const { rows } = await sql<{ count: string }>`
        select trulybot_lookup.delete_connect_codes(${at}, ${atMost}) as count`.execute(
        transaction,
      );
      return Number(rows[0]?.count ?? 0);
    });
  }

  /** Deletes activities, of whichever account, from before a moment. @returns how many. */
  async deleteActivities(before: Date, atMost: number): Promise<number> {
    return this.#database.withoutAccount(async (transaction) => {
      const { rows } = await sql<{ count: string }>`
        select trulybot_lookup.delete_activities(${before}, ${atMost}) as count`.execute(
        transaction,
      );
      return Number(rows[0]?.count ?? 0);
    });
  }

  async contact(accountId: string): Promise<{ name: string; email: string } | undefined> {
    return this.#database.forAccount(
      accountId,
      async (transaction: AccountTransaction) =>
        await transaction.selectFrom('accounts').select(['name', 'email']).executeTakeFirst(),
    );
  }

  async insertActivity(accountId: string, activity: ActivityRow, at: Date): Promise<void> {
    await this.#database.forAccount(accountId, async (transaction: AccountTransaction) =>
      insertActivity(transaction, accountId, activity, at),
    );
  }
}

async function insertAccount(
  transaction: AccountTransaction,
  { accountId, name, email }: NewAccountRow,
  key: ApiKeyRow | undefined,
  at: Date,
): Promise<void> {
  await transaction
    .insertInto('accounts')
    .values({ account_id: accountId, name, email, created_at: at })
    .execute();
  if (key) await insertKey(transaction, accountId, key, at);
  const activity = { type: 'account_created', description: 'Account created' };
  await insertActivity(transaction, accountId, activity, at);
}

async function insertKey(
  transaction: AccountTransaction,
  accountId: string,
  key: ApiKeyRow,
  at: Date,
): Promise<void> {
  await transaction
    .insertInto('api_keys')
    .values({
      account_id: accountId,
      api_key_id: key.apiKeyId,
      name: key.name,
      prefix: key.prefix,
      hash: key.hash,
      scopes: key.scopes,
      created_at: at,
      expires_at: key.expiresAt ?? null,
    })
    .execute();
}

async function insertActivity(
  transaction: AccountTransaction,
  accountId: string,
  activity: ActivityRow,
  at: Date,
): Promise<void> {
  await transaction
    .insertInto('user_activities')
    .values({
      account_id: accountId,
      type: activity.type,
      description: activity.description,
      metadata: JSON.stringify(activity.metadata ?? {}),
      created_at: at,
    })
    .execute();
}
