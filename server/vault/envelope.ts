import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from 'node:crypto';
import { VaultError } from './vault-error.ts';

const formatVersion = 1;
const nonceLength = 12;
const tagLength = 16;
const headerLength = 1 + nonceLength + tagLength;

/**
 * AES-256-GCM with a random nonce for each call (NIST SP 800-38D, 8.2.2).
 * @param context what the ciphertext belongs to; to open it, the same list must be named.
 * @returns version (1 byte), nonce (12), tag (16), ciphertext.
 */
export function encrypt(
  key: KeyObject,
  context: readonly string[],
  plaintext: Uint8Array,
): Uint8Array {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
  cipher.setAAD(encodeContext(context));
  const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return Buffer.concat([Uint8Array.of(formatVersion), nonce, cipher.getAuthTag(), ciphertext]);
}

/** @throws VaultError when the key, the context or any byte differs from when it was made. */
export function decrypt(key: KeyObject, context: readonly string[], sealed: Uint8Array): Buffer {
  if (sealed.length < headerLength || sealed[0] !== formatVersion) {
    throw new VaultError('UNKNOWN_FORMAT', 'this is no envelope that this version can open');
  }
  const nonce = sealed.subarray(1, 1 + nonceLength);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
  decipher.setAAD(encodeContext(context));
  decipher.setAuthTag(sealed.subarray(1 + nonceLength, headerLength));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(headerLength)), decipher.final()]);
  } catch (cause) {
    throw new VaultError('NOT_AUTHENTIC', 'the envelope was altered or belongs elsewhere', {
      cause,
    });
  }
}

/** Each part after its length, so that no two lists give the same bytes. */
function encodeContext(parts: readonly string[]): Buffer {
  return Buffer.concat(
    parts.flatMap((part) => {
      const bytes = Buffer.from(part);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      return [length, bytes];
    }),
  );
}
