/**
 * Name under which a shop's page keeps something for us: in `localStorage`, shared by tabs, the
 * conversation and its secret; in `sessionStorage`, one tab's own, that the panel is open. Nothing is
 * written before the shopper has acted.
 */
export const storageKey = (siteId: string) => `trulybot:${siteId}`;
