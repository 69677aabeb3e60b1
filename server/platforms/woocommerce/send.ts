import { createRequire } from 'node:module';
import type WooCommercePackage from '@woocommerce/woocommerce-rest-api';
import type { Outbound, OutboundAnswer } from '../../outbound/outbound.ts';
import { withoutRequest } from '../../outbound/outbound-failure.ts';
import type { WooCommerceConnectionConfig, WooCommerceCredentials } from './connection.ts';
import { oauthParameters } from './oauth-signature.ts';
import { encodeQuery, isQueryRoot, restUrl, type RestRequest } from './rest-address.ts';

// A CommonJS package with a `default` in it, which `import` finds at one depth under Node and at another
// under test runners; `require` finds it at the same everywhere.
const { default: WooCommerceRestApi } = createRequire(import.meta.url)(
  '@woocommerce/woocommerce-rest-api',
) as typeof WooCommercePackage;

/** Largest answer read, after decompression. A page of 100 full orders is about 1 MiB. */
const maximumAnswerBytes = 8 * 1024 * 1024;

/** One exchange with the shop. Any HTTP status is an answer; only its absence is an error. */
export type Send = (request: RestRequest, signal: AbortSignal) => Promise<OutboundAnswer>;

/** What a way of sending is made of. */
export interface SendParts {
  readonly connection: Pick<WooCommerceConnectionConfig, 'restRoot' | 'transport'>;
  readonly credentials: WooCommerceCredentials;
  readonly outbound: Outbound;
  /** The moment that OAuth signs. */
  readonly now: () => Date;
}

/** The way of sending that fits a connection: WooCommerce's own client where it can serve. */
export function createSend(parts: SendParts): Send {
  const { connection } = parts;
  const byLibrary = !isQueryRoot(connection.restRoot) && connection.transport !== 'oauth_as_http';
  return byLibrary ? sendByLibrary(parts) : sendByHand(parts);
}

/**
 * WooCommerce's client, with what it does wrong taken away: its errors would carry the consumer
 * secret (so no status is an error), it would follow redirects and the environment's proxy, and it
 * would parse any text as JSON. Its options belong to an instance, so each exchange has its own.
 */
function sendByLibrary({ connection, credentials, outbound }: SendParts): Send {
  const root = new URL(connection.restRoot);
  return async (request, signal) => {
    outbound.check(root);
    const client = new WooCommerceRestApi({
      url: root.origin,
      wpAPIPrefix: root.pathname.replace(/^\/|\/$/g, ''),
      version: request.namespace as 'wc/v3',
      consumerKey: credentials.consumerKey,
      consumerSecret: credentials.consumerSecret,
      queryStringAuth: connection.transport === 'query_keys',
      axiosConfig: {
        httpAgent: outbound.agents.http,
        httpsAgent: outbound.agents.https,
        signal,
        proxy: false,
        maxRedirects: 0,
        maxContentLength: maximumAnswerBytes,
        responseType: 'text',
        transformResponse: [(body: unknown) => body],
        validateStatus: () => true,
      },
    });
    try {
      return plainAnswer(await client.get(request.path, { ...request.parameters }));
    } catch (error) {
      throw withoutRequest(error);
    }
  };
}

/** What the client cannot do: plain permalinks, and OAuth that is signed as http and sent over https. */
function sendByHand({ connection, credentials, outbound, now }: SendParts): Send {
  return (request, signal) => {
    const url = restUrl(
      connection.restRoot,
      `${request.namespace}/${request.path}`,
      request.parameters,
    );
    const headers: Record<string, string> = { accept: 'application/json' };
    if (connection.transport === 'basic') {
      const pair = `${credentials.consumerKey}:${credentials.consumerSecret}`;
      headers['authorization'] = `Basic ${Buffer.from(pair).toString('base64')}`;
    } else if (connection.transport === 'query_keys') {
      append(url, {
        consumer_key: credentials.consumerKey,
        consumer_secret: credentials.consumerSecret,
      });
    } else {
      const asWordPressSeesIt = new URL(url);
      asWordPressSeesIt.protocol = 'http:';
      append(url, oauthParameters(asWordPressSeesIt, credentials, now()));
    }
    // The time limit is the caller's signal; this one only must not be shorter.
    return outbound.fetch(url, {
      headers,
      signal,
      maximumBytes: maximumAnswerBytes,
      timeoutMs: 120_000,
    });
  };
}

function append(url: URL, parameters: Readonly<Record<string, string>>): void {
  url.search = `${url.search === '' ? '' : `${url.search}&`}${encodeQuery(parameters)}`;
}

/** Copies what we use out of axios's answer, which also holds the request with its secret. */
function plainAnswer(answer: unknown): OutboundAnswer {
  const { status, headers, data } = answer as {
    status: number;
    headers: Record<string, unknown>;
    data: unknown;
  };
  const plain: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (typeof value === 'string') plain[name.toLowerCase()] = value;
  }
  return { status, headers: plain, body: typeof data === 'string' ? data : '' };
}
