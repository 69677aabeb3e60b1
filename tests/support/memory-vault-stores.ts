import type { RotatedKeys, RotatedValues } from '../../server/vault/rotate-account.ts';
import type { KeyShelf } from '../../server/vault/data-keys.ts';
import { keyIdOf } from '../../server/vault/sealed-value.ts';
import type { SealedColumn } from '../../server/vault/sealed-column.ts';
import type { StoredValue } from '../../server/vault/sealed-values.store.ts';
import type { DataKeyRecord, WrappingKeyUse } from '../../server/vault/vault.store.ts';
import type { KeyPurpose, WrappedDataKey } from '../../server/vault/wrapped-key.ts';

type Stored = { -readonly [Name in keyof DataKeyRecord]: DataKeyRecord[Name] };

/** The table `data_keys` in memory, for tests of what stands above it. */
export class MemoryDataKeys implements KeyShelf, RotatedKeys {
  readonly rows = new Map<string, Stored[]>();
  #turns: Promise<unknown> = Promise.resolve();
  /** How often a key was read. */
  reads = 0;

  async newest(accountId: string, purpose: KeyPurpose): Promise<WrappedDataKey | undefined> {
    this.reads += 1;
    return this.#of(accountId).findLast((key) => key.purpose === purpose);
  }

  async find(accountId: string, keyId: string): Promise<WrappedDataKey | undefined> {
    this.reads += 1;
    return this.#of(accountId).find((key) => key.keyId === keyId);
  }

  async insertFirst(accountId: string, key: WrappedDataKey): Promise<WrappedDataKey> {
    await this.insertNext(accountId, key, 1);
    return (await this.newest(accountId, key.purpose)) ?? key;
  }

  async insertNext(accountId: string, key: WrappedDataKey, generation: number): Promise<boolean> {
    const rows = this.#of(accountId);
    const isTaken = rows.some(
      (each) => each.purpose === key.purpose && each.generation === generation,
    );
    if (!isTaken) rows.push({ ...key, generation, ageMs: 0 });
    return !isTaken;
  }

  async list(accountId: string): Promise<readonly DataKeyRecord[]> {
    return this.#of(accountId).map((each) => ({ ...each }));
  }

  async replaceWrapping(
    accountId: string,
    was: WrappedDataKey,
    is: WrappedDataKey,
  ): Promise<boolean> {
    const row = this.#of(accountId).find(
      (each) => each.keyId === was.keyId && each.keyEncryptionKeyId === was.keyEncryptionKeyId,
    );
    if (row) Object.assign(row, is);
    return row !== undefined;
  }

  async delete(accountId: string, keyId: string): Promise<boolean> {
    const rows = this.#of(accountId);
    const index = rows.findIndex((each) => each.keyId === keyId);
    if (index >= 0) rows.splice(index, 1);
    return index >= 0;
  }

  async accountsAfter(after: string | undefined, atMost: number): Promise<readonly string[]> {
    const accounts = [...this.rows].filter(([, keys]) => keys.length > 0).map(([id]) => id);
    return accounts
      .filter((id) => after === undefined || id > after)
      .toSorted()
      .slice(0, atMost);
  }

  async wrappingKeysInUse(): Promise<readonly WrappingKeyUse[]> {
    const keys = [...this.rows].flatMap(([accountId, rows]) =>
      rows.map((row) => ({ ...row, accountId })),
    );
    return [...new Set(keys.map((key) => key.keyEncryptionKeyId))].flatMap((id) => {
      const wrapped = keys.filter((key) => key.keyEncryptionKeyId === id);
      return wrapped
        .slice(0, 1)
        .map((sample) => ({ keyEncryptionKeyId: id, dataKeys: wrapped.length, sample }));
    });
  }

  /** One after the other. */
  async alone<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#turns.then(work);
    this.#turns = turn.catch(() => {});
    return turn;
  }

  /** Lets time pass for the keys that are there. */
  age(byMs: number): void {
    for (const rows of this.rows.values()) for (const row of rows) row.ageMs += byMs;
  }

  #of(accountId: string): Stored[] {
    const rows = this.rows.get(accountId) ?? [];
    this.rows.set(accountId, rows);
    return rows;
  }
}

/** A column of sealed values in memory. */
export class MemorySealedValues implements RotatedValues {
  readonly column: SealedColumn = { table: 'notes', column: 'body' };
  /** Row id to value, of the one account that a test has. */
  readonly values = new Map<string, Uint8Array>();
  /** Rows that somebody else has locked, for this many looks. */
  readonly lockedFor = new Map<string, number>();
  /** How many values were asked for at once. */
  readonly batches: number[] = [];

  async resealNext(
    _accountId: string,
    keyId: string,
    after: readonly unknown[] | undefined,
    atMost: number,
    reseal: (value: StoredValue) => Uint8Array | undefined,
  ): Promise<readonly unknown[] | undefined> {
    this.batches.push(atMost);
    const [last = ''] = (after ?? []) as readonly string[];
    const found = [...this.values]
      .filter(([row, sealed]) => row > last && !this.#has(sealed, keyId))
      .filter(([row]) => !this.#isLocked(row))
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .slice(0, atMost);
    for (const [row, sealed] of found) {
      const anew = reseal({ row, sealed });
      if (anew) this.values.set(row, anew);
    }
    const end = found.at(-1);
    return found.length < atMost ? undefined : end && [end[0]];
  }

  async uses(_accountId: string, keyId: string): Promise<boolean> {
    return [...this.values.values()].some((sealed) => this.#has(sealed, keyId));
  }

  #has(sealed: Uint8Array, keyId: string): boolean {
    return sealed.length >= 16 && keyIdOf(sealed) === keyId;
  }

  #isLocked(row: string): boolean {
    const left = this.lockedFor.get(row) ?? 0;
    this.lockedFor.set(row, left - 1);
    return left > 0;
  }
}
