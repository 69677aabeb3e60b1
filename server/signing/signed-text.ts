import { createHmac } from 'node:crypto';
import { isSameText } from './envelope.ts';

/**
 * A secret of this host's own for one purpose, the same in all of its processes. Signed is with the newest; while the
 * host's key is rotated, what was signed with an older one a moment ago is believed, too.
 */
export type HostSecrets = readonly [newest: string, ...older: string[]];

const shape = /^([\w-]{1,4000})\.([0-9a-f]{64})$/;

/**
 * Something small as text that only the holder of a secret can have made: JSON in base64url, a dot, and
 * HMAC-SHA256 in hex over a label and that text. Not secret: whoever has it can read it.
 * @param label what the text is for. One that was signed for something else is not read for this.
 */
export function signText(label: string, secret: string | Uint8Array, content: object): string {
  const payload = Buffer.from(JSON.stringify(content)).toString('base64url');
  return `${payload}.${signatureOf(label, secret, payload)}`;
}

/** What was signed, in whatever shape that is; undefined for all that was not signed for this. */
export function readSignedText(
  label: string,
  secret: string | Uint8Array,
  text: string,
): object | undefined {
  const [, payload, signature] = shape.exec(text) ?? [];
  if (payload === undefined || signature === undefined) return undefined;
  if (!isSameText(signature, signatureOf(label, secret, payload))) return undefined;
  try {
    const value = JSON.parse(Buffer.from(payload, 'base64url').toString()) as unknown;
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The same for what this host has signed to itself. */
export function readTextOfHost(
  label: string,
  secrets: HostSecrets,
  text: string,
): object | undefined {
  for (const secret of secrets) {
    const read = readSignedText(label, secret, text);
    if (read) return read;
  }
  return undefined;
}

/** @throws for an empty secret, which anybody has. */
function signatureOf(label: string, secret: string | Uint8Array, payload: string): string {
  if (secret.length === 0) throw new Error(`the secret of ${label} is empty`);
  return createHmac('sha256', secret).update(`${label}\n${payload}`).digest('hex');
}
