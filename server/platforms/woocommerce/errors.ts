import { AddressRefused, type OutboundAnswer } from '../../outbound/outbound.ts';
import { OutboundFailure } from '../../outbound/outbound-failure.ts';
import { retryAfterMs } from '../../outbound/retry-after.ts';
import { PlatformError, type PlatformErrorCode } from '../../orders/platform-error.ts';
import { advice, type AdviceKey } from './merchant-advice.ts';
import { isJson, type RestFault } from './read-json.ts';

/** An error with its code and the sentence that tells the merchant what to do. */
export function wooCommerceError(
  key: AdviceKey,
  details: {
    readonly status?: number | undefined;
    readonly retryAfterMs?: number | undefined;
    /** A short code of the shop or the system, never free text. */
    readonly reason?: string | undefined;
  } = {},
): PlatformError {
  const { code, message, merchantAction } = advice[key];
  return new PlatformError(code satisfies PlatformErrorCode, {
    message: details.reason === undefined ? message : `${message} (${details.reason})`,
    merchantAction,
    status: details.status,
    retryAfterMs: details.retryAfterMs,
  });
}

/**
 * From an exchange that brought no answer.
 * @throws the failure itself when it is none of a call, but a fault in our own code.
 */
export function errorFromFailure(failure: unknown): PlatformError {
  if (failure instanceof PlatformError) return failure;
  if (failure instanceof AddressRefused) return wooCommerceError('address_refused');
  if (!(failure instanceof OutboundFailure)) throw failure;
  return wooCommerceError(failure.kind, { reason: failure.code });
}

/**
 * From an answer that is not what was asked for. WooCommerce's error table was read off running
 * shops: a wrong key and a lost header look alike, and a missing right is 401 or 403.
 * @param fault the REST error in the body; undefined when the body is no JSON.
 */
export function errorFromAnswer(
  answer: OutboundAnswer,
  fault: RestFault | undefined,
  now: Date,
): PlatformError {
  return wooCommerceError(keyOf(answer, fault), {
    status: answer.status,
    retryAfterMs: retryAfterMs(answer.headers['retry-after'], now),
    reason: fault?.code,
  });
}

function keyOf(answer: OutboundAnswer, fault: RestFault | undefined): AdviceKey {
  const { status } = answer;
  if (status >= 300 && status < 400) return 'redirected';
  if (status === 429) return 'rate_limited';
  if (status >= 500) return 'shop_fault';
  if (!fault) return isJson(answer) ? 'unexpected_answer' : keyOfPage(status);
  if (status === 401 || status === 403) return keyOfRefusal(status, fault);
  if (fault.code === 'rest_no_route') return 'not_a_shop';
  if (status === 400) return 'bad_request';
  return 'unexpected_answer';
}

/** A page where data was asked for. */
function keyOfPage(status: number): AdviceKey {
  if (status === 404) return 'not_a_shop';
  return status === 200 ? 'html_answer' : 'firewall';
}

function keyOfRefusal(status: number, { code, message }: RestFault): AdviceKey {
  if (/read permissions/.test(message)) return 'write_only_key';
  if (/timestamp/i.test(message)) return 'clock_skew';
  if (code === 'woocommerce_rest_authentication_error') return 'wrong_key';
  if (code === 'rest_not_logged_in') return 'locked_api';
  if (status === 401 && code === 'woocommerce_rest_cannot_view') return 'key_not_seen';
  return 'missing_rights';
}
