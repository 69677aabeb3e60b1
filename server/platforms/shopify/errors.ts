import { PlatformError } from '../../orders/platform-error.ts';
import { AddressRefused } from '../../outbound/outbound.ts';
import { OutboundFailure } from '../../outbound/outbound-failure.ts';
import { advice, type AdviceKey } from './advice.ts';
import { BudgetExhausted } from './cost-budget.ts';

/** An error with its code and the sentence that tells the merchant what to do. */
export function shopifyError(
  key: AdviceKey,
  details: {
    readonly status?: number | undefined;
    readonly retryAfterMs?: number | undefined;
    /** A short code of Shopify's or the system's, never free text. */
    readonly reason?: string | undefined;
  } = {},
): PlatformError {
  const { code, message, merchantAction } = advice[key];
  return new PlatformError(code, {
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
  if (failure instanceof BudgetExhausted) {
    return shopifyError('busy', { retryAfterMs: failure.retryAfterMs });
  }
  if (failure instanceof AddressRefused) return shopifyError('address_refused');
  if (!(failure instanceof OutboundFailure)) throw failure;
  return shopifyError(failure.kind, { reason: failure.code });
}

/** HTTP statuses of Shopify's that are no answer (shopify.dev, usage/response-codes). */
const keyOfStatus: ReadonlyMap<number, AdviceKey> = new Map([
  [402, 'frozen'],
  [403, 'blocked'],
  [404, 'gone'],
  [423, 'locked'],
  [429, 'rate_limited'],
  [430, 'firewall'],
]);

/** What a status other than 200 means; 401 is for whoever can renew the token. */
export function keyOfAnswer(status: number): AdviceKey {
  const known = keyOfStatus.get(status);
  if (known) return known;
  if (status >= 300 && status < 400) return 'redirected';
  if (status >= 500) return 'shop_fault';
  return status === 200 ? 'unexpected_answer' : 'bad_request';
}
