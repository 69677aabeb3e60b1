import { randomBytes } from 'node:crypto';

/** An API key as it is shown once. */
export interface NewApiKey {
  /** `tb_<prefix>_<secret>`: 8 and 64 hexadecimal digits. */
  readonly apiKey: string;
  /** `tb_<prefix>`, by which a merchant recognises it. Not secret. */
  readonly prefix: string;
}

/** Makes a key from 256 random bits; the name in front lets secret scanners find a leaked one. */
export function makeApiKey(): NewApiKey {
  const prefix = `tb_${randomBytes(4).toString('hex')}`;
  return { prefix, apiKey: `${prefix}_${randomBytes(32).toString('hex')}` };
}

/** Whether text can be one of our keys at all, so that rubbish costs no query. */
export function looksLikeApiKey(text: string): boolean {
  return /^tb_[0-9a-f]{8}_[0-9a-f]{64}$/.test(text);
}
