/** A strong entity tag of a text: equal texts, and no others, have equal tags. */
export async function entityTagOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const hex = Array.from(new Uint8Array(digest).subarray(0, 16), (byte) =>
    byte.toString(16).padStart(2, '0'),
  );
  return `"${hex.join('')}"`;
}

/**
 * Whether an `If-None-Match` names the tag (RFC 9110, 13.1.2: weakly compared, since a proxy that
 * compresses marks tags as weak).
 */
export function matchesEntityTag(header: string | undefined, entityTag: string): boolean {
  if (header === undefined) return false;
  const offered = header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return offered.includes('*') || offered.includes(entityTag);
}
