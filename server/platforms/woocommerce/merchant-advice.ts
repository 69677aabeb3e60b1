import type { PlatformErrorCode } from '../../orders/platform-error.ts';

interface Advice {
  readonly code: PlatformErrorCode;
  /** What happened, for logs. */
  readonly message: string;
  /** What the merchant should do. */
  readonly merchantAction: string;
}

/** Everything that goes wrong between us and a WooCommerce shop, and what its merchant can do about it. */
export const advice = {
  unreachable: {
    code: 'unreachable',
    message: 'the shop did not answer',
    merchantAction:
      'Check that the shop opens in a browser. If it does, ask your host whether it blocks requests from our server.',
  },
  timeout: {
    code: 'timeout',
    message: 'the shop did not answer in time',
    merchantAction:
      'The shop is slow at the moment. If this goes on, ask your host to look at its load and at slow plug-ins.',
  },
  tls: {
    code: 'tls',
    message: 'no secure connection to the shop',
    merchantAction:
      "The shop's certificate is invalid, expired or incomplete. Ask your host to renew it with its full chain.",
  },
  address_refused: {
    code: 'address_refused',
    message: 'the address is not one that is called',
    merchantAction: "Enter the shop's public address, as your customers type it.",
  },
  insecure_http: {
    code: 'address_refused',
    message: 'the shop is on plain http and its merchant has not agreed to that',
    merchantAction:
      'Switch https on in your shop. Only if that is impossible, agree to talk to it without encryption.',
  },
  invalid_address: {
    code: 'address_refused',
    message: 'the address is not a web address',
    merchantAction: "Enter the shop's address, for example https://shop.example.",
  },
  too_large: {
    code: 'too_large',
    message: 'the answer is larger than is read',
    merchantAction:
      'The shop sent far more than an order needs. A plug-in probably stores large data with each order.',
  },
  redirected: {
    code: 'redirected',
    message: 'the shop redirected, and keys are never sent along',
    merchantAction: "Enter the address at which the shop ends up in a browser's address bar.",
  },
  rate_limited: {
    code: 'rate_limited',
    message: 'the shop asked for fewer requests',
    merchantAction:
      'Nothing for now. If it goes on, ask your host to allow more requests from our server.',
  },
  shop_fault: {
    code: 'shop_fault',
    message: 'the shop answered with a fault of its own',
    merchantAction:
      'Look into WooCommerce → Status → Logs for a fatal error, and check whether maintenance mode is on.',
  },
  firewall: {
    code: 'blocked_by_firewall',
    message: 'a firewall or challenge page answered instead of the shop',
    merchantAction:
      'Ask your host or security plug-in to let requests to /wp-json/wc/ and /wp-json/trulybot/ through for our server.',
  },
  html_answer: {
    code: 'unexpected_answer',
    message: 'the shop answered with a page instead of data',
    merchantAction:
      'Choose any permalink structure but "Plain" in Settings → Permalinks, and keep caches away from /wp-json/.',
  },
  not_a_shop: {
    code: 'not_a_shop',
    message: 'no WooCommerce REST API was found',
    merchantAction:
      'Check that WooCommerce is active at this address and that no plug-in switches its REST API off.',
  },
  wrong_key: {
    code: 'unauthorized',
    message: 'the shop does not accept the key',
    merchantAction:
      'Create a new key with the permission "Read" in WooCommerce → Settings → Advanced → REST API and connect again.',
  },
  write_only_key: {
    code: 'unauthorized',
    message: 'the key may write but not read',
    merchantAction: 'Set the permissions of the key to "Read" or "Read/Write" and connect again.',
  },
  key_not_seen: {
    code: 'credentials_not_seen',
    message: 'the shop did not see the key',
    merchantAction:
      'Your host probably removes the Authorization header, or WordPress does not know that a proxy speaks https for it. ' +
      'Ask your host to pass the header on and to set X-Forwarded-Proto; then connect again.',
  },
  locked_api: {
    code: 'credentials_not_seen',
    message: 'a security plug-in refuses the REST API',
    merchantAction:
      'Allow the REST API for requests with a WooCommerce key in your security plug-in.',
  },
  missing_rights: {
    code: 'forbidden',
    message: 'the owner of the key may not read orders',
    merchantAction: 'Create the key for a user who is an administrator or shop manager.',
  },
  bad_request: {
    code: 'bad_request',
    message: 'the shop found a fault in our request',
    merchantAction: 'Nothing: this is our fault. Please tell us the time at which it happened.',
  },
  lost_connection: {
    code: 'bad_request',
    message: 'what was remembered about the connection cannot be used by this version',
    merchantAction: 'Connect the shop again with its key.',
  },
  unexpected_answer: {
    code: 'unexpected_answer',
    message: 'the answer is not what WooCommerce documents',
    merchantAction:
      'A plug-in probably changes the REST API. Switch recently added plug-ins off one by one to find it.',
  },
  signature_refused: {
    code: 'unauthorized',
    message: 'the plug-in does not accept our signature',
    merchantAction:
      'Disconnect TrulyBot in WordPress and connect it anew with a fresh connect code.',
  },
  reply_not_signed: {
    code: 'unexpected_answer',
    message: "the answer does not carry the plug-in's signature",
    merchantAction:
      'Something between WordPress and our server changes or repeats answers. Keep caches away from /wp-json/trulybot/.',
  },
  plugin_missing: {
    code: 'not_a_shop',
    message: 'the route of the plug-in was not found',
    merchantAction:
      'Check that the TrulyBot plug-in is active at this address and that no plug-in switches the REST API off.',
  },
  old_plugin: {
    code: 'bad_request',
    message: 'the plug-in is older than what it was asked',
    merchantAction: 'Update the TrulyBot plug-in in WordPress.',
  },
  woocommerce_missing: {
    code: 'not_a_shop',
    message: 'the plug-in answers, but WooCommerce is not active',
    merchantAction: 'Activate WooCommerce in WordPress.',
  },
  woocommerce_too_old: {
    code: 'not_a_shop',
    message: 'the plug-in answers, but WooCommerce is too old for it',
    merchantAction: 'Update WooCommerce in WordPress.',
  },
  needs_rest_key: {
    code: 'forbidden',
    message: 'the plug-in answers no searches, and there is no REST key',
    merchantAction:
      'Search with number and e-mail together, or connect again and let the plug-in make a read key.',
  },
  clock_skew: {
    code: 'clock_skew',
    message: "the shop's clock and ours differ by too much",
    merchantAction: "Ask your host to set the server's clock.",
  },
} as const satisfies Record<string, Advice>;

export type AdviceKey = keyof typeof advice;
