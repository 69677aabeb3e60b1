/** How Shopify's own servers can fail an app. */
export type FaultMode =
  | 'none'
  /** Nothing listens: connection refused. */
  | 'refuse'
  /** The connection is reset once the request has been read. */
  | 'reset'
  /** 500 with a page. */
  | 'error500'
  /** 503 with a page. */
  | 'unavailable'
  /** 504, as after the ten seconds that Shopify waits for itself. */
  | 'timeout504'
  /** 429 with Retry-After: a throttle of resources, not of calculated cost. */
  | 'rateLimited'
  /** 430: taken for an attack. */
  | 'security'
  /** 200 with a page where JSON should be. */
  | 'garbage'
  /** 200 and JSON of another shape. */
  | 'otherShape'
  /** The true answer, cut in the middle. */
  | 'brokenJson'
  /** 200 with the error code INTERNAL_SERVER_ERROR. */
  | 'internalError'
  /** 200 with the error code SHOP_INACTIVE. */
  | 'inactive'
  /** 401 although the token is good. */
  | 'unauthorized'
  /** 301 to another host. */
  | 'redirect'
  /** Another order for every id, and every order for every search. */
  | 'lying'
  /** Megabytes of JSON without an end. */
  | 'enormous'
  /** Headers, then a space now and then, without an end. */
  | 'endless';

/** What goes wrong at the moment in requests of the connector. Only code can change it, never a visitor. */
export class Faults {
  /** Milliseconds that every answer takes, the same for all or by path. */
  delayMs: number | ((path: string) => number) = 0;
  /** Only requests whose path with query matches go wrong; undefined is all of them. */
  paths: RegExp | undefined;
  /** Only GraphQL operations of these names go wrong; undefined is everything. */
  operations: readonly string[] | undefined;
  /** Value of Retry-After, as Shopify writes it. */
  retryAfter = '2.0';
  /** Address that `redirect` points to; the path of the request is appended. */
  redirectTo = 'https://elsewhere.shop.test';
  #mode: FaultMode = 'none';
  #rest = Infinity;
  readonly #onModeChange: (mode: FaultMode) => void;

  constructor(onModeChange: (mode: FaultMode) => void) {
    this.#onModeChange = onModeChange;
  }

  get mode(): FaultMode {
    return this.#mode;
  }

  /** `refuse` closes the door at once; after leaving it, `reachable()` says when it is open. */
  set mode(mode: FaultMode) {
    this.#mode = mode;
    this.#rest = Infinity;
    this.#onModeChange(mode);
  }

  /** Fails so many requests, and none after them. */
  next(count: number, mode: Exclude<FaultMode, 'refuse'>): void {
    this.mode = mode;
    this.#rest = count;
  }

  /** Back to healthy. */
  clear(): void {
    this.delayMs = 0;
    this.paths = undefined;
    this.operations = undefined;
    this.mode = 'none';
  }

  /** The fault that this request meets; asking counts. */
  take(path: string, operation: string | undefined): FaultMode {
    if (!this.#concerns(path, operation) || this.#rest <= 0) return 'none';
    this.#rest -= 1;
    return this.#mode;
  }

  /** Milliseconds that this request takes. */
  delayFor(path: string, operation: string | undefined): number {
    if (!this.#concerns(path, operation)) return 0;
    return typeof this.delayMs === 'number' ? this.delayMs : this.delayMs(path);
  }

  #concerns(path: string, operation: string | undefined): boolean {
    if (this.operations && !this.operations.includes(operation ?? '')) return false;
    return this.paths === undefined || this.paths.test(path);
  }
}
