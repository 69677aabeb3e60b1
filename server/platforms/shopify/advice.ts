import type { PlatformErrorCode } from '../../orders/platform-error.ts';

interface Advice {
  readonly code: PlatformErrorCode;
  /** What happened, for logs. */
  readonly message: string;
  /** What the merchant should do. */
  readonly merchantAction: string;
}

/** Everything that goes wrong between us and a Shopify shop, and what its merchant can do about it. */
export const advice = {
  unreachable: {
    code: 'unreachable',
    message: 'Shopify did not answer',
    merchantAction:
      'Nothing to do: Shopify is asked again by itself. Its state: shopifystatus.com.',
  },
  timeout: {
    code: 'timeout',
    message: 'Shopify did not answer in time',
    merchantAction:
      'Nothing to do: Shopify is asked again by itself. Its state: shopifystatus.com.',
  },
  tls: {
    code: 'tls',
    message: 'no secure connection to Shopify',
    merchantAction:
      'Whoever hosts this server must look at its certificates and at what stands between it and Shopify.',
  },
  address_refused: {
    code: 'address_refused',
    message: 'the address is not the one of a Shopify shop',
    merchantAction: 'Open the app in the admin of your Shopify shop: it knows the address.',
  },
  too_large: {
    code: 'too_large',
    message: 'the answer is larger than is read',
    merchantAction: 'Tell whoever hosts this server.',
  },
  busy: {
    code: 'busy',
    message: 'the shop’s allowance of questions is used up for the moment',
    merchantAction:
      'Nothing to do: what waits is asked as soon as there is room. Another app that asks a lot takes from no allowance but its own.',
  },
  rate_limited: {
    code: 'rate_limited',
    message: 'Shopify asked for fewer requests',
    merchantAction: 'Nothing to do: Shopify is asked again by itself.',
  },
  token_dead: {
    code: 'unauthorized',
    message: 'the access to the shop is no longer valid',
    merchantAction: 'Open the app in the admin of your Shopify shop: that renews its access.',
  },
  token_refused: {
    code: 'unauthorized',
    message: 'Shopify refused the access token',
    merchantAction:
      'Make a new access token in the admin of your Shopify shop, under Settings → Apps, and connect with that.',
  },
  grant_refused: {
    code: 'unauthorized',
    message: 'Shopify did not grant access',
    merchantAction: 'Open the app in the admin of your Shopify shop once more.',
  },
  no_app: {
    code: 'unauthorized',
    message: 'this server has no Shopify app of its own',
    merchantAction:
      'Whoever hosts this server must set SHOPIFY_CLIENT_ID and SHOPIFY_CLIENT_SECRET. Or connect your shop by a token of a custom app.',
  },
  frozen: {
    code: 'forbidden',
    message: 'the shop is frozen',
    merchantAction: 'Settle what your shop owes Shopify: until then nobody can read its orders.',
  },
  blocked: {
    code: 'forbidden',
    message: 'Shopify has closed the access to this shop',
    merchantAction: 'Ask Shopify’s support why your shop has been restricted.',
  },
  locked: {
    code: 'forbidden',
    message: 'the shop is locked',
    merchantAction:
      'Open the admin of your Shopify shop: it says what Shopify wants to be settled.',
  },
  gone: {
    code: 'not_a_shop',
    message: 'there is no such shop any more',
    merchantAction:
      'If your shop was closed, remove it here. If it was not, open the app in its admin.',
  },
  scope_missing: {
    code: 'forbidden',
    message: 'the shop has not granted what this needs',
    merchantAction:
      'Open the app in the admin of your Shopify shop and grant what it asks for there.',
  },
  protected_data: {
    code: 'forbidden',
    message: 'Shopify has not approved this app to read this customer data',
    merchantAction:
      'Whoever runs the app must ask for protected customer data (e-mail, phone, address) in Shopify’s Partner Dashboard.',
  },
  firewall: {
    code: 'blocked_by_firewall',
    message: 'Shopify rejected the request for its own security',
    merchantAction: 'Tell whoever hosts this server: Shopify may have blocked its address.',
  },
  redirected: {
    code: 'redirected',
    message: 'Shopify redirected, and tokens are never sent along',
    merchantAction: 'Open the app in the admin of your Shopify shop: it knows the address.',
  },
  bad_request: {
    code: 'bad_request',
    message: 'Shopify did not understand the question',
    merchantAction:
      'Update this server: it speaks a version of Shopify that is no longer supported.',
  },
  shop_fault: {
    code: 'shop_fault',
    message: 'Shopify answered with a fault of its own',
    merchantAction:
      'Nothing to do: Shopify is asked again by itself. Its state: shopifystatus.com.',
  },
  unexpected_answer: {
    code: 'unexpected_answer',
    message: 'the answer is not what Shopify documents',
    merchantAction: 'Tell whoever hosts this server: what Shopify sends has changed.',
  },
  lost_connection: {
    code: 'unauthorized',
    message: 'what was kept of the connection cannot be read',
    merchantAction: 'Open the app in the admin of your Shopify shop, or connect it again.',
  },
} as const satisfies Readonly<Record<string, Advice>>;

export type AdviceKey = keyof typeof advice;
