import type { AccountId, StoreId, StoreReference } from '../orders/identifiers.ts';
import type { Instant } from '../orders/instant.ts';
import type { PlatformError } from '../orders/platform-error.ts';
import type { PlatformName, StoreDescription, StoreFeatures } from '../orders/store-platform.ts';
import type { SigningKey } from '../signing/envelope.ts';
import type { BreakerState } from '../outbound/breaker.ts';
import type { HealthSummary } from './health-figures.ts';
import type { StoreSettings } from './store-settings.ts';

export type IntegrationStatus = 'active' | 'inactive' | 'error' | 'testing';
export type AuthMethod = 'api_key' | 'bearer_token' | 'basic_auth' | 'oauth2' | 'signed';

/** An account's connection to a provider as its merchant may see it: never a credential. */
export interface IntegrationView {
  readonly id: string;
  readonly provider: PlatformName;
  readonly name: string;
  readonly status: IntegrationStatus;
  readonly authMethod: AuthMethod;
  /** First characters of the key, so that a merchant recognises it, for example `ck_1a2b…`. */
  readonly keyPrefix: string;
  readonly connectedAt: string;
  readonly disconnectedAt?: string;
  /** After disconnecting: what the merchant still has to do in the shop, in sentences. */
  readonly advice?: readonly string[];
  readonly health: {
    readonly lastTestedAt?: string;
    readonly lastSuccessAt?: string;
    readonly lastErrorAt?: string;
    readonly lastSyncedAt?: string;
    /** Redacted. */
    readonly errorMessage?: string;
    /** Whether the shop is left alone after repeated failures; `half_open`: the next call is a trial. */
    readonly breaker: BreakerState;
  } & HealthSummary;
  readonly capabilities: {
    readonly canSync: boolean;
    readonly canPush: boolean;
    readonly canWebhook: boolean;
    readonly syncFrequency: 'never' | 'hourly' | 'daily';
  };
  readonly store?: {
    readonly storeId: StoreId;
    readonly siteId: string;
    readonly name: string;
    readonly url: string;
    readonly features: StoreFeatures;
  };
}

/** What a merchant hands over to connect a WooCommerce shop. */
export interface WooCommerceConnectRequest {
  readonly storeUrl: string;
  readonly consumerKey: string;
  readonly consumerSecret: string;
  readonly name?: string;
  /** The merchant's explicit consent to talk to a shop without TLS. */
  readonly allowInsecureHttp?: boolean;
}

/** What our plug-in hands over to connect the shop in which it is. docs/plugin-protocol.md */
export interface PluginConnectRequest {
  /** WordPress's own home address, without a trailing slash. */
  readonly site: string;
  readonly blog: number;
  /** Addresses at which the plug-in can be called, the better one first. */
  readonly routes: readonly string[];
  /** Path on the shop's own pages at which a signed-in customer gets a token. */
  readonly signInPath: string;
  readonly key: SigningKey;
  /** A read key of WooCommerce that the plug-in has made. */
  readonly restKey?: { readonly consumerKey: string; readonly consumerSecret: string };
  /** The merchant's explicit consent to talk to a shop without TLS. */
  readonly allowInsecureHttp?: boolean;
  /** Called once the shop has passed its challenge, before anything is kept; what it throws stops it. */
  readonly confirm?: () => Promise<void>;
}

/** What shows that a Shopify shop wants to be connected. */
export type ShopifyProof =
  /** The token of a custom app of the shop's own. */
  | { readonly kind: 'access_token'; readonly accessToken: string }
  /** What Shopify has just signed for a page of our app in the shop's admin. */
  | { readonly kind: 'session_token'; readonly token: string }
  /** What Shopify's consent page has sent back. */
  | { readonly kind: 'code'; readonly code: string };

/** A Shopify shop with what opens it. */
export interface ShopifyConnectRequest {
  /** The shop's permanent domain, for example `shop.myshopify.com`. */
  readonly shop: string;
  readonly proof: ShopifyProof;
  readonly name?: string;
  /** Called once the shop has passed its challenge, before anything is kept; what it throws stops it. */
  readonly confirm?: () => Promise<void>;
}

/** A shop that some account has, or had, as its platform's own signature leads to it. */
export interface KnownShop {
  readonly accountId: AccountId;
  readonly integrationId: string;
  readonly storeId: StoreId;
  readonly siteId: string;
  /** False once it has been disconnected or uninstalled. */
  readonly isConnected: boolean;
  /** Of one that is not connected: its merchant disconnected it, or the shop let go of us. */
  readonly endedBy?: 'merchant' | 'shop';
  /** When it was last connected. */
  readonly connectedAt: Instant;
  /** Where on its own pages a signed-in customer gets a token, as far as is known. */
  readonly signInPath: string | undefined;
  /** What the platform itself calls the shop, while that is known: not of one that was disconnected. */
  readonly platformShopId?: string;
}

/** Does what concerns one thing one after the other; what throws does not stop those that wait. */
export type InTurn = <Result>(key: string, work: () => Promise<Result>) => Promise<Result>;

