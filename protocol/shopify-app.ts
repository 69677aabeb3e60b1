import type { WidgetConfig } from './chat.ts';

/**
 * What the app's page in Shopify's admin and this server say to each other. Each call carries a session token
 * of Shopify's as `Authorization: Bearer …`, which says whose shop is meant: no call names one.
 */

/** Scopes that a merchant may add (`optional_scopes` in shopify-extension/shopify.app.toml). */
export const optionalScopes = [
  'read_all_orders',
  'read_fulfillments',
  'read_returns',
  'read_merchant_managed_fulfillment_orders',
] as const;

export type OptionalScope = (typeof optionalScopes)[number];

/** File name of the app embed's block, without its end: what Shopify calls its handle. */
export const embedHandle = 'order-chat';

/** What the theme extension is called in shopify-extension/extensions. */
export const extensionHandle = 'trulybot-widget';

/** Answer of `GET /shopify/api/state`, and of every call that changes it. */
export type ShopifyAppState = ShopNotJoined | ShopJoined;

interface AboutHost {
  /** The shop's permanent domain. */
  readonly shop: string;
  /** Whether whoever hosts this server allows orders to be changed at all. */
  readonly hostAllowsChanges: boolean;
}

/** No account has this shop. */
export interface ShopNotJoined extends AboutHost {
  readonly joined: false;
}

export interface ShopJoined extends AboutHost {
  readonly joined: true;
  readonly accountName: string;
  readonly store: { readonly name: string; readonly url: string; readonly siteId: string };
  readonly connection: ShopConnection;
  readonly access: ShopAccess;
  readonly health: ShopHealth;
  /** Counts up with each change of the settings. */
  readonly settingsVersion: number;
}

/** Whether orders can be read now, as far as was seen. */
export type ShopConnection =
  | { readonly works: true }
  | {
      readonly works: false;
      /** What stands in the way, in words for the merchant. */
      readonly problem: string;
      /** What to do about it. */
      readonly action: string;
      /** The merchant has disconnected the shop: it stays so until they connect it again. */
      readonly isDisconnected?: true;
    };

/** What the shop and Shopify let this server read. */
export interface ShopAccess {
  /** Scopes by Shopify's names. */
  readonly granted: readonly string[];
  /** Of {@link optionalScopes}. */
  readonly missing: readonly OptionalScope[];
  /** Protected customer data that Shopify has not approved, as far as was seen: `email`, `phone`, `postcode`. */
  readonly withheld: readonly string[];
  /** Whether the shop can say which customer is signed in. */
  readonly signIn: boolean;
}

/** How questions to the shop have gone. Instants are UTC, ISO 8601. */
export interface ShopHealth {
  readonly lastSuccessAt?: string;
  readonly lastErrorAt?: string;
  /** What went wrong last, while it does. */
  readonly errorMessage?: string;
  readonly errorsLastHour: number;
  /** Of those ten minutes of the last day in which the shop was asked, the share in which it answered. */
  readonly uptime24h?: number;
  readonly responseMs?: number;
  /** `open`: left alone for a moment after repeated failures. */
  readonly breaker: 'closed' | 'open' | 'half_open';
  /** The last orders that were looked for, newest first; not whose, nor which. */
  readonly lastLookUps: readonly { readonly at: string; readonly outcome: LookUpOutcome }[];
}

/** `not_found`: there is none such, or what was typed does not belong to it. */
export type LookUpOutcome = 'found' | 'not_found' | 'unavailable';

/** Body of `POST /shopify/api/join`. */
export type JoinRequest =
  /** A new account; the address is where shoppers' messages are sent to. */
  | { readonly kind: 'new'; readonly email: string }
  /** An account that there is. */
  | { readonly kind: 'existing'; readonly accountId: string; readonly connectCode: string };

/**
 * The main ones of a store's settings, at `/shopify/api/settings`; their version is the ETag. A `PUT` changes
 * what it names and leaves the rest.
 */
export interface MainSettings {
  readonly appearance: {
    /** `#rrggbb` */
    readonly accentColor: string;
    readonly position: 'bottom-right' | 'bottom-left';
    readonly colorScheme: 'auto' | 'light' | 'dark';
  };
  /** Empty: our own words. */
  readonly texts: {
    readonly assistantName: string;
    readonly launcherLabel: string;
    readonly greeting: string;
  };
  /** BCP 47 tag of the store's own language. */
  readonly locale: string;
  /** Facts beside the order number that prove an order, the preferred one first. */
  readonly secondFacts: readonly ('email' | 'phone' | 'postcode')[];
  /** Where hand-overs are mailed. Empty: the account's own address. */
  readonly handoverEmail: string;
}

/** Tags of the languages that the server speaks. */
export const storeLanguages: readonly string[] =
  'ar cs da de el en es fi fr he hu id it ja ko nb nl pl pt ro sv tr uk vi zh'.split(' ');

/** What the settings tell the preview of the widget in their frame. */
export interface PreviewMessage {
  readonly kind: 'trulybot-preview';
  readonly config: WidgetConfig;
  /** Where the panel is fetched from. */
  readonly apiBase: string;
  readonly shows: 'button' | 'chat';
}

/** What the preview tells the settings, once it listens. */
export const previewReady = 'trulybot-preview-ready';
