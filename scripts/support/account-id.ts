import type { AccountId } from '../../server/orders/identifiers.ts';

/** Undefined for what cannot be an account's id (a UUID). */
export function accountIdFrom(text: string | undefined): AccountId | undefined {
  const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text ?? '');
  return isUuid ? (text as AccountId) : undefined;
}
