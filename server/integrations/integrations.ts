import type { AccountId, StoreId } from '../orders/identifiers.ts';
import type { PlatformName, StoreDescription, StoreFeatures } from '../orders/store-platform.ts';
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
  readonly health: {
    readonly lastTestedAt?: string;
    readonly lastSuccessAt?: string;
    readonly lastErrorAt?: string;
    readonly lastSyncedAt?: string;
    /** Redacted. */
    readonly errorMessage?: string;
  };
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

/** Connecting, disconnecting and looking after shops. */
export interface Integrations {
  /**
   * Asks the shop itself whether the credentials work, then stores them sealed.
   * Connecting a shop that this account has already replaces its credentials; a shop of another
   * account is refused with {@link StoreTaken}.
   * @throws PlatformError when the shop cannot be used with these credentials.
   */
  connectWooCommerce(
    accountId: AccountId,
    request: WooCommerceConnectRequest,
  ): Promise<IntegrationView>;
  /** Credentials are deleted; the store's settings and conversations stay. Undefined when there is none such. */
  disconnect(accountId: AccountId, integrationId: string): Promise<IntegrationView | undefined>;
  /** Deletes integration, store, settings and conversations. False when there is none such. */
  remove(accountId: AccountId, integrationId: string): Promise<boolean>;
  list(accountId: AccountId): Promise<readonly IntegrationView[]>;
  /** Asks the shop again and refreshes features and health. */
  test(
    accountId: AccountId,
    integrationId: string,
  ): Promise<
    { readonly integration: IntegrationView; readonly description?: StoreDescription } | undefined
  >;
  readSettings(
    accountId: AccountId,
    storeId: StoreId,
  ): Promise<{ readonly version: number; readonly settings: StoreSettings } | undefined>;
  /**
   * Stores validated settings as the next version.
   * @returns `conflict` when `expectedVersion` is no longer the newest.
   */
  writeSettings(
    accountId: AccountId,
    storeId: StoreId,
    expectedVersion: number,
    settings: StoreSettings,
  ): Promise<{ readonly version: number } | 'conflict' | undefined>;
}

/** Thrown when a shop is already connected to another account. Says nothing about whose it is. */
export class StoreTaken extends Error {
  override readonly name = 'StoreTaken';
}
