import { decrypt, encrypt } from './envelope.ts';
import type { SecretPlace } from './vault.ts';
import { VaultError } from './vault-error.ts';
import type { DataKey } from './wrapped-key.ts';

/** A sealed value begins with its data key's id: the 16 bytes of a UUID. */
export const keyIdLength = 16;

/** The data key's id, then what {@link encrypt} gives. */
export function sealValue(
  { id, key }: DataKey,
  accountId: string,
  place: SecretPlace,
  plaintext: Uint8Array,
): Uint8Array {
  return Buffer.concat([keyIdToBytes(id), encrypt(key, context(accountId, place, id), plaintext)]);
}

/** @throws VaultError when the value was altered, or belongs to another account, place or key. */
export function openValue(
  { id, key }: DataKey,
  accountId: string,
  place: SecretPlace,
  sealed: Uint8Array,
): Buffer {
  return decrypt(key, context(accountId, place, id), sealed.subarray(keyIdLength));
}

/** Which data key a value was sealed with. @throws VaultError when it is too short to say. */
export function keyIdOf(sealed: Uint8Array): string {
  if (sealed.length < keyIdLength) {
    throw new VaultError('UNKNOWN_FORMAT', 'this is no envelope that this version can open');
  }
  return Buffer.from(sealed.subarray(0, keyIdLength))
    .toString('hex')
    .replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
}

/** The beginning of every value that this key has sealed. */
export function keyIdToBytes(keyId: string): Buffer {
  return Buffer.from(keyId.replaceAll('-', ''), 'hex');
}

function context(accountId: string, place: SecretPlace, keyId: string): readonly string[] {
  return ['trulybot secret', accountId, place.table, place.row, place.field, keyId];
}
