import { createHash, createSecretKey, type KeyObject } from 'node:crypto';
import { VaultError } from './vault-error.ts';

/** A key that wraps data keys. It never lies beside them. */
export interface KeyEncryptionKey {
  readonly id: string;
  readonly key: KeyObject;
}

/** The host's key-encryption keys: new data keys are wrapped with the current one, all can unwrap. */
export interface KeyRing {
  readonly current: KeyEncryptionKey;
  readonly ids: readonly string[];
  /** @throws VaultError when the host no longer has this key. */
  find(id: string): KeyEncryptionKey;
  /**
   * The keys as they are now. Those of a key file are read again, for a rotation may have put a new
   * one first; those of `ENCRYPTION_KEY` stay what they were when the process began.
   */
  reread(): Promise<KeyRing>;
}

/** `ENCRYPTION_KEY` or the key file cannot be used. The message never holds any of it. */
export class KeyRingError extends Error {
  override readonly name = 'KeyRingError';
}

/**
 * Reads keys as `ENCRYPTION_KEY` has them: `id:base64`, comma-separated, the current one first; or
 * one key without an id, which is then made from the key's hash.
 * @param reread where the same keys can be read again; without it they stay as they are.
 * @throws KeyRingError when a key is not 32 bytes in base64, or two have the same id.
 */
export function parseKeyRing(text: string, reread?: () => Promise<KeyRing>): KeyRing {
  const keys = text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map(parseKey);
  const [current] = keys;
  if (!current) throw new KeyRingError('There is no encryption key.');
  const byId = new Map(keys.map((key) => [key.id, key]));
  if (byId.size < keys.length) throw new KeyRingError('Two encryption keys have the same id.');
  const ring: KeyRing = {
    current,
    ids: [...byId.keys()],
    find: (id) => {
      const key = byId.get(id);
      if (key) return key;
      throw new VaultError(
        'KEY_ENCRYPTION_KEY_MISSING',
        `the encryption key "${id}" is needed and not among the host's keys`,
      );
    },
    reread: reread ?? (() => Promise.resolve(ring)),
  };
  return ring;
}

function parseKey(entry: string, index: number): KeyEncryptionKey {
  const [first = '', second, ...more] = entry.split(':');
  const base64 = second ?? first;
  const bytes = Buffer.from(base64, 'base64');
  const wellFormed = more.length === 0 && /^[A-Za-z0-9+/_-]+={0,2}$/.test(base64);
  if (!wellFormed || bytes.length !== 32) {
    throw new KeyRingError(
      `Encryption key number ${index + 1} is not 32 bytes in base64 (make one with: openssl rand -base64 32).`,
    );
  }
  const id = second === undefined ? derivedId(bytes) : first;
  if (!/^[A-Za-z0-9._-]{1,40}$/.test(id)) {
    throw new KeyRingError(
      `The id of encryption key number ${index + 1} must be 1 to 40 letters, digits, dots or dashes.`,
    );
  }
  return { id, key: createSecretKey(bytes) };
}

/** Eight characters of a hash: enough to tell a host's keys apart, and useless for finding one. */
function derivedId(key: Buffer): string {
  return createHash('sha256').update('trulybot key id').update(key).digest('hex').slice(0, 8);
}
