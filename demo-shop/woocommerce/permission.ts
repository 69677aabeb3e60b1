import { RestError } from '../wordpress/rest-error.ts';
import type { Caller } from '../wordpress/rest-request.ts';

const refusals = {
  list: 'Sorry, you cannot list resources.',
  one: 'Sorry, you cannot view this resource.',
  fulfillments: 'Sorry, you cannot view resources.',
  write: 'Sorry, you are not allowed to edit this resource.',
} as const;

/**
 * Lets only those through who manage the shop.
 * @throws RestError 401 for a visitor, 403 for a known person without the right.
 */
export function requireManager(caller: Caller, asking: keyof typeof refusals): void {
  if (caller.user?.managesShop) return;
  const code = asking === 'write' ? 'woocommerce_rest_cannot_edit' : 'woocommerce_rest_cannot_view';
  throw new RestError(caller.user ? 403 : 401, code, refusals[asking]);
}
