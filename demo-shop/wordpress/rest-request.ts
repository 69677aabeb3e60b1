import type { KeyHolder } from './keys.ts';
import { parseQuery, type QueryEntry } from './query.ts';

/** A request to the REST interface, before anybody knows whether it is allowed. */
export interface RestRequest {
  /** Upper case; HEAD is answered as GET without a body. */
  readonly method: string;
  /** Route without the prefix, for example `/wc/v3/orders/27`. */
  readonly route: string;
  /** Path and query as sent: WooCommerce looks for its own prefix in this text. */
  readonly uri: string;
  readonly query: readonly QueryEntry[];
  /** Header as WordPress sees it; absent when the host strips it. */
  readonly authorization?: string;
  readonly body: string;
}

/** A request with the person behind its key; undefined is a visitor. */
export interface Caller {
  readonly request: RestRequest;
  readonly user: KeyHolder | undefined;
}

/** What a route answers. */
export interface RestAnswer {
  readonly status?: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The last value of a single parameter; undefined when it was not sent. */
export function parameter(request: RestRequest, name: string): string | undefined {
  return request.query.findLast((entry) => entry.name === name && entry.key === undefined)?.value;
}

/** A list parameter: `a,b` and `name[0]=a` both work; undefined when it was not sent. */
export function listParameter(request: RestRequest, name: string): readonly string[] | undefined {
  const entries = request.query.filter((entry) => entry.name === name);
  if (entries.length === 0) return undefined;
  if (entries.some((entry) => entry.key !== undefined)) return entries.map((entry) => entry.value);
  return (entries.at(-1)?.value ?? '').split(/[\s,]+/).filter((value) => value !== '');
}

/** Makes a request from the parts of an HTTP one. */
export function restRequest(parts: {
  readonly method: string;
  readonly route: string;
  readonly uri: string;
  readonly search: string;
  readonly authorization: string | undefined;
  readonly body: string;
}): RestRequest {
  const { search, authorization, ...rest } = parts;
  return {
    ...rest,
    query: parseQuery(search),
    ...(authorization !== undefined && { authorization }),
  };
}
