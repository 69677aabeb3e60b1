import type { IncomingMessage } from 'node:http';

/** One request that reached the shop, without its secrets. */
export interface LoggedRequest {
  readonly method: string;
  /** Path with query; keys, signatures and nonces are replaced by `***`. */
  readonly path: string;
  readonly authentication: 'none' | 'basic' | 'query' | 'oauth' | 'other';
}

/** Remembers the latest requests; older ones are forgotten. */
export class RequestLog {
  readonly #latest: LoggedRequest[] = [];
  readonly #limit: number;

  constructor(limit = 1_000) {
    this.#limit = limit;
  }

  record(request: IncomingMessage): void {
    const path = request.url ?? '/';
    this.#latest.push({
      method: request.method ?? 'GET',
      path: path.replace(/((?:consumer_(?:key|secret)|oauth_[a-z_]+)=)[^&]*/g, '$1***'),
      authentication: authenticationOf(path, request.headers.authorization),
    });
    if (this.#latest.length > this.#limit) this.#latest.shift();
  }

  /** The latest requests, oldest first; a living list. */
  get entries(): readonly LoggedRequest[] {
    return this.#latest;
  }

  clear(): void {
    this.#latest.length = 0;
  }
}

function authenticationOf(
  path: string,
  authorization: string | undefined,
): LoggedRequest['authentication'] {
  if (/^Basic /i.test(authorization ?? '')) return 'basic';
  if (/^OAuth /i.test(authorization ?? '') || path.includes('oauth_signature=')) return 'oauth';
  if (path.includes('consumer_secret=')) return 'query';
  return authorization === undefined ? 'none' : 'other';
}
