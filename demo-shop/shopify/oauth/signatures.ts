import { createHmac } from 'node:crypto';

/**
 * The digest of an install or callback address: its parameters but `hmac`, sorted, as `name=value` joined
 * by `&`, with values percent-encoded (a space is %20).
 */
export function queryHmac(parameters: URLSearchParams, secret: string): string {
  const pairs = [...parameters]
    .filter(([name]) => name !== 'hmac')
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  return hexDigest(pairs.toSorted().join('&'), secret);
}

/**
 * The signature of an app proxy's request: parameters but `signature`, values of a repeated name joined by
 * commas, the `name=value` sorted bytewise and put together with nothing between.
 */
export function proxySignature(parameters: URLSearchParams, secret: string): string {
  const byName = new Map<string, string[]>();
  for (const [name, value] of parameters) {
    if (name === 'signature') continue;
    byName.set(name, [...(byName.get(name) ?? []), value]);
  }
  const pairs = [...byName].map(([name, values]) => Buffer.from(`${name}=${values.join(',')}`));
  const sorted = pairs.toSorted((one, other) => Buffer.compare(one, other));
  return hexDigest(Buffer.concat(sorted), secret);
}

/** The digest of a webhook: of the body's bytes, in base64. */
export function webhookHmac(body: string | Buffer, secret: string): string {
  return createHmac('sha256', secret).update(body).digest('base64');
}

function hexDigest(message: string | Buffer, secret: string): string {
  return createHmac('sha256', secret).update(message).digest('hex');
}
