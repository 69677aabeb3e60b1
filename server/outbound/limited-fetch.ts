import { fetch as undiciFetch, type Dispatcher, type Response } from 'undici';
import type { Outbound, OutboundAnswer } from './outbound.ts';
import { OutboundFailure, withoutRequest } from './outbound-failure.ts';

/** Whole exchange, milliseconds. */
const defaultTimeoutMs = 30_000;

/** After decompression. */
const defaultMaximumBytes = 5 * 1024 * 1024;

type FetchOptions = Parameters<Outbound['fetch']>[1];

/**
 * One exchange: no redirect is followed, the whole of it has a time limit (a server that sends a
 * byte a minute is cut off), and the body a size limit counted after decompression.
 * @throws AddressRefused, or OutboundFailure with the kind of everything else.
 */
export async function limitedFetch(
  dispatcher: Dispatcher,
  url: URL,
  options: FetchOptions,
): Promise<OutboundAnswer> {
  const limit = AbortSignal.timeout(options.timeoutMs ?? defaultTimeoutMs);
  const signal = options.signal ? AbortSignal.any([options.signal, limit]) : limit;
  try {
    const response = await undiciFetch(url, {
      method: options.method ?? 'GET',
      redirect: 'manual',
      dispatcher,
      signal,
      ...(options.headers && { headers: { ...options.headers } }),
      ...(options.body !== undefined && { body: options.body }),
    });
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: await readLimited(response, options.maximumBytes ?? defaultMaximumBytes),
    };
  } catch (error) {
    throw withoutRequest(error);
  }
}

async function readLimited(response: Response, maximumBytes: number): Promise<string> {
  if (!response.body) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const part of response.body as AsyncIterable<Uint8Array>) {
    bytes += part.byteLength;
    if (bytes > maximumBytes) {
      // Leaving the loop cancels the body, which ends the connection.
      throw new OutboundFailure('too_large', `the answer is larger than ${maximumBytes} bytes`);
    }
    text += decoder.decode(part, { stream: true });
  }
  return text + decoder.decode();
}
