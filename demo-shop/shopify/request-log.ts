/** One request of the connector, without its secrets. */
export interface LoggedRequest {
  readonly shop: string;
  readonly method: string;
  /** Below the shop's address, with query; codes and digests are replaced by `***`. */
  readonly path: string;
  /** Name of the GraphQL operation, or the grant that was asked for. */
  readonly operation: string | undefined;
  /** Variables of the operation. */
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  status: number | undefined;
}

/** Remembers the latest requests; older ones are forgotten. */
export class RequestLog {
  readonly #latest: LoggedRequest[] = [];
  readonly #limit: number;

  constructor(limit = 1_000) {
    this.#limit = limit;
  }

  record(request: LoggedRequest): LoggedRequest {
    const path = request.path.replaceAll(/((?:code|hmac|id_token|signature)=)[^&]*/g, '$1***');
    const logged = { ...request, path };
    this.#latest.push(logged);
    if (this.#latest.length > this.#limit) this.#latest.shift();
    return logged;
  }

  /** The latest requests, oldest first; a living list. */
  get entries(): readonly LoggedRequest[] {
    return this.#latest;
  }

  clear(): void {
    this.#latest.length = 0;
  }
}
