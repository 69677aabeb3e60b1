import type { HostSecrets } from '../../signing/signed-text.ts';

/** The host's own Shopify app, as far as its pages and signatures need it. */
export interface ShopifyAppFace {
  readonly clientId: string;
  /** The newest first; while a secret is rotated, digests of the one before still arrive. */
  readonly clientSecrets: readonly string[];
  /** Origin of a stand-in for Shopify's servers, for trying out; undefined: Shopify's own. */
  readonly standIn?: string | undefined;
  /** Whether the host lets orders be changed at all. Default false. */
  readonly allowsChanges?: boolean;
  /** The host's own, never the app's: sign the state of an install. Without them nobody installs by a link. */
  readonly installSecrets?: HostSecrets;
}
