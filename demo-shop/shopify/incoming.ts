import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** The largest body that is read; nothing here needs more. */
const bodyLimit = 2 * 1024 * 1024;

/** A request, read. */
export interface Incoming {
  readonly method: string;
  /** Path with query. */
  readonly path: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  /** The body where it is JSON; else undefined. */
  readonly body: unknown;
  /** Texts at the top of a JSON object, or the fields of a form. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Reads a request's body to its end. */
export async function readIncoming(request: IncomingMessage): Promise<Incoming> {
  const bytes = await bytesOf(request);
  const path = request.url ?? '/';
  const isForm = /^application\/x-www-form-urlencoded/i.test(request.headers['content-type'] ?? '');
  const text = bytes.toString('utf8');
  const body = isForm ? undefined : jsonIn(text);
  return {
    method: (request.method ?? 'GET').toUpperCase(),
    path,
    url: new URL(path, 'http://stand-in.test'),
    headers: request.headers,
    bytes,
    body,
    fields: isForm ? Object.fromEntries(new URLSearchParams(text)) : textsOf(body),
  };
}

/** The same request below a part of its path. */
export function below(incoming: Incoming, prefix: string): Incoming {
  const path = incoming.path.slice(prefix.length) || '/';
  const rooted = path.startsWith('/') ? path : `/${path}`;
  return { ...incoming, path: rooted, url: new URL(rooted, 'http://stand-in.test') };
}

function textsOf(body: unknown): Readonly<Record<string, string>> {
  if (typeof body !== 'object' || body === null) return {};
  const texts = Object.entries(body).filter(
    ([, value]) => typeof value === 'string' || typeof value === 'number' || value === true,
  );
  return Object.fromEntries(texts.map(([name, value]) => [name, String(value)]));
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= bodyLimit) chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
