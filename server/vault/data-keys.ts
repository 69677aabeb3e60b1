import { createSecretKey, randomBytes, randomUUID, type KeyObject } from 'node:crypto';
import { decrypt, encrypt } from './envelope.ts';
import type { KeyRing } from './key-ring.ts';
import { RecentEntries } from './recent-entries.ts';
import { VaultError } from './vault-error.ts';
import type { DataKeyStore, KeyPurpose, WrappedDataKey } from './vault.store.ts';

/** A data key that can be used. */
export interface DataKey {
  readonly id: string;
  readonly key: KeyObject;
}

/** Unwrapped keys kept in the process: two purposes for some hundreds of accounts. */
const cacheSize = 1_000;

/** An account's own keys: made on first use, wrapped by the host's, kept unwrapped for a while. */
export class DataKeys {
  readonly #keyRing: KeyRing;
  readonly #store: DataKeyStore;
  readonly #cache = new RecentEntries<DataKey>(cacheSize);

  constructor(keyRing: KeyRing, store: DataKeyStore) {
    this.#keyRing = keyRing;
    this.#store = store;
  }

  /** The key for new values. Two that ask first at once get the same one. */
  async current(accountId: string, purpose: KeyPurpose): Promise<DataKey> {
    return this.#cached(`${accountId} ${purpose}`, async () => {
      const stored =
        (await this.#store.newest(accountId, purpose)) ??
        (await this.#store.insertFirst(accountId, this.#make(accountId, purpose)));
      return this.#unwrap(accountId, stored);
    });
  }

  /** The key that an envelope names. @throws VaultError when the account has no such key. */
  async find(accountId: string, purpose: KeyPurpose, keyId: string): Promise<DataKey> {
    return this.#cached(`${accountId} ${purpose} ${keyId}`, async () => {
      const stored = await this.#store.find(accountId, keyId);
      if (stored?.purpose !== purpose) {
        throw new VaultError('DATA_KEY_MISSING', 'the account has no such data key');
      }
      return this.#unwrap(accountId, stored);
    });
  }

  #make(accountId: string, purpose: KeyPurpose): WrappedDataKey {
    const keyId = randomUUID();
    const { id, key } = this.#keyRing.current;
    const context = wrapContext(accountId, keyId, purpose, id);
    const wrappedKey = encrypt(key, context, randomBytes(32));
    return { keyId, purpose, wrappedKey, keyEncryptionKeyId: id };
  }

  #unwrap(accountId: string, stored: WrappedDataKey): DataKey {
    const { id, key } = this.#keyRing.find(stored.keyEncryptionKeyId);
    const context = wrapContext(accountId, stored.keyId, stored.purpose, id);
    return {
      id: stored.keyId,
      key: createSecretKey(decrypt(key, context, stored.wrappedKey)),
    };
  }

  async #cached(name: string, read: () => Promise<DataKey>): Promise<DataKey> {
    const known = this.#cache.get(name);
    if (known) return known;
    const key = await read();
    this.#cache.set(name, key);
    return key;
  }
}

/** What a wrapped key is bound to: moved to another account, id, purpose or wrapping key, it stays shut. */
function wrapContext(
  accountId: string,
  keyId: string,
  purpose: KeyPurpose,
  keyEncryptionKeyId: string,
): readonly string[] {
  return ['trulybot data key', accountId, keyId, purpose, keyEncryptionKeyId];
}
