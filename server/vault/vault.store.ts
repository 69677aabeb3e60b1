import { sql, type Transaction } from 'kysely';
import type { Database } from '../storage/database.ts';
import type { KeyPurpose, WrappedDataKey } from './wrapped-key.ts';

/** Where this room keeps its keys. */
export type { Database };

/** A data key of an account, as a rotation needs to see it. */
export interface DataKeyRecord extends WrappedDataKey {
  /** Counts up for each purpose; new values are made with the highest. */
  readonly generation: number;
  /** Milliseconds since it was made, by the database's clock. */
  readonly ageMs: number;
}

/** One of the host's keys, as far as data keys are wrapped with it. */
export interface WrappingKeyUse {
  readonly keyEncryptionKeyId: string;
  readonly dataKeys: number;
  /** One of those data keys, by which to try whether the host's key is the right one. */
  readonly sample: WrappedDataKey & { readonly accountId: string };
}

interface VaultTables {
  data_keys: {
    account_id: string;
    key_id: string;
    purpose: KeyPurpose;
    generation: number;
    wrapped_key: Buffer;
    key_encryption_key_id: string;
  };
}

type Rows = Transaction<VaultTables>;

/** Any number: it only has to be the same for everyone who changes the host's keys. */
const hostKeysLock = 7_146_110_337;

/** The table `data_keys`. */
export class DataKeyStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The key that new values are made with. */
  async newest(accountId: string, purpose: KeyPurpose): Promise<WrappedDataKey | undefined> {
    return this.#database.forAccount(accountId, (rows: Rows) => selectNewest(rows, purpose));
  }

  async find(accountId: string, keyId: string): Promise<WrappedDataKey | undefined> {
    return this.#database.forAccount(
      accountId,
      async (rows: Rows) => await selectKeys(rows).where('key_id', '=', keyId).executeTakeFirst(),
    );
  }

  /** Stores an account's first key of a purpose, unless there is one already. @returns the one that counts. */
  async insertFirst(accountId: string, key: WrappedDataKey): Promise<WrappedDataKey> {
    return this.#database.forAccount(accountId, async (rows: Rows) => {
      await insertGeneration(rows, accountId, key, 1);
      return (await selectNewest(rows, key.purpose)) ?? key;
    });
  }

  /** Stores the next key of a purpose, unless somebody else has made that generation meanwhile. */
  async insertNext(accountId: string, key: WrappedDataKey, generation: number): Promise<boolean> {
    return this.#database.forAccount(accountId, (rows: Rows) =>
      insertGeneration(rows, accountId, key, generation),
    );
  }

  /** All keys of an account, oldest generation first. */
  async list(accountId: string): Promise<readonly DataKeyRecord[]> {
    return this.#database.forAccount(accountId, async (rows: Rows) => {
      const age = sql<number>`(extract(epoch from now() - created_at) * 1000)::float8`;
      return await selectKeys(rows)
        .select(['generation', age.as('ageMs')])
        .orderBy('generation')
        .execute();
    });
  }

  /** Puts a key into another wrapping, unless somebody else has done so. */
  async replaceWrapping(
    accountId: string,
    was: WrappedDataKey,
    is: WrappedDataKey,
  ): Promise<boolean> {
    return this.#database.forAccount(accountId, async (rows: Rows) => {
      const replaced = await rows
        .updateTable('data_keys')
        .set({
          wrapped_key: Buffer.from(is.wrappedKey),
          key_encryption_key_id: is.keyEncryptionKeyId,
        })
        .where('account_id', '=', accountId)
        .where('key_id', '=', was.keyId)
        .where('key_encryption_key_id', '=', was.keyEncryptionKeyId)
        .executeTakeFirst();
      return replaced.numUpdatedRows > 0n;
    });
  }

  /** Deletes a key for ever: what it has sealed cannot be opened again. */
  async delete(accountId: string, keyId: string): Promise<boolean> {
    return this.#database.forAccount(accountId, async (rows: Rows) => {
      const deleted = await rows
        .deleteFrom('data_keys')
        .where('account_id', '=', accountId)
        .where('key_id', '=', keyId)
        .executeTakeFirst();
      return deleted.numDeletedRows > 0n;
    });
  }

  /** Which of the host's keys are in use, over all accounts. */
  async wrappingKeysInUse(): Promise<readonly WrappingKeyUse[]> {
    return this.#database.withoutAccount(async (transaction) => {
      const { rows } = await sql<WrappedDataKey & { accountId: string; dataKeys: string }>`
        select key_encryption_key_id as "keyEncryptionKeyId", data_keys as "dataKeys",
          account_id as "accountId", key_id as "keyId", purpose, wrapped_key as "wrappedKey"
        from trulybot_lookup.wrapping_keys_in_use()`.execute(transaction);
      return rows.map(({ dataKeys, ...sample }) => ({
        keyEncryptionKeyId: sample.keyEncryptionKeyId,
        dataKeys: Number(dataKeys),
        sample,
      }));
    });
  }

  /** How many sealing keys have a newer one after them, and are kept until nothing needs them. */
  async supersededKeys(): Promise<number> {
    return this.#database.withoutAccount(async (transaction) => {
      const { rows } = await sql<{ count: string }>`
        select trulybot_lookup.superseded_data_keys() as count`.execute(transaction);
      return Number(rows[0]?.count ?? 0);
    });
  }

  /** Accounts that have data keys, by id; `after` is the last of the page before. */
  async accountsAfter(after: string | undefined, atMost: number): Promise<readonly string[]> {
    return this.#database.withoutAccount(async (transaction) => {
      const { rows } = await sql<{ accountId: string }>`
        select account_id as "accountId"
        from trulybot_lookup.accounts_with_data_keys(${after ?? null}::uuid, ${atMost})`.execute(
        transaction,
      );
      return rows.map(({ accountId }) => accountId);
    });
  }

  /** Does something about the host's keys while nobody else on this database does. */
  async alone<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.#database.withoutAccount(async (transaction) => {
      await sql`select pg_advisory_xact_lock(${hostKeysLock})`.execute(transaction);
      return work();
    });
  }
}

function selectKeys(rows: Rows) {
  return rows
    .selectFrom('data_keys')
    .select([
      'key_id as keyId',
      'purpose',
      'wrapped_key as wrappedKey',
      'key_encryption_key_id as keyEncryptionKeyId',
    ]);
}

async function selectNewest(rows: Rows, purpose: KeyPurpose): Promise<WrappedDataKey | undefined> {
  return selectKeys(rows)
    .where('purpose', '=', purpose)
    .orderBy('generation', 'desc')
    .limit(1)
    .executeTakeFirst();
}

async function insertGeneration(
  rows: Rows,
  accountId: string,
  key: WrappedDataKey,
  generation: number,
): Promise<boolean> {
  const inserted = await rows
    .insertInto('data_keys')
    .values({
      account_id: accountId,
      key_id: key.keyId,
      purpose: key.purpose,
      generation,
      wrapped_key: Buffer.from(key.wrappedKey),
      key_encryption_key_id: key.keyEncryptionKeyId,
    })
    .onConflict((conflict) => conflict.columns(['account_id', 'purpose', 'generation']).doNothing())
    .executeTakeFirst();
  return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n;
}
