import { createSecretKey, randomBytes, randomUUID, type KeyObject } from 'node:crypto';
import { decrypt, encrypt } from './envelope.ts';
import type { KeyEncryptionKey } from './key-ring.ts';

/** What a data key is for. A key of one purpose never serves the other. */
export type KeyPurpose = 'seal' | 'index';

/** A data key as it lies in the database. */
export interface WrappedDataKey {
  readonly keyId: string;
  readonly purpose: KeyPurpose;
  readonly wrappedKey: Uint8Array;
  readonly keyEncryptionKeyId: string;
}

/** A data key that can be used. */
export interface DataKey {
  readonly id: string;
  readonly key: KeyObject;
}

/** A fresh data key for an account, wrapped. */
export function makeWrappedKey(
  wrappingKey: KeyEncryptionKey,
  accountId: string,
  purpose: KeyPurpose,
): WrappedDataKey {
  return wrap(wrappingKey, accountId, { keyId: randomUUID(), purpose }, randomBytes(32));
}

/** @throws VaultError when it was altered, or belongs to another account, id, purpose or wrapping key. */
export function unwrapKey(
  wrappingKey: KeyEncryptionKey,
  accountId: string,
  stored: WrappedDataKey,
): DataKey {
  return { id: stored.keyId, key: createSecretKey(unwrap(wrappingKey, accountId, stored)) };
}

/**
 * The same data key, wrapped with another key.
 * @throws VaultError when `from` does not open it.
 */
export function rewrapKey(
  from: KeyEncryptionKey,
  to: KeyEncryptionKey,
  accountId: string,
  stored: WrappedDataKey,
): WrappedDataKey {
  return wrap(to, accountId, stored, unwrap(from, accountId, stored));
}

function wrap(
  { id, key }: KeyEncryptionKey,
  accountId: string,
  { keyId, purpose }: Pick<WrappedDataKey, 'keyId' | 'purpose'>,
  dataKey: Uint8Array,
): WrappedDataKey {
  const wrappedKey = encrypt(key, wrapContext(accountId, keyId, purpose, id), dataKey);
  return { keyId, purpose, wrappedKey, keyEncryptionKeyId: id };
}

function unwrap({ id, key }: KeyEncryptionKey, accountId: string, stored: WrappedDataKey): Buffer {
  return decrypt(key, wrapContext(accountId, stored.keyId, stored.purpose, id), stored.wrappedKey);
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
