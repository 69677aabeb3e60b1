import type { WidgetConfig } from '../../protocol/chat.ts';
import type { Log } from '../log.ts';
import type { Clock } from '../orders/instant.ts';
import type { OrderStage } from '../orders/order.ts';
import type { PlatformName, StorePlatform } from '../orders/store-platform.ts';
import type { Outbound } from '../outbound/outbound.ts';
import type { SigningKey, SigningPlace } from '../signing/envelope.ts';
import type { AuthMethod, IntegrationView } from './integrations.ts';

/** Credentials by the platform's own names for them, for example `consumerKey`. Sealed when stored. */
export type Credentials = Readonly<Record<string, string>>;

/** What a platform found out at connect time and wants back at every opening. JSON, without secrets. */
export type ConnectionConfig = Readonly<Record<string, unknown>>;

/** Keeps one integration's credentials that grow old. One caller among all processes renews them at a time. */
export interface CredentialKeeper {
  /**
   * Puts newer credentials in the place of old ones.
   * @param isOld whether what is kept is still to be replaced; when another was faster, it is not.
   * @param make asks for newer ones; what it throws goes through, and nothing is replaced.
   * @returns what is kept from then on.
   * @throws PlatformError `unauthorized` when the shop has been disconnected meanwhile.
   */
  renew(
    isOld: (kept: Credentials) => boolean,
    make: (kept: Credentials) => Promise<Credentials>,
  ): Promise<Credentials>;
}

/** What a platform's code is given to work with. */
export interface PlatformDependencies {
  readonly outbound: Outbound;
  readonly clock: Clock;
  readonly log?: Log | undefined;
}

/** What a shop's pages need to know. */
export interface ShopPage {
  readonly siteId: string;
  /** Where this server is reached, without a trailing slash. */
  readonly server: string;
  /** The launcher's looks. */
  readonly appearance: WidgetConfig['appearance'];
  /** The launcher's words where the merchant wrote their own; empty otherwise. */
  readonly launcherLabel: string;
}

/** With what a shop signs, and as which site of which WordPress. */
export interface ShopSigning {
  readonly key: SigningKey;
  readonly place: SigningPlace;
}

/**
 * What this room asks of a platform's folder. The registry is a map from names to these, so that a
 * new platform is a folder and a line.
 */
export interface PlatformModule {
  /** What the platform's code can do, whatever the shop. */
  readonly capabilities: IntegrationView['capabilities'];
  /** What a merchant still has to do after disconnecting, where the shop cannot be told. */
  readonly adviceAfterDisconnect: readonly string[];
  /**
   * Asks the shop at this address whether the credentials let us read its orders.
   * @throws PlatformError when they do not.
   */
  connect(
    request: {
      readonly storeUrl: string;
      readonly credentials: Credentials;
      readonly allowInsecureHttp: boolean;
      /** What the shop's own app said of it, or what was found the last time. */
      readonly known?: ConnectionConfig;
      /** Where the credentials are kept already, if they are. */
      readonly keeper?: CredentialKeeper | undefined;
      readonly signal?: AbortSignal;
    },
    dependencies: PlatformDependencies,
  ): Promise<{
    readonly platform: StorePlatform;
    readonly authMethod: AuthMethod;
    readonly connectionConfig: ConnectionConfig;
  }>;
  /** Speaks to a shop again that was connected before, without asking it anything yet. */
  open(
    connection: {
      readonly connectionConfig: ConnectionConfig;
      readonly credentials: Credentials;
      /** Hosts beyond the known carriers to which tracking links may lead. */
      readonly trackingLinkHosts: readonly string[];
      /** The merchant's own meanings of the shop's statuses, by slug. */
      readonly statusMeanings: Readonly<Record<string, OrderStage>>;
      /** For platforms whose credentials grow old. */
      readonly keeper?: CredentialKeeper | undefined;
    },
    dependencies: PlatformDependencies,
  ): StorePlatform;
  /**
   * Tells the shop what its pages need to know of this server, and this server's address to whatever sends it
   * news, for platforms that keep such things. Called after connecting and whenever one of them has changed.
   * @throws PlatformError when the shop cannot be told.
   */
  settle?(
    connection: {
      readonly connectionConfig: ConnectionConfig;
      readonly credentials: Credentials;
      readonly keeper: CredentialKeeper;
    },
    page: ShopPage,
    dependencies: PlatformDependencies,
    signal?: AbortSignal,
  ): Promise<void>;
  /**
   * Gets credentials for what a shop's own admin has signed or sent back, for platforms with an app of ours.
   * @throws PlatformError when it is refused, or this host has no app.
   */
  grant?(
    shop: string,
    proof: { readonly kind: 'session_token' | 'code'; readonly text: string },
    dependencies: PlatformDependencies,
  ): Promise<Credentials>;
  /** When credentials have to be renewed even if nobody uses them; undefined where they live on. */
  renewBy?(credentials: Credentials): Date | undefined;
  /**
   * Renews credentials that nobody has used for long.
   * @throws PlatformError when that is not possible any more.
   */
  renew?(
    connection: {
      readonly connectionConfig: ConnectionConfig;
      readonly credentials: Credentials;
      readonly keeper: CredentialKeeper;
    },
    dependencies: PlatformDependencies,
  ): Promise<void>;
  /** With what the shop signs calls of its own, for platforms with a plug-in of ours. */
  signingOf?(connection: {
    readonly connectionConfig: ConnectionConfig;
    readonly credentials: Credentials;
  }): ShopSigning | undefined;
  /** Takes the credentials back in the shop, for platforms that can. False where this shop offers no way. */
  revoke?(
    connection: {
      readonly connectionConfig: ConnectionConfig;
      readonly credentials: Credentials;
    },
    dependencies: PlatformDependencies,
  ): Promise<boolean>;
}

/** The platforms that this server speaks. */
export type PlatformModules = Readonly<Partial<Record<PlatformName, PlatformModule>>>;
