/**
 * Names under which a shop's page keeps something for us. Nothing is written before the shopper
 * has spoken.
 */

/** In `localStorage`, shared by tabs: the conversation and its secret. */
export const conversationKey = (siteId: string) => `trulybot:${siteId}`;

/** In `sessionStorage`, one tab's own: present while the panel is open. */
export const openKey = (siteId: string) => `trulybot:${siteId}:open`;
