import type { CustomerRecord } from '../records.ts';
import { globalId } from '../identifiers.ts';

/** Digits of the customers' ids, as Shopify's are: longer than what a JavaScript number holds. */
export const noorId = '9007199254750001';
export const theoId = '9007199254750002';

/** Customers of the plant shop who have an account. Nobody here exists: the domain and the numbers are reserved. */
export const customers: readonly CustomerRecord[] = [
  {
    id: globalId('Customer', noorId),
    firstName: 'Noor',
    lastName: 'Haddad',
    email: 'noor.haddad@shopper.test',
    phone: '+16135550111',
    locale: 'en',
  },
  {
    id: globalId('Customer', theoId),
    firstName: 'Théo',
    lastName: 'Gagnon',
    email: 'theo.gagnon@shopper.test',
    phone: '+14185550112',
    locale: 'fr',
  },
];

/** What every order of one person says of them. */
export const noor = {
  customer: noorId,
  email: 'noor.haddad@shopper.test',
  phone: '+16135550111',
  shippingAddress: { firstName: 'Noor', lastName: 'Haddad', phone: '+16135550111' },
};

export const theo = {
  customer: theoId,
  email: 'theo.gagnon@shopper.test',
  phone: '+14185550112',
  locale: 'fr',
  shippingAddress: {
    firstName: 'Théo',
    lastName: 'Gagnon',
    city: 'Québec',
    provinceCode: 'QC',
    zip: 'G1R 4P5',
  },
};

/** A guest of the shop: an address by name, and nothing that a shop account would know. */
export function guest(name: string, more: { readonly zip?: string; readonly phone?: string } = {}) {
  const [firstName = '', lastName = ''] = name.split(' ');
  return {
    email: `${firstName}.${lastName}@shopper.test`.toLowerCase(),
    phone: more.phone ?? null,
    shippingAddress: {
      firstName,
      lastName,
      phone: more.phone ?? null,
      zip: more.zip ?? 'M5V 2T6',
      city: 'Toronto',
    },
  };
}
