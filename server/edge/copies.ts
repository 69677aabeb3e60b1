import { securityHeaders } from '../http/security-headers.ts';

/** A cache as the Cache API has it; a worker's platform brings one. */
export interface CopyStore {
  match(key: string): Promise<Response | undefined>;
  /** Keeps the response for the seconds of its `Cache-Control`, or less where it has no room. */
  put(key: string, response: Response): Promise<void>;
}

/** An answer of the server, kept. */
export interface Copy {
  /** Status, kept headers and body; the body can be read once. */
  readonly response: Response;
  /** Whether the server said that there is nothing. */
  readonly isMissing: boolean;
  /** What the server said to browsers about keeping it. */
  readonly cacheControl: string;
  readonly ageSeconds: number;
  /** Until this age it goes out as it is. */
  readonly freshSeconds: number;
  /** Until this age it goes out at once, while another is fetched behind. */
  readonly usableSeconds: number;
}

/**
 * How long a copy is kept for the case that the server cannot be asked: over a long weekend. A site that
 * was taken away while its server is down is shown for as long.
 */
const keptSeconds = 7 * 24 * 3600;

/** A missing site or file is asked for again soon, for it may be on its way. */
const missingSeconds = 60;

/** Part of each key, so that a later edge with other copies does not read these. */
const generation = 1;

const storedAt = 'X-Edge-Stored-At';
const serversCacheControl = 'X-Edge-Cache-Control';

/** Headers of the server that reach a page. Cookies and whatever proxies add do not. */
const keptHeaders = [
  'Content-Type',
  'Content-Encoding',
  'ETag',
  'Access-Control-Allow-Origin',
  'Cross-Origin-Resource-Policy',
  ...securityHeaders('https:').map(([name]) => name),
];

/**
 * A copy's name in the cache. It lies at an address of the server's host that the server does not have: a
 * platform may keep what it fetches under the address itself, and must not take one for the other.
 */
export function copyKey(server: URL, path: string): string {
  return new URL(`/edge-copies/${generation}${path}`, server).href;
}

/**
 * An answer of the server as it is kept.
 * @param answer 200, or 404 for what there is not.
 * @param now milliseconds since 1970.
 */
export function copyOf(answer: Response, now: number): Response {
  const isMissing = answer.status === 404;
  const headers = pickHeaders(answer.headers);
  const cacheControl = answer.headers.get('Cache-Control') ?? 'no-store';
  const kept = isMissing ? missingSeconds : Math.max(keptSeconds, secondsIn(cacheControl, maxAge));
  headers.set('Cache-Control', `public, max-age=${kept}`);
  headers.set(serversCacheControl, cacheControl);
  headers.set(storedAt, String(now));
  return new Response(isMissing ? null : answer.body, { status: answer.status, headers });
}

/** Whether the server lets others keep an answer. That there is nothing may always be kept for a while. */
export function mayBeKept(answer: Response): boolean {
  const cacheControl = answer.headers.get('Cache-Control') ?? '';
  return answer.status === 404 || /^public\b.*\bmax-age=\d/.test(cacheControl);
}

/**
 * What is known of a kept answer.
 * @param now milliseconds since 1970.
 */
export function readCopy(kept: Response, now: number): Copy {
  const { body, headers, status } = kept;
  const cacheControl = headers.get(serversCacheControl) ?? 'no-store';
  const isMissing = status === 404;
  const freshSeconds = isMissing ? missingSeconds : secondsIn(cacheControl, maxAge);
  return {
    response: new Response(body, { status, headers: pickHeaders(headers) }),
    isMissing,
    cacheControl,
    // A copy from the future is not young: some clock was set back.
    ageSeconds: Math.floor(Math.abs(now - Number(headers.get(storedAt))) / 1000),
    freshSeconds,
    usableSeconds: freshSeconds + (isMissing ? 0 : secondsIn(cacheControl, staleWhileRevalidate)),
  };
}

function pickHeaders(from: Headers): Headers {
  const picked = new Headers();
  for (const name of keptHeaders) {
    const value = from.get(name);
    if (value !== null) picked.set(name, value);
  }
  return picked;
}

const maxAge = /\bmax-age=(\d{1,9})\b/;
const staleWhileRevalidate = /\bstale-while-revalidate=(\d{1,9})\b/;

/** Seconds that a directive of a `Cache-Control` names; 0 where it is not there. */
function secondsIn(cacheControl: string, directive: RegExp): number {
  return Number(directive.exec(cacheControl)?.[1] ?? 0);
}
