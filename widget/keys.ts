/**
 * Name under which a shop's page keeps something for us: in `localStorage`, shared by tabs, the
 * conversation, its secret and the chosen language; in `sessionStorage`, one tab's own, that the panel is
 * open and what has not got through yet. Nothing is written before the shopper has acted.
 */
export const storageKey = (siteId: string) => `trulybot:${siteId}`;
