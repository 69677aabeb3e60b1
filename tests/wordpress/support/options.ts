/** What kind of WordPress a test wants, and how its host treats it. */
export interface WordPressOptions {
  /** A folder with WordPress in it. It is copied, never changed. */
  readonly wordpressFolder: string;
  /** Names of folders below wp-content/plugins; `trulybot` is taken from this repository. */
  readonly plugins?: readonly string[];
  /** False: the plug-ins lie there, and nothing is switched on. */
  readonly activate?: boolean;
  readonly permalinks?: 'pretty' | 'plain';
  /** For example `/store`. */
  readonly subdirectory?: string;
  /**
   * - `true`: nginx terminates TLS and says so.
   * - `proxy-unknown`: it does not say so, and WordPress's own address is https all the same.
   * - `proxy-unknown-http-home`: nor does WordPress know it by its own address.
   */
  readonly tls?: boolean | 'proxy-unknown' | 'proxy-unknown-http-home';
  readonly stripAuthorization?: boolean;
  readonly lockAnonymousRest?: boolean;
  readonly sequentialNumbers?: boolean;
  /** As if a WooCommerce ran, where there is none: enough for the plug-in to be on the shop's pages. */
  readonly pretendWooCommerce?: boolean;
  readonly hpos?: boolean;
  /** Which ways to the REST API answer a firewall's page. */
  readonly firewall?: false | 'wp-json' | 'all';
  readonly multisite?: boolean;
  /** A name as the IANA has it. */
  readonly timeZone?: string;
  /** Keeps what the plug-in sends with Connect in wp-content/rig-connect.json. */
  readonly recordConnect?: boolean;
}

/** Who may do everything there. */
export const merchant = {
  login: 'merchant',
  password: 'a-merchant-of-this-test',
  email: 'merchant@shop.test',
} as const;

export const shopName = 'Harbour & Pine';
