import type { Log } from '../log.ts';
import type { Clock } from '../orders/instant.ts';
import type { OrderStage } from '../orders/order.ts';
import type { PlatformName, StorePlatform } from '../orders/store-platform.ts';
import type { Outbound } from '../outbound/outbound.ts';
import type { AuthMethod, IntegrationView } from './integrations.ts';

/** Credentials by the platform's own names for them, for example `consumerKey`. Sealed when stored. */
export type Credentials = Readonly<Record<string, string>>;

/** What a platform found out at connect time and wants back at every opening. JSON, without secrets. */
export type ConnectionConfig = Readonly<Record<string, unknown>>;

/** What a platform's code is given to work with. */
export interface PlatformDependencies {
  readonly outbound: Outbound;
  readonly clock: Clock;
  readonly log?: Log | undefined;
}

/**
 * What this room asks of a platform's folder. The registry is a map from names to these, so that a
 * new platform is a folder and a line.
 */
export interface PlatformModule {
  readonly authMethod: AuthMethod;
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
      readonly signal?: AbortSignal;
    },
    dependencies: PlatformDependencies,
  ): Promise<{ readonly platform: StorePlatform; readonly connectionConfig: ConnectionConfig }>;
  /** Speaks to a shop again that was connected before, without asking it anything yet. */
  open(
    connection: {
      readonly connectionConfig: ConnectionConfig;
      readonly credentials: Credentials;
      /** Hosts beyond the known carriers to which tracking links may lead. */
      readonly trackingLinkHosts: readonly string[];
      /** The merchant's own meanings of the shop's statuses, by slug. */
      readonly statusMeanings: Readonly<Record<string, OrderStage>>;
    },
    dependencies: PlatformDependencies,
  ): StorePlatform;
  /** Takes the credentials back in the shop, for platforms that can. */
  revoke?(
    connection: {
      readonly connectionConfig: ConnectionConfig;
      readonly credentials: Credentials;
    },
    dependencies: PlatformDependencies,
  ): Promise<void>;
}

/** The platforms that this server speaks. */
export type PlatformModules = Readonly<Partial<Record<PlatformName, PlatformModule>>>;
