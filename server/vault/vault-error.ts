/** Why the vault refused. */
export type VaultErrorCode =
  /** The envelope was altered, or belongs to another account, table, row, field or key. */
  | 'NOT_AUTHENTIC'
  /** It is no envelope that this version knows. */
  | 'UNKNOWN_FORMAT'
  /** The data key that it names is gone. */
  | 'DATA_KEY_MISSING'
  /** The host's `ENCRYPTION_KEY` no longer holds the key that the data key is wrapped with. */
  | 'KEY_ENCRYPTION_KEY_MISSING';

/** A secret could not be opened. Says nothing of what is in it. */
export class VaultError extends Error {
  override readonly name = 'VaultError';
  readonly code: VaultErrorCode;

  constructor(code: VaultErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
