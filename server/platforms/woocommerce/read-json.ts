import type { OutboundAnswer } from '../../outbound/outbound.ts';

/** An error as WordPress's REST API words it. */
export interface RestFault {
  /** For example `woocommerce_rest_cannot_view`. */
  readonly code: string;
  /** In the shop's language; for telling cases apart, never for passing on. */
  readonly message: string;
}

/** Whether an answer says that it is JSON, `application/problem+json` and the like included. */
export function isJson({ headers }: OutboundAnswer): boolean {
  return /^application\/(?:[\w.+-]+\+)?json\b/i.test(headers['content-type'] ?? '');
}

/**
 * The answer's JSON. Firewalls and plain permalinks answer with a page and status 200, so only what
 * says that it is JSON is read as JSON.
 * @returns undefined for anything else.
 */
export function readJson(answer: OutboundAnswer): { readonly value: unknown } | undefined {
  if (!isJson(answer)) return undefined;
  try {
    // Some hosts put a byte order mark or PHP's blank lines in front.
    return { value: JSON.parse(answer.body.replace(/^\uFEFF/, '')) as unknown };
  } catch {
    return undefined;
  }
}

/** The REST error in a JSON body, if it is one. */
export function readFault(json: unknown): RestFault | undefined {
  if (typeof json !== 'object' || json === null || !('code' in json)) return undefined;
  const code = safeCode(json.code);
  if (code === undefined) return undefined;
  const message = 'message' in json && typeof json.message === 'string' ? json.message : '';
  return { code, message };
}

/** A code goes into messages and logs, so it must look like one. */
function safeCode(code: unknown): string | undefined {
  return typeof code === 'string' && /^[\w-]{1,80}$/.test(code) && !/^c[ks]_/.test(code)
    ? code
    : undefined;
}
