/**
 * Access scopes out of Shopify's sentences. Each inner list is a choice, and one of each list is needed:
 * "`read_returns` access scope and (`read_orders` access scope or `read_marketplace_orders` access scope)."
 * is [[read_returns], [read_orders, read_marketplace_orders]]. What follows "Also:" speaks of users and
 * plans, which an offline token does not meet.
 */
export function requiredScopes(sentence: string | null | undefined): readonly string[][] {
  const main = (sentence ?? '').split('Also:')[0] ?? '';
  return main
    .split(/ and /)
    .map((part) => [...part.matchAll(/`((?:read|write)_[a-z_]+)`/g)].map((match) => match[1] ?? ''))
    .filter((scopes) => scopes.length > 0);
}

/** The scopes one of which a webhook topic needs, out of the topic's description. */
export function topicScopes(description: string | null | undefined): readonly string[][] {
  const text = (description ?? '').replaceAll(/\s+/g, ' ');
  const several = /Requires at least one of the following scopes: ([a-z_, ]+)\./.exec(text)?.[1];
  if (several !== undefined) return [several.split(', ')];
  const one = /Requires the `([a-z_]+)` scope/.exec(text)?.[1];
  return one === undefined ? [] : [[one]];
}
