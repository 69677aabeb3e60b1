import { z } from 'zod';
import type { PlatformError } from '../../../orders/platform-error.ts';
import type { Outbound, OutboundAnswer } from '../../../outbound/outbound.ts';
import { retryIdempotent } from '../../../outbound/retry.ts';
import {
  faultOfEnvelope,
  newNonce,
  readEnvelope,
  sealEnvelope,
  type Envelope,
  type SigningKey,
  type SigningPlace,
} from '../../../signing/envelope.ts';
import { errorFromAnswer, errorFromFailure, wooCommerceError } from '../errors.ts';
import type { AdviceKey } from '../merchant-advice.ts';
import { readFault, readJson } from '../read-json.ts';

/** What the plug-in can be asked. docs/plugin-protocol.md */
export type SignedVerb =
  | 'challenge'
  | 'store_facts'
  | 'find_order'
  | 'read_order'
  | 'customer_orders'
  | 'disconnect';

/** Speaks to our plug-in in one shop. */
export interface SignedClient {
  /**
   * Asks, and tries again when the shop stumbles: every verb may be repeated.
   * @returns the reply's body; it is from the shop, and belongs to this very question.
   * @throws PlatformError
   */
  call(verb: SignedVerb, body: object, signal?: AbortSignal): Promise<unknown>;
}

export interface SignedClientOptions {
  /** Address of the plug-in's route. */
  readonly route: string;
  readonly key: SigningKey;
  readonly place: SigningPlace;
  readonly outbound: Outbound;
  readonly now: () => Date;
  /** Whole call with its repetitions, milliseconds. Default 30,000. */
  readonly timeoutMs?: number;
  /** How often in all. Default 3. */
  readonly attempts?: number;
}

/** Largest reply that is read: some orders with all that stands beside them. */
const maximumReplyBytes = 8 * 1024 * 1024;

/** Makes a client for one route. */
export function createSignedClient(options: SignedClientOptions): SignedClient {
  const { key, place, outbound, now } = options;
  const url = new URL(options.route);

  const exchange = async (verb: SignedVerb, body: string, signal: AbortSignal) => {
    const call = sealEnvelope(key, {
      ...place,
      direction: 'to_shop',
      verb,
      timestamp: seconds(now()),
      nonce: newNonce(),
      body,
    });
    const answer = await outbound.fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(call),
      signal,
      maximumBytes: maximumReplyBytes,
      timeoutMs: 120_000,
    });
    return readReply(answer, call);
  };

  const readReply = (answer: OutboundAnswer, call: Envelope): unknown => {
    const json = readJson(answer);
    const reply = json && answer.status === 200 ? readEnvelope(json.value) : undefined;
    if (!reply) throw errorFromRefusal(answer, json?.value, now());
    const expected = { key, place, direction: 'from_shop', now: seconds(now()) } as const;
    const fault = faultOfEnvelope(reply, expected);
    if (fault === 'clock') throw wooCommerceError('clock_skew');
    if (fault || reply.nonce !== call.nonce || reply.verb !== call.verb) {
      throw wooCommerceError('reply_not_signed');
    }
    const body = bodyOf(reply);
    const { data: refusal } = refusalBody.safeParse(body);
    if (refusal) throw wooCommerceError(keyOfCode(refusal.error.code));
    return body;
  };

  return {
    async call(verb, body, signal) {
      const limit = AbortSignal.timeout(options.timeoutMs ?? 30_000);
      const within = signal ? AbortSignal.any([signal, limit]) : limit;
      const text = JSON.stringify(body);
      try {
        return await retryIdempotent(() => exchange(verb, text, within), {
          attempts: options.attempts ?? 3,
          signal: within,
          judge(failure) {
            const error = errorFromFailure(failure);
            return {
              retry: error.retryable && error.code !== 'timeout',
              retryAfterMs: error.retryAfterMs,
            };
          },
        });
      } catch (failure) {
        throw errorFromFailure(failure);
      }
    },
  };
}

const refusalBody = z.object({ error: z.object({ code: z.string() }) });

function bodyOf(reply: Envelope): unknown {
  try {
    return JSON.parse(reply.body) as unknown;
  } catch {
    throw wooCommerceError('unexpected_answer', { reason: 'reply' });
  }
}

/** What the plug-in could not carry out although it believed the call. */
function keyOfCode(code: string): AdviceKey {
  if (code === 'woocommerce_missing' || code === 'woocommerce_too_old') return code;
  return code === 'unknown_verb' ? 'old_plugin' : 'shop_fault';
}

/** An answer that is no reply: the plug-in's own refusal, or whoever answered in its place. */
function errorFromRefusal(answer: OutboundAnswer, json: unknown, now: Date): PlatformError {
  const fault = readFault(json);
  switch (fault?.code) {
    case 'trulybot_clock':
      return wooCommerceError('clock_skew', { status: answer.status });
    case 'trulybot_signature_refused':
      return wooCommerceError('signature_refused', { status: answer.status });
    case 'rest_no_route':
      return wooCommerceError('plugin_missing', { status: answer.status });
    default:
      return errorFromAnswer(answer, fault, now);
  }
}

function seconds(at: Date): number {
  return Math.floor(at.getTime() / 1_000);
}
