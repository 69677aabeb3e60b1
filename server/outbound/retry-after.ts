/**
 * Reads a `Retry-After` header (RFC 9110, 10.2.3): seconds, or a date.
 * @returns milliseconds from now, never negative; undefined when there is none or it cannot be read.
 */
export function retryAfterMs(header: string | undefined, now: Date): number | undefined {
  const text = header?.trim() ?? '';
  // Shopify writes `2.0`, which the RFC does not have.
  if (/^\d{1,9}(\.\d{1,3})?$/.test(text)) return Math.round(Number(text) * 1000);
  if (!/[a-z]/i.test(text)) return undefined;
  const moment = Date.parse(text);
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - now.getTime());
}
