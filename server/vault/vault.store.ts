import { sql, type Transaction } from 'kysely';
import type { Database } from '../storage/database.ts';

/** Where this room keeps its keys. */
export type { Database };

/** What a data key is for. A key of one purpose never serves the other. */
export type KeyPurpose = 'seal' | 'index';

/** A data key as it lies in the database. */
export interface WrappedDataKey {
  readonly keyId: string;
  readonly purpose: KeyPurpose;
  readonly wrappedKey: Uint8Array;
  readonly keyEncryptionKeyId: string;
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

/** The table `data_keys`. */
export class DataKeyStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The key that new values are made with. */
  async newest(accountId: string, purpose: KeyPurpose): Promise<WrappedDataKey | undefined> {
    return this.#database.forAccount(accountId, (transaction: Transaction<VaultTables>) =>
      selectNewest(transaction, purpose),
    );
  }

  async find(accountId: string, keyId: string): Promise<WrappedDataKey | undefined> {
    return this.#database.forAccount(
      accountId,
      async (transaction: Transaction<VaultTables>) =>
        await selectKeys(transaction).where('key_id', '=', keyId).executeTakeFirst(),
    );
  }

  /** Whether any account's data key is wrapped by a key that is not among these. */
  async needsOtherKeysThan(keyEncryptionKeyIds: readonly string[]): Promise<boolean> {
    return this.#database.withoutAccount(async (transaction) => {
      const { rows } = await sql<{ needed: boolean }>`
        select trulybot_lookup.needs_other_keys_than(${keyEncryptionKeyIds}) as needed`.execute(
        transaction,
      );
      return rows[0]?.needed ?? false;
    });
  }

  /** Stores an account's first key of a purpose, unless there is one already. @returns the one that counts. */
  async insertFirst(accountId: string, key: WrappedDataKey): Promise<WrappedDataKey> {
    return this.#database.forAccount(accountId, async (transaction: Transaction<VaultTables>) => {
      await transaction
        .insertInto('data_keys')
        .values({
          account_id: accountId,
          key_id: key.keyId,
          purpose: key.purpose,
          generation: 1,
          wrapped_key: Buffer.from(key.wrappedKey),
          key_encryption_key_id: key.keyEncryptionKeyId,
        })
        .onConflict((conflict) =>
          conflict.columns(['account_id', 'purpose', 'generation']).doNothing(),
        )
        .execute();
      return (await selectNewest(transaction, key.purpose)) ?? key;
    });
  }
}

function selectKeys(transaction: Transaction<VaultTables>) {
  return transaction
    .selectFrom('data_keys')
    .select([
      'key_id as keyId',
      'purpose',
      'wrapped_key as wrappedKey',
      'key_encryption_key_id as keyEncryptionKeyId',
    ]);
}

async function selectNewest(
  transaction: Transaction<VaultTables>,
  purpose: KeyPurpose,
): Promise<WrappedDataKey | undefined> {
  return selectKeys(transaction)
    .where('purpose', '=', purpose)
    .orderBy('generation', 'desc')
    .limit(1)
    .executeTakeFirst();
}
