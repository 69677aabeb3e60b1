import type { KeyRing } from './key-ring.ts';
import {
  rotateAccount,
  type RotatedKeys,
  type RotatedValues,
  type RotationCounts,
} from './rotate-account.ts';
import type { DataKeyStore } from './vault.store.ts';

/** How many accounts are asked for at once. */
const pageSize = 200;

/**
 * Old data keys are kept for a day after their successor was made. A running server notices a new
 * one within a minute (see data-keys.ts); the rest is for processes that slept in between.
 */
const retireAfterMs = 24 * 60 * 60 * 1000;

/** What {@link rotateKeys} works on. */
export interface RotationOptions {
  /** The keys of all accounts are wrapped with its current key. */
  readonly keyRing: KeyRing;
  readonly keys: RotatedKeys & Pick<DataKeyStore, 'accountsAfter'>;
  /** Every column that holds sealed values. */
  readonly values: readonly RotatedValues[];
  /** Data keys for sealing that are at least this old get a successor, milliseconds. */
  readonly renewAfterMs: number;
  /** Told after every batch. Throws to end the rotation there; the next one goes on. */
  readonly onProgress: (progress: RotationProgress) => void;
}

/** How far a rotation is. */
export interface RotationProgress extends Readonly<RotationCounts> {
  /** Accounts that are done. */
  readonly accounts: number;
}

/**
 * Rotates the keys of every account while servers serve: wraps data keys with the host's current key,
 * gives accounts new data keys, seals every value again, and deletes data keys that are no longer
 * needed. Keys of the index (`Vault.indexOf`) are wrapped anew and otherwise stay: what they made
 * cannot be made again.
 * @throws VaultError when the host lacks a key that a data key is wrapped with.
 */
export async function rotateKeys(options: RotationOptions): Promise<RotationProgress> {
  const { keyRing, keys, values, renewAfterMs, onProgress } = options;
  const counts = { rewrapped: 0, made: 0, resealed: 0, unreadable: 0, deleted: 0, kept: 0 };
  let accounts = 0;
  const goOn = () => onProgress({ ...counts, accounts });
  const rotation = { keyRing, keys, values, renewAfterMs, retireAfterMs, goOn };
  let last: string | undefined;
  do {
    const page = await keys.accountsAfter(last, pageSize);
    for (const accountId of page) {
      await rotateAccount(accountId, rotation, counts);
      accounts += 1;
      goOn();
    }
    last = page.at(-1);
  } while (last !== undefined);
  return { ...counts, accounts };
}