/** Connecting, disconnecting and looking after shops. */
export interface Integrations {
  /**
   * Does what may grant access to a shop, one after the other among all processes of a host.
   * @throws PlatformError `timeout` when another has been at it for too long.
   */
  readonly inTurn: InTurn;
  /**
   * Asks the shop itself whether the credentials work, then stores them sealed.
   * Connecting a shop that this account has already replaces its credentials; a shop of another
   * account is refused with {@link StoreTaken}.
   * @throws PlatformError when the shop cannot be used with these credentials.
   * @throws NameTaken when another connection of this account has the wanted name.
   */
  connectWooCommerce(
    accountId: AccountId,
    request: WooCommerceConnectRequest,
  ): Promise<IntegrationView>;
  /**
   * The same by our plug-in: the shop is challenged at its own address, and must show that it has the key.
   * @throws as `connectWooCommerce` does.
   */
  connectPlugin(accountId: AccountId, request: PluginConnectRequest): Promise<IntegrationView>;
  /** The same for a Shopify shop. @throws as `connectWooCommerce` does. */
  connectShopify(accountId: AccountId, request: ShopifyConnectRequest): Promise<IntegrationView>;
  /** Credentials are deleted; the store's settings and conversations stay. Undefined when there is none such. */
  disconnect(
    accountId: AccountId,
    integrationId: string,
    /** `shop`: it was the shop itself that said so, and need not be told. Default `merchant`. */
    by?: 'merchant' | 'shop',
    /** Only the connection that was made then: one that came in between stays as it is. */
    connectedAt?: Instant,
  ): Promise<IntegrationView | undefined>;
  /**
   * Asks a connected shop, as a shopper's question would be asked, whether it lets us in: what is known of it stays.
   * @returns why it does not; undefined when it does, or is not connected.
   */
  look(accountId: AccountId, integrationId: string): Promise<PlatformError | undefined>;
  /** Deletes integration, store, settings and conversations. False when there is none such. */
  remove(accountId: AccountId, integrationId: string): Promise<boolean>;
  /**
   * Deletes the same and every trace of the shop, as its platform asks: what the account's trail says of it, and the
   * account itself if it was made from that shop's admin and is nobody's without it. The shop is not told.
   * @param connectedAt only the connection that was made then. False when there is none such.
   */
  forget(accountId: AccountId, integrationId: string, connectedAt: Instant): Promise<boolean>;
  list(accountId: AccountId): Promise<readonly IntegrationView[]>;
  /**
   * Whose a shop is, by the domain that its platform gave it for good. Only for whoever has checked the
   * platform's signature for that domain.
   */
  findShop(permanentDomain: string): Promise<KnownShop | undefined>;
  /**
   * Notes where on the shop's own pages a signed-in customer gets a token, as its platform has just shown;
   * a merchant may move it.
   */
  noteSignInPath(shop: KnownShop, path: string): Promise<void>;
  /** Asks the shop again and refreshes features and health. */
  test(
    accountId: AccountId,
    integrationId: string,
  ): Promise<
    | {
        readonly integration: IntegrationView;
        readonly description?: StoreDescription;
        /** Why it does not work, where it does not. */
        readonly error?: PlatformError;
      }
    | undefined
  >;
  readSettings(
    accountId: AccountId,
    storeId: StoreId,
  ): Promise<{ readonly version: number; readonly settings: StoreSettings } | undefined>;
  /**
   * Stores validated settings as the next version. Version 0 are the defaults of a store whose
   * merchant has changed nothing.
   * @returns `conflict` when `expectedVersion` is not the newest; undefined when there is no such store.
   * @throws InvalidSettings naming the fields, when the settings are none.
   */
  writeSettings(
    accountId: AccountId,
    storeId: StoreId,
    expectedVersion: number,
    settings: StoreSettings,
  ): Promise<{ readonly version: number } | 'conflict' | undefined>;
  /**
   * Gives the store a new public name; the old one stands for nothing from then on.
   * Undefined when there is no such store.
   */
  rotateSiteId(
    accountId: AccountId,
    storeId: StoreId,
  ): Promise<{ readonly siteId: string } | undefined>;
  /**
   * Which of the account's stores a caller means: by store, else by integration, else the store of
   * the account's default integration of the provider, which is the one connected first and still
   * connected. Undefined when the account has no such store.
   */
  findStore(accountId: AccountId, choice: StoreChoice): Promise<StoreReference | undefined>;
}

/** What a caller may say about which store is meant; what is said first decides. */
export interface StoreChoice {
  readonly storeId?: string;
  readonly integrationId?: string;
  readonly provider: PlatformName;
}

/** Thrown when a shop is already connected to another account. Says nothing about whose it is. */
export class StoreTaken extends Error {
  override readonly name = 'StoreTaken';
}

/** Thrown when an account has given the wanted name to another connection of the same provider. */
export class NameTaken extends Error {
  override readonly name = 'NameTaken';
}
