import type { AccountId, StoreReference } from '../orders/identifiers.ts';
import type { Integrations } from './integrations.ts';

/** Where the people behind a shop are written to. */
export interface ShopContacts {
  /** The address that the store's settings name, or else the account's own. */
  contactFor(
    store: StoreReference,
  ): Promise<{ readonly email: string; readonly storeName: string }>;
}

/** Contacts from a store's settings and its account. */
export function createShopContacts(options: {
  readonly integrations: Pick<Integrations, 'list' | 'readSettings'>;
  readonly accounts: {
    contactOf(accountId: AccountId): Promise<{ readonly name: string; readonly email: string }>;
  };
}): ShopContacts {
  return {
    async contactFor({ accountId, storeId }) {
      const [account, stored, connections] = await Promise.all([
        options.accounts.contactOf(accountId),
        options.integrations.readSettings(accountId, storeId),
        options.integrations.list(accountId),
      ]);
      const store = connections.find((each) => each.store?.storeId === storeId)?.store;
      return {
        email: stored?.settings.handoverEmail || account.email,
        storeName: store?.name ?? account.name,
      };
    },
  };
}
