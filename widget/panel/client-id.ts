/**
 * A random UUID (RFC 9562, version 4). `crypto.randomUUID` is missing on pages without https, and
 * some shops are.
 */
export function createClientId(): string {
  // In the template 1 and 0 stand for any digit, and 8 for the variant's: 8, 9, a or b.
  return '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, (place) => {
    const random = (crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) & 15;
    return (place === '8' ? (random & 3) | 8 : random).toString(16);
  });
}
