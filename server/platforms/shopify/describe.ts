import type { SecondFactKind } from '../../orders/proof.ts';
import type { StoreDescription } from '../../orders/store-platform.ts';
import { apiVersion } from './app.ts';
import type { Denied } from './graphql-errors.ts';
import type { WireShop } from './wire.ts';

/** What each optional scope is good for, in words for a merchant who has not granted it. */
const adviceOfScope: readonly (readonly [scope: string, words: string])[] = [
  [
    'read_customers',
    'Grant “read customers”, so that customers who are signed in at your shop see their orders without typing anything.',
  ],
  [
    'read_merchant_managed_fulfillment_orders',
    'Grant “read fulfillment orders”, so that holds, planned dates, pickup and promised days are told.',
  ],
  [
    'read_fulfillments',
    'Grant “read fulfillments”, so that a parcel’s news arrives at once instead of at the next question.',
  ],
  ['read_returns', 'Grant “read returns”, so that what you wrote about a return can be told.'],
  [
    'read_all_orders',
    'Without “read all orders”, which Shopify grants on request, orders older than 60 days are not found.',
  ],
];

/** The parts of an order that need Shopify's approval: what proves by them, and words for a merchant. */
const approvedFields: readonly {
  readonly ending: RegExp;
  readonly fact: SecondFactKind;
  readonly words: string;
}[] = [
  {
    ending: /(^|\.)email$/,
    fact: 'email',
    words: 'e-mail addresses, so nobody can show that an order is theirs by e-mail',
  },
  {
    ending: /(^|\.)phone$/,
    fact: 'phone',
    words: 'phone numbers, so nobody can show that an order is theirs by phone',
  },
  {
    ending: /(^|\.)zip$/,
    fact: 'postcode',
    words: 'postcodes, so nobody can show that an order is theirs by postcode',
  },
];

/** Second facts with which nobody can prove anything, because this app may not read them. */
export function withheldFacts(denied: readonly Denied[]): SecondFactKind[] {
  return approvedFields
    .filter(({ ending }) => denied.some(({ path }) => ending.test(path)))
    .map(({ fact }) => fact);
}

/** What a shop says of itself. @param denied what of its newest order this app may not read. */
export function describeShop(
  { shop, currentAppInstallation }: WireShop,
  denied: readonly Denied[],
  signInPath: string | undefined,
): StoreDescription {
  const scopes = new Set(currentAppInstallation.accessScopes.map(({ handle }) => handle));
  const canReadOrders = scopes.has('read_orders') && !isWithout(denied, 'orders');
  return {
    name: shop.name,
    url: new URL(shop.primaryDomain.url).origin,
    permanentUrl: `https://${shop.myshopifyDomain}`,
    timeZone: shop.ianaTimezone,
    currency: shop.currencyCode,
    features: {
      platformVersion: apiVersion,
      transport: 'access token over https',
      canReadOrders,
      canReadNotes: scopes.has('read_returns'),
      ordersAreRenumbered: true,
      trackingStores: ['shopify_fulfillments'],
      customStatuses: [],
      advice: [...adviceOnOrders(canReadOrders), ...adviceOnFields(denied), ...adviceOn(scopes)],
      ...(signInPath !== undefined && scopes.has('read_customers') && { signInPath }),
      scopes: [...scopes],
      withheld: withheldFacts(denied),
    },
  };
}

function adviceOnOrders(canReadOrders: boolean): string[] {
  if (canReadOrders) return [];
  return [
    'Open the app in the admin of your Shopify shop and let it read orders: without that it cannot answer.',
  ];
}

function adviceOnFields(denied: readonly Denied[]): string[] {
  const withheld = withheldFacts(denied.filter(({ reason }) => reason === 'protected_data'));
  return approvedFields
    .filter(({ fact }) => withheld.includes(fact))
    .map(
      ({ words }) =>
        `Shopify has not approved this app to read ${words}. Whoever runs the app asks for it in the Partner Dashboard.`,
    );
}

function adviceOn(scopes: ReadonlySet<string>): string[] {
  return adviceOfScope.filter(([scope]) => !scopes.has(scope)).map(([, words]) => words);
}

function isWithout(denied: readonly Denied[], path: string): boolean {
  return denied.some((each) => each.path === path);
}
