import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { isObject, numberOf, textOf, type Json, type JsonObject } from '../data/json.ts';
import { RestError } from '../wordpress/rest-error.ts';

/** What the plug-in signs with: made by it, and told to the server when it connects. */
export interface PluginKey {
  readonly id: string;
  readonly secret: string;
}

/** Seconds by which the clocks may differ. */
const toleranceSeconds = 300;

/** A key as the plug-in makes one. */
export function randomPluginKey(): PluginKey {
  const id = Array.from(randomBytes(24), (byte) => (byte % 36).toString(36)).join('');
  return { id: `tbk_${id}`, secret: randomBytes(32).toString('base64url') };
}

/** A call that was believed. */
export interface BelievedCall {
  readonly verb: string;
  readonly body: JsonObject;
  /** A signed reply to it. */
  reply(body: Json): JsonObject;
}

/**
 * Believes calls as the plug-in does: in shape, with its key, for its site, signed, of now and not heard
 * before, in this order.
 */
export class Believer {
  readonly #key: PluginKey;
  readonly #site: string;
  readonly #now: () => Date;
  readonly #heard = new Set<string>();

  constructor(key: PluginKey, site: string, now: () => Date) {
    this.#key = key;
    this.#site = site;
    this.#now = now;
  }

  /** @throws RestError as the plug-in refuses. */
  believe(text: string): BelievedCall {
    const call = parsed(text);
    const fields = ['direction', 'verb', 'key', 'site', 'nonce', 'body', 'signature'];
    if (call?.['protocol'] !== 1 || fields.some((field) => typeof call[field] !== 'string')) {
      throw new RestError(400, 'trulybot_malformed', 'This is no signed call.');
    }
    const isOurs =
      call['key'] === this.#key.id &&
      call['site'] === this.#site &&
      call['blog'] === 1 &&
      call['direction'] === 'to_shop';
    if (!isOurs || !isSame(textOf(call['signature']), this.#signatureOf(call))) {
      throw new RestError(401, 'trulybot_signature_refused', 'The signature is not valid here.');
    }
    if (Math.abs(numberOf(call['timestamp']) - this.#seconds()) > toleranceSeconds) {
      throw new RestError(401, 'trulybot_clock', 'The call is too old, or a clock is wrong.');
    }
    const nonce = textOf(call['nonce']);
    if (this.#heard.has(nonce)) {
      throw new RestError(401, 'trulybot_replayed', 'This call was made before.');
    }
    this.#heard.add(nonce);
    return {
      verb: textOf(call['verb']),
      body: parsed(textOf(call['body'])) ?? {},
      reply: (body) => {
        const content = { ...call, direction: 'from_shop', timestamp: this.#seconds() };
        const reply = { ...content, body: JSON.stringify(body) };
        return { ...reply, signature: this.#signatureOf(reply) };
      },
    };
  }

  #seconds(): number {
    return Math.floor(this.#now().getTime() / 1_000);
  }

  #signatureOf(call: JsonObject): string {
    const digest = createHash('sha256').update(textOf(call['body'])).digest('hex');
    const names = ['direction', 'verb', 'key', 'site', 'blog', 'timestamp', 'nonce'];
    const lines = [
      'trulybot-signed-1',
      ...names.map((name) => JSON.stringify(call[name])?.replace(/^"|"$/g, '') ?? ''),
      digest,
    ];
    return createHmac('sha256', this.#key.secret).update(lines.join('\n')).digest('hex');
  }
}

function parsed(text: string): JsonObject | undefined {
  try {
    const value = JSON.parse(text) as Json;
    return isObject(value) ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isSame(first: string, second: string): boolean {
  const [one, other] = [Buffer.from(first), Buffer.from(second)];
  return one.length === other.length && timingSafeEqual(one, other);
}
