import type { SecretText } from './secret-text.ts';

/** Where a secret lives. Bound into the ciphertext: moved elsewhere, it does not open. */
export interface SecretPlace {
  readonly table: string;
  /** Primary key of the row. */
  readonly row: string;
  readonly field: string;
}

/** Encrypts what must not be read from a stolen database, with one data key per account. */
export interface Vault {
  /** A self-describing envelope (version, key id, nonce, ciphertext, tag) for a `bytea` column. */
  seal(accountId: string, place: SecretPlace, plaintext: string): Promise<Uint8Array>;
  /** @throws VaultError when the envelope was altered, moved or its key is gone. */
  open(accountId: string, place: SecretPlace, sealed: Uint8Array): Promise<SecretText>;
  /** Keyed, per-account index (HMAC-SHA256) of a value that must be findable and not readable. */
  indexOf(accountId: string, value: string): Promise<Uint8Array>;
}
