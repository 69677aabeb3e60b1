/** How many uses one key has in a window of time. */
export interface Limit {
  readonly uses: number;
  /** Length of the window; it begins with the first use. */
  readonly seconds: number;
  /** Counted in each process by itself, at no cost. Otherwise over Redis, where there is one. */
  readonly perProcess?: true;
}

/**
 * Every limit of requests, named by what is done and what it is counted by. They protect the server
 * and the other shops from a flood; what protects an order is proof and the guess budgets, which are
 * counted in the database. So the numbers are generous: hundreds of people share one address (an
 * office, a school, a mobile provider's gateway), and none of them may notice. Windows are short, so
 * that whoever was stopped by somebody else's flood waits seconds.
 */
export const limitTable = {
  /**
   * Whatever is asked, configuration, scripts and documents too. Browsers keep those for a minute,
   * so 1,000 a second from one address is a shop's proxy at the most.
   */
  'any-request by network': { uses: 10_000, seconds: 10, perProcess: true },

  /**
   * A conversation is opened when somebody first says something: a class of 60 that tries it out at
   * the same moment gets through, a script gets one each second.
   */
  'open-conversation by network': { uses: 60, seconds: 60 },
  /** Many networks against one shop: 10 new conversations a second are more than any shop has. */
  'open-conversation by store': { uses: 600, seconds: 60 },

  /** Nobody writes two messages a second for ten seconds; a panel that sends again after an outage may. */
  'post-message by conversation': { uses: 20, seconds: 10 },
  /** An office in which 100 people write a message every ten seconds. */
  'post-message by network': { uses: 600, seconds: 60 },
  /** Many networks against one shop; its messages cost database and shop the most. */
  'post-message by store': { uses: 6_000, seconds: 60 },

  /** A panel reads once when it comes back and once for each stream that it could not open. */
  'read-history by conversation': { uses: 60, seconds: 10 },
  /** 300 panels that come back at once after an outage, four pages each. */
  'read-history by network': { uses: 1_200, seconds: 60 },

  /** A panel opens one for each page that its shopper looks at; proxies cut idle ones now and then. */
  'open-stream by conversation': { uses: 30, seconds: 60 },
  /** As many streams as one network may hold open, all of them opened anew twice. */
  'open-stream by network': { uses: 600, seconds: 60 },

  /** A customer who is signed in shows it once a page; a script that tries tokens gets nowhere. */
  'sign-in by conversation': { uses: 10, seconds: 60 },
  'sign-in by network': { uses: 300, seconds: 60 },

  /** Each makes this server call a shop: a merchant who tries again and again needs fewer. */
  'plugin-connect by network': { uses: 20, seconds: 60 },
  /** Shops on one host share its address; each tells of its changes in bundles of many. */
  'plugin-call by network': { uses: 1_200, seconds: 60 },
  /** A shop with a sale on: a bundle each second. */
  'plugin-call by store': { uses: 120, seconds: 60 },

  /**
   * Shopify passes on what a shop's pages ask, all from its own addresses. This is for those who are not signed in:
   * 100 who open their chat within the same second, for a minute.
   */
  'shopify-proxy by shop': { uses: 6_000, seconds: 60 },
  /** A customer's page asks once. Counted apart, so that no stranger's flood keeps customers from being known. */
  'shopify-proxy by customer': { uses: 60, seconds: 60 },

  /** A page of the app asks some five times when it is opened; an agency looks after many shops from one office. */
  'shopify-page by network': { uses: 600, seconds: 60 },
  /** A dozen people of one shop's staff at once. Some of it makes this server ask the shop. */
  'shopify-page by shop': { uses: 120, seconds: 60 },
  /** Each makes this server ask Shopify for access: a merchant joins once. */
  'shopify-join by network': { uses: 20, seconds: 60 },

  /** All shops' webhooks come from the few addresses of Shopify's: two hundred a second. */
  'shopify-webhook by network': { uses: 12_000, seconds: 60 },
  /** A shop that changes all of its orders at once; Shopify sends again what was not taken. */
  'shopify-webhook by store': { uses: 3_000, seconds: 60 },

  /** A merchant's program: ten calls a second, as long as it likes. */
  'merchant-api by key': { uses: 600, seconds: 60 },
  /**
   * Keys have 256 random bits: nobody guesses one. This spares the database the look-ups of a
   * program that goes on with a revoked key, or of a flood.
   */
  'failed-authentication by network': { uses: 120, seconds: 60, perProcess: true },
} as const satisfies Readonly<Record<string, Limit>>;

export type LimitName = keyof typeof limitTable;

/** Limits that each process counts by itself. */
export type ProcessLimitName = {
  [Name in LimitName]: (typeof limitTable)[Name] extends { readonly perProcess: true }
    ? Name
    : never;
}[LimitName];
