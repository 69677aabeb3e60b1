import {
  createKeyFile,
  KeyRingError,
  parseKeyRing,
  readKeyFile,
  type KeyRing,
} from './key-ring.ts';
import { DataKeyStore, type Database } from './vault.store.ts';

/**
 * The host's keys: those of `ENCRYPTION_KEY`, or those in the key file, which is made when there is
 * none and nothing was sealed yet. A fresh key in the place of a lost one would let the server run
 * while every secret stays shut and new ones are sealed apart, so a lost one stops the start.
 * @param options.encryptionKey value of the setting; empty for the file.
 * @throws KeyRingError when a key is missing that secrets in the database are sealed under.
 */
export async function loadHostKeys(options: {
  readonly encryptionKey: string;
  readonly keyFile: string;
  readonly database: Database;
}): Promise<KeyRing> {
  const { encryptionKey, keyFile, database } = options;
  const store = new DataKeyStore(database);
  const present = encryptionKey === '' ? await readKeyFile(keyFile) : parseKeyRing(encryptionKey);
  if (await store.needsOtherKeysThan(present?.ids ?? [])) {
    const found =
      encryptionKey !== ''
        ? 'ENCRYPTION_KEY does not hold the key'
        : present
          ? `The key file ${keyFile} does not hold the key`
          : `The key file ${keyFile} is missing`;
    throw new KeyRingError(
      `${found} that secrets in the database are sealed with. ` +
        'Put it back from where you keep a copy, or set ENCRYPTION_KEY to it.',
    );
  }
  return present ?? createKeyFile(keyFile);
}
