import { createHmac, randomUUID } from 'node:crypto';
import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** The parsed body where it is JSON, else the text. */
  readonly body: unknown;
}

export interface Credentials {
  readonly consumerKey: string;
  readonly consumerSecret: string;
}

/** How a question is asked. */
export interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/**
 * Asks one question over a real socket; any certificate is accepted.
 * @throws SyntaxError when the answer calls itself JSON and is none.
 */
export async function ask(url: string, options: Asking = {}): Promise<Answer> {
  const { response, text } = await send(url, options);
  const isJson = (response.headers['content-type'] ?? '').startsWith('application/json');
  const body: unknown = isJson && text !== '' ? JSON.parse(text) : text;
  return { status: response.statusCode ?? 0, headers: response.headers, text, body };
}

function send(url: string, options: Asking): Promise<{ response: IncomingMessage; text: string }> {
  const open = url.startsWith('https:') ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const request = open(
      url,
      {
        method: options.method ?? 'GET',
        headers: options.headers,
        rejectUnauthorized: false,
        agent: false,
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          resolve({ response, text: Buffer.concat(chunks).toString('utf8') });
        });
      },
    );
    request.on('error', reject);
    request.end(options.body);
  });
}

/** The Authorization header of HTTP Basic. */
export function basic({ consumerKey, consumerSecret }: Credentials): Record<string, string> {
  const encoded = Buffer.from(`${consumerKey}:${consumerSecret}`).toString('base64');
  return { Authorization: `Basic ${encoded}` };
}

/** Adds WooCommerce's keys to a URL's query. */
export function withQueryKeys(url: string, { consumerKey, consumerSecret }: Credentials): string {
  const joint = url.includes('?') ? '&' : '?';
  return `${url}${joint}consumer_key=${consumerKey}&consumer_secret=${consumerSecret}`;
}

/** OAuth parameters for a request (RFC 5849), written apart from the demo shop's own checking. */
export function oauthParameters(
  url: string,
  credentials: Credentials,
  options: {
    readonly method?: string;
    readonly hash?: 'sha1' | 'sha256';
    readonly timestamp?: number;
    readonly nonce?: string;
  } = {},
): Readonly<Record<string, string>> {
  const { hash = 'sha256' } = options;
  const address = new URL(url);
  const oauth = {
    oauth_consumer_key: credentials.consumerKey,
    oauth_timestamp: String(options.timestamp ?? Math.floor(Date.now() / 1000)),
    oauth_nonce: options.nonce ?? randomUUID(),
    oauth_signature_method: `HMAC-${hash.toUpperCase()}`,
  };
  const parameters = [...address.searchParams, ...Object.entries(oauth)]
    .map(([name, value]) => `${percent(name)}=${percent(value)}`)
    .toSorted()
    .join('&');
  const base = [
    options.method ?? 'GET',
    percent(address.origin + address.pathname),
    percent(parameters),
  ].join('&');
  const signature = createHmac(hash, `${credentials.consumerSecret}&`)
    .update(base)
    .digest('base64');
  return { ...oauth, oauth_signature: signature };
}

/** A URL with its OAuth parameters in the query. */
export function oauthInQuery(
  url: string,
  credentials: Credentials,
  options: Parameters<typeof oauthParameters>[2] = {},
): string {
  const parameters = Object.entries(oauthParameters(url, credentials, options))
    .map(([name, value]) => `${name}=${percent(value)}`)
    .join('&');
  return `${url}${url.includes('?') ? '&' : '?'}${parameters}`;
}

/** The Authorization header of OAuth 1.0a. */
export function oauthInHeader(url: string, credentials: Credentials): Record<string, string> {
  const list = Object.entries(oauthParameters(url, credentials))
    .map(([name, value]) => `${name}="${percent(value)}"`)
    .join(', ');
  return { Authorization: `OAuth ${list}` };
}

function percent(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
