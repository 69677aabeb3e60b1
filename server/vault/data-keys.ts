import type { KeyRing } from './key-ring.ts';
import { RecentEntries } from './recent-entries.ts';
import { VaultError } from './vault-error.ts';
import type { DataKeyStore } from './vault.store.ts';
import {
  makeWrappedKey,
  unwrapKey,
  type DataKey,
  type KeyPurpose,
  type WrappedDataKey,
} from './wrapped-key.ts';

/** Where an account's wrapped keys lie. */
export type KeyShelf = Pick<DataKeyStore, 'newest' | 'find' | 'insertFirst'>;

/** Unwrapped keys kept in the process: two purposes for some hundreds of accounts. */
const cacheSize = 1_000;

/**
 * How long a process may go on sealing with a key after a newer one was made, milliseconds. A
 * rotation waits far longer before it deletes a key.
 */
export const currentKeptForMs = 60_000;

/** An account's own keys: made on first use, wrapped by the host's, kept unwrapped for a while. */
export class DataKeys {
  #keyRing: KeyRing;
  readonly #store: KeyShelf;
  readonly #now: () => number;
  readonly #current = new RecentEntries<DataKey & { readonly readAt: number }>(cacheSize);
  readonly #known = new RecentEntries<DataKey>(cacheSize);

  /** @param now milliseconds, for how long ago the current key was read. */
  constructor(keyRing: KeyRing, store: KeyShelf, now: () => number = Date.now) {
    this.#keyRing = keyRing;
    this.#store = store;
    this.#now = now;
  }

  /** The key for new values. Two that ask first at once get the same one. */
  async current(accountId: string, purpose: KeyPurpose): Promise<DataKey> {
    const name = `${accountId} ${purpose}`;
    const known = this.#current.get(name);
    // A clock that was set back makes it no younger.
    if (known && Math.abs(this.#now() - known.readAt) < currentKeptForMs) return known;
    const readAt = this.#now();
    const stored =
      (await this.#store.newest(accountId, purpose)) ??
      (await this.#store.insertFirst(accountId, await this.#make(accountId, purpose)));
    const key = await this.#unwrap(accountId, stored);
    this.#current.set(name, { ...key, readAt });
    return key;
  }

  /** The key that an envelope names. @throws VaultError when the account has no such key. */
  async find(accountId: string, purpose: KeyPurpose, keyId: string): Promise<DataKey> {
    const name = `${accountId} ${purpose} ${keyId}`;
    const known = this.#known.get(name);
    if (known) return known;
    const stored = await this.#store.find(accountId, keyId);
    if (stored?.purpose !== purpose) {
      throw new VaultError('DATA_KEY_MISSING', 'the account has no such data key');
    }
    const key = await this.#unwrap(accountId, stored);
    this.#known.set(name, key);
    return key;
  }

  /** Keys are made seldom, so it is worth looking whether the host has a newer key to wrap them with. */
  async #make(accountId: string, purpose: KeyPurpose): Promise<WrappedDataKey> {
    this.#keyRing = await this.#keyRing.reread();
    return makeWrappedKey(this.#keyRing.current, accountId, purpose);
  }

  async #unwrap(accountId: string, stored: WrappedDataKey): Promise<DataKey> {
    const { keyEncryptionKeyId } = stored;
    if (!this.#keyRing.ids.includes(keyEncryptionKeyId)) {
      this.#keyRing = await this.#keyRing.reread();
    }
    return unwrapKey(this.#keyRing.find(keyEncryptionKeyId), accountId, stored);
  }
}
