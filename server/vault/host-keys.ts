import { addKeyToFile, createKeyFile, keyMadeAt, readKeyFile } from './key-file.ts';
import { KeyRingError, parseKeyRing, type KeyRing } from './key-ring.ts';
import type { DataKeyStore, WrappingKeyUse } from './vault.store.ts';
import { unwrapKey } from './wrapped-key.ts';

/** Where the host's keys are. */
export interface HostKeysOptions {
  /** Value of the setting; empty for the file. */
  readonly encryptionKey: string;
  readonly keyFile: string;
  readonly keys: Pick<DataKeyStore, 'wrappingKeysInUse' | 'alone'>;
}

/**
 * The host's keys: those of `ENCRYPTION_KEY`, or those in the key file, which is made when there is
 * none and nothing was sealed yet. A fresh key in the place of a lost one would let the server run
 * while every secret stays shut and new ones are sealed apart, so a lost one stops the start; and so
 * does one that bears the name of another.
 * @throws KeyRingError when a key that secrets in the database are sealed under is missing or wrong.
 */
export async function loadHostKeys(options: HostKeysOptions): Promise<KeyRing> {
  const { encryptionKey, keyFile, keys } = options;
  const present = encryptionKey === '' ? await readKeyFile(keyFile) : parseKeyRing(encryptionKey);
  const place = encryptionKey === '' ? `The key file ${keyFile}` : 'ENCRYPTION_KEY';
  checkHostKeys(present, place, await keys.wrappingKeysInUse());
  return present ?? createKeyFile(keyFile);
}

/**
 * Tries each key that data keys are wrapped with.
 * @param place where the keys are from, as a sentence begins.
 * @throws KeyRingError when one is missing, or is another key of the same name.
 */
export function checkHostKeys(
  present: KeyRing | undefined,
  place: string,
  inUse: readonly WrappingKeyUse[],
): void {
  for (const { keyEncryptionKeyId, sample } of inUse) {
    if (!present?.ids.includes(keyEncryptionKeyId)) {
      const found = present ? 'does not hold the key' : 'is missing, and with it the key';
      throw new KeyRingError(
        `${place} ${found} "${keyEncryptionKeyId}" that secrets in the database are sealed with. ` +
          'Put it back from where you keep a copy, or set ENCRYPTION_KEY to it.',
      );
    }
    try {
      unwrapKey(present.find(keyEncryptionKeyId), sample.accountId, sample);
    } catch (cause) {
      throw new KeyRingError(
        `${place} holds another key under the name "${keyEncryptionKeyId}" than secrets in the ` +
          'database are sealed with. Put the right one back; a new key needs a new name.',
        { cause },
      );
    }
  }
}

/**
 * The host's keys with the one that a rotation wraps with first. Those of `ENCRYPTION_KEY` are the
 * host's own to change; a key file gets a new key, unless its current one is younger than
 * `renewAfterMs`: then it is that of a rotation that goes on now.
 * @throws what {@link loadHostKeys} throws.
 */
export async function renewHostKeys(
  options: HostKeysOptions & { readonly renewAfterMs: number; readonly now: Date },
): Promise<KeyRing> {
  const { encryptionKey, keyFile, keys, renewAfterMs, now } = options;
  const keyRing = await loadHostKeys(options);
  if (encryptionKey !== '') return keyRing;
  return keys.alone(async () => {
    const present = await keyRing.reread();
    const madeAt = keyMadeAt(present.current.id);
    const isYoung = madeAt !== undefined && now.getTime() - madeAt < renewAfterMs;
    return isYoung ? present : addKeyToFile(keyFile, now);
  });
}
