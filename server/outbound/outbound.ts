import type { Agent as HttpAgent } from 'node:http';
import type { Agent as HttpsAgent } from 'node:https';

/**
 * The one way to addresses that others gave us. Everything it makes refuses private addresses,
 * whatever the name resolves to, and pins the address it checked to the socket.
 */
export interface Outbound {
  /** Throws {@link AddressRefused} for a URL that may never be called (scheme, literal address, credentials in it). */
  check(url: URL): void;
  /** For axios: `{ httpAgent, httpsAgent }` with the same policy as `fetch`. */
  readonly agents: { readonly http: HttpAgent; readonly https: HttpsAgent };
  /** Like the global fetch, without redirects, with time and size limits. */
  fetch(
    url: URL,
    options: {
      readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE';
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
      /** Whole exchange, milliseconds. Default 30,000. */
      readonly timeoutMs?: number;
      /** After decompression. Default 5 MiB. */
      readonly maximumBytes?: number;
      readonly signal?: AbortSignal;
    },
  ): Promise<OutboundAnswer>;
  close(): Promise<void>;
}

export interface OutboundAnswer {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The address is not one that we call for anybody. Its message names the reason, never the resolved address. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
  readonly code = 'ADDRESS_REFUSED';
}
