import { createHmac } from 'node:crypto';
import { DataKeys } from './data-keys.ts';
import type { KeyRing } from './key-ring.ts';
import { keyIdOf, openValue, sealValue } from './sealed-value.ts';
import { SecretText } from './secret-text.ts';
import { DataKeyStore, type Database } from './vault.store.ts';
import type { SecretPlace, Vault } from './vault.ts';

/** The vault over the table `data_keys`, opened by the host's key ring. */
export function createVault(options: {
  readonly keyRing: KeyRing;
  readonly database: Database;
}): Vault {
  return new EnvelopeVault(new DataKeys(options.keyRing, new DataKeyStore(options.database)));
}

/** Seals with an account's newest data key and opens with whichever an envelope names. */
export class EnvelopeVault implements Vault {
  readonly #keys: DataKeys;

  constructor(keys: DataKeys) {
    this.#keys = keys;
  }

  async seal(accountId: string, place: SecretPlace, plaintext: string): Promise<Uint8Array> {
    const key = await this.#keys.current(accountId, 'seal');
    return sealValue(key, accountId, place, Buffer.from(plaintext));
  }

  async open(accountId: string, place: SecretPlace, sealed: Uint8Array): Promise<SecretText> {
    const key = await this.#keys.find(accountId, 'seal', keyIdOf(sealed));
    return new SecretText(openValue(key, accountId, place, sealed).toString());
  }

  async indexOf(accountId: string, value: string): Promise<Uint8Array> {
    const { key } = await this.#keys.current(accountId, 'index');
    return createHmac('sha256', key).update(value).digest();
  }
}
