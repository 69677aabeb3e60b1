import { createHmac } from 'node:crypto';
import { DataKeys } from './data-keys.ts';
import { decrypt, encrypt } from './envelope.ts';
import type { KeyRing } from './key-ring.ts';
import { SecretText } from './secret-text.ts';
import { VaultError } from './vault-error.ts';
import { DataKeyStore, type Database } from './vault.store.ts';
import type { SecretPlace, Vault } from './vault.ts';

const keyIdLength = 16;

/** The vault over the table `data_keys`, opened by the host's key ring. */
export function createVault(options: {
  readonly keyRing: KeyRing;
  readonly database: Database;
}): Vault {
  return new EnvelopeVault(new DataKeys(options.keyRing, new DataKeyStore(options.database)));
}

/** Envelopes are the data key's id (16 bytes of its UUID), then what {@link encrypt} gives. */
class EnvelopeVault implements Vault {
  readonly #keys: DataKeys;

  constructor(keys: DataKeys) {
    this.#keys = keys;
  }

  async seal(accountId: string, place: SecretPlace, plaintext: string): Promise<Uint8Array> {
    const { id, key } = await this.#keys.current(accountId, 'seal');
    const context = sealContext(accountId, place, id);
    return Buffer.concat([keyIdToBytes(id), encrypt(key, context, Buffer.from(plaintext, 'utf8'))]);
  }

  async open(accountId: string, place: SecretPlace, sealed: Uint8Array): Promise<SecretText> {
    const id = keyIdFromBytes(sealed.subarray(0, keyIdLength));
    const { key } = await this.#keys.find(accountId, 'seal', id);
    const context = sealContext(accountId, place, id);
    return new SecretText(decrypt(key, context, sealed.subarray(keyIdLength)).toString('utf8'));
  }

  async indexOf(accountId: string, value: string): Promise<Uint8Array> {
    const { key } = await this.#keys.current(accountId, 'index');
    return createHmac('sha256', key).update(value, 'utf8').digest();
  }
}

function sealContext(accountId: string, place: SecretPlace, keyId: string): readonly string[] {
  return ['trulybot secret', accountId, place.table, place.row, place.field, keyId];
}

function keyIdToBytes(keyId: string): Buffer {
  return Buffer.from(keyId.replaceAll('-', ''), 'hex');
}

function keyIdFromBytes(bytes: Uint8Array): string {
  if (bytes.length !== keyIdLength) {
    throw new VaultError('UNKNOWN_FORMAT', 'this is no envelope that this version can open');
  }
  return Buffer.from(bytes)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
