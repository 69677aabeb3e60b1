import type { AccountId, StoreId, StoreReference } from '../../orders/identifiers.ts';
import { normaliseEmail } from '../../orders/typed/email.ts';
import type { ConversationSeal } from '../conversation-seal.ts';
import type { StoreCustomer } from './data-requests.ts';

/**
 * By what somebody's data is found in an account: keyed indexes, which tell nobody who it is. Whatever is
 * found by any of them is theirs.
 */
export interface Person {
  readonly accountId: AccountId;
  /** Only what belongs to this store; undefined: in all of the account's. */
  readonly storeId?: StoreId | undefined;
  readonly emailIndex?: Uint8Array | undefined;
  /** Of platform ids in one store, as {@link indexOfCustomer} and {@link indexOfOrder} make them. */
  readonly idIndexes?: readonly Uint8Array[];
}

/** Finds what a signed-in customer has said in a store. */
export function indexOfCustomer(
  seal: Pick<ConversationSeal, 'indexOf'>,
  { accountId, storeId }: StoreReference,
  customerId: string,
): Promise<Uint8Array> {
  return seal.indexOf(accountId, 'customer', `${storeId} ${customerId}`);
}

/** Finds the conversations of a store in which an order was shown. */
export function indexOfOrder(
  seal: Pick<ConversationSeal, 'indexOf'>,
  { accountId, storeId }: StoreReference,
  orderId: string,
): Promise<Uint8Array> {
  return seal.indexOf(accountId, 'order', `${storeId} ${orderId}`);
}

/** A customer as their data is found, by all that their shop's platform calls them. */
export async function personBehind(
  seal: ConversationSeal,
  store: StoreReference,
  { customerId, email, orderIds }: StoreCustomer,
): Promise<Person & { readonly customerIndex: Uint8Array | undefined }> {
  const customerIndex =
    customerId === undefined ? undefined : await indexOfCustomer(seal, store, customerId);
  const orderIndexes = await Promise.all(orderIds.map((id) => indexOfOrder(seal, store, id)));
  const isEmail = email !== undefined && normaliseEmail(email) !== '';
  return {
    ...store,
    customerIndex,
    emailIndex: isEmail ? await seal.indexOfEmail(store.accountId, email) : undefined,
    idIndexes: customerIndex === undefined ? orderIndexes : [customerIndex, ...orderIndexes],
  };
}
