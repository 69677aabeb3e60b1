/** An instant as Shopify writes it: whole seconds, UTC. */
export function instant(at: Date): string {
  return at.toISOString().replace(/\.\d+Z$/, 'Z');
}
