/** How a shop's admin is shut, and what Shopify then answers to an app. */
export type ShopState =
  | 'open'
  /** 402: the merchant has not paid Shopify. */
  | 'frozen'
  /** 403: the shop is held to be fraudulent. */
  | 'fraudulent'
  /** 423: locked for trouble with the account. */
  | 'locked'
  /** 404: closed or deleted. */
  | 'closed';

/** Status and body for each state but open. The bodies of 423 and 404 are not documented. */
export const shutAnswers: Readonly<
  Record<Exclude<ShopState, 'open'>, { readonly status: number; readonly errors: string }>
> = {
  frozen: { status: 402, errors: 'Unavailable Shop' },
  fraudulent: { status: 403, errors: 'Unauthorized Access' },
  locked: { status: 423, errors: 'Locked' },
  closed: { status: 404, errors: 'Not Found' },
};
