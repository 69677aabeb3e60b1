import type { AskableAddress, PublicAddress } from './public-address.ts';

/** The server did not answer, not in time, or not as itself. */
export class ServerFailed extends Error {
  override readonly name = 'ServerFailed';
  readonly isTimeout: boolean;
  /** When it wants to be asked again, as it said. */
  readonly retryAfterSeconds: number | undefined;

  constructor(
    message: string,
    more: {
      readonly cause?: unknown;
      readonly isTimeout?: boolean;
      readonly retryAfterSeconds?: number | undefined;
    } = {},
  ) {
    super(message, { cause: more.cause });
    this.isTimeout = more.isTimeout ?? false;
    this.retryAfterSeconds = more.retryAfterSeconds;
  }
}

/** What the server is told of a request; nothing else of it goes there, no cookie and no credential. */
export interface ServerQuestion {
  readonly server: URL;
  readonly address: AskableAddress;
  /** Names the request in the server's log, too. */
  readonly requestId: string;
  /** Address of whoever asks, by which the server counts; undefined where the platform does not say. */
  readonly client: string | undefined;
  /** For the whole answer, to its last byte. */
  readonly timeLimitMs: number;
}

/** Bytes of a whole answer, unpacked. A panel has a fiftieth. */
const largestAnswer = 1024 * 1024;

/** How the server packs scripts best; a runtime that takes this apart itself need not pack anything anew. */
const packing = 'br';

/** By its type the server is told from whatever else may stand in its place and answer 200 or 404. */
const expectedTypes = {
  loader: /^text\/javascript\b/,
  file: /^text\/javascript\b/,
  config: /^application\/json\b/,
} as const;
const missingTypes = /^(?:application\/problem\+json|text\/javascript)\b/;

/**
 * Asks the server for one public address.
 * @returns 200 or 404; all of its body has arrived and could be unpacked. The body is packed as the server
 *   packed it, at its best, or not at all.
 * @throws ServerFailed for everything else.
 */
export async function askServer(question: ServerQuestion): Promise<Response> {
  const { server, address, requestId, client, timeLimitMs } = question;
  const limit = AbortSignal.timeout(timeLimitMs);
  try {
    const answer = await fetch(new URL(address.path, server), {
      headers: {
        'Accept-Encoding': packing,
        'X-Request-Id': requestId,
        ...(client !== undefined && { 'X-Forwarded-For': client }),
      },
      // Another cache in between would add its age to ours.
      cache: 'no-store',
      redirect: 'manual',
      signal: limit,
    });
    if (!isOurs(answer, address)) {
      void answer.body?.cancel();
      throw new ServerFailed(`The server answered ${answer.status}.`, {
        retryAfterSeconds: secondsOf(answer.headers.get('Retry-After')),
      });
    }
    const unpacked = await readToTheEnd(answer.clone());
    if (answer.headers.get('Content-Encoding') === packing) return answer;
    const headers = new Headers(answer.headers);
    headers.delete('Content-Encoding');
    return new Response(unpacked, { status: answer.status, headers });
  } catch (cause) {
    if (cause instanceof ServerFailed) throw cause;
    if (limit.aborted) {
      throw new ServerFailed(`The server took longer than ${timeLimitMs} ms.`, {
        cause,
        isTimeout: true,
      });
    }
    throw new ServerFailed('The server could not be asked, or broke off.', { cause });
  }
}

function isOurs({ status, headers }: Response, { kind }: PublicAddress): boolean {
  const type = headers.get('Content-Type') ?? '';
  if (status === 404) return missingTypes.test(type);
  return status === 200 && expectedTypes[kind].test(type);
}

/**
 * A platform's cache keeps what it gets of an answer that breaks off, so nothing is kept that has not been
 * here once from end to end.
 * @returns the body, unpacked.
 */
async function readToTheEnd({ body }: Response): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const reader = body?.getReader();
  let bytes = 0;
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done) return new Blob(pieces);
    bytes += value.byteLength;
    if (bytes > largestAnswer) {
      await reader?.cancel();
      throw new ServerFailed(`The server answered more than ${largestAnswer} bytes.`);
    }
    pieces.push(value);
  }
}

function secondsOf(retryAfter: string | null): number | undefined {
  return retryAfter !== null && /^\d{1,4}$/.test(retryAfter) ? Number(retryAfter) : undefined;
}
