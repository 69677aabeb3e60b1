/** How the shop can fail, each as a merchant's host has been seen to. */
export type FaultMode =
  | 'none'
  /** Nothing listens: connection refused. */
  | 'refuse'
  /** The connection is reset once the request has been read. */
  | 'reset'
  /** 500 with WordPress's JSON for a critical error. */
  | 'error500'
  /** 503 with an HTML page, as in maintenance. */
  | 'html503'
  /** 429 with Retry-After. */
  | 'rateLimited'
  /** 403 with HTML, as a web application firewall answers. */
  | 'firewall'
  /** 200 with an HTML page that asks for JavaScript. */
  | 'challenge'
  /** 301 to another host. */
  | 'redirect'
  /** Another person's order for every id, and every order for every search. */
  | 'lying'
  /** Hundreds of megabytes of JSON. */
  | 'enormous'
  /** A gzip of a few hundred kilobytes that unpacks to hundreds of megabytes. */
  | 'gzipBomb'
  /** Headers, then a space now and then, without an end. */
  | 'endless'
  /** The true answer, a byte a second. */
  | 'trickle'
  /** The true answer, cut in the middle. */
  | 'brokenJson';

/** What goes wrong at the moment. Change it while the shop runs; only code can, never a visitor. */
export class Faults {
  /** Milliseconds before anything is answered, the same for all or by path with query. */
  delayMs: number | ((path: string) => number) = 0;
  /** Only requests whose path with query matches go wrong; undefined is all of them. */
  paths: RegExp | undefined;
  /** Seconds that `rateLimited` names in Retry-After. */
  retryAfterSeconds = 1;
  /** Address that `redirect` points to; the path and query of the request are appended. */
  redirectTo = 'https://www.shop.test';
  #mode: FaultMode = 'none';
  readonly #onModeChange: (mode: FaultMode) => void;

  constructor(onModeChange: (mode: FaultMode) => void) {
    this.#onModeChange = onModeChange;
  }

  get mode(): FaultMode {
    return this.#mode;
  }

  /** `refuse` closes the door at once; after leaving it, `DemoShop.reachable()` says when it is open. */
  set mode(mode: FaultMode) {
    this.#mode = mode;
    this.#onModeChange(mode);
  }

  /** Back to a healthy shop. */
  clear(): void {
    this.delayMs = 0;
    this.paths = undefined;
    this.mode = 'none';
  }

  /** The fault that this request meets. */
  modeFor(path: string): FaultMode {
    return this.concerns(path) ? this.#mode : 'none';
  }

  /** Milliseconds that this request waits. */
  delayFor(path: string): number {
    if (!this.concerns(path)) return 0;
    return typeof this.delayMs === 'number' ? this.delayMs : this.delayMs(path);
  }

  private concerns(path: string): boolean {
    return this.paths === undefined || this.paths.test(path);
  }
}
