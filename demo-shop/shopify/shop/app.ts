import { randomBytes } from 'node:crypto';
import { globalId } from '../data/identifiers.ts';
import type { AppConfig } from '../app-config.ts';

/** The app under development, as Shopify knows it. */
export interface App {
  /** Global id. */
  readonly id: string;
  readonly handle: string;
  readonly clientId: string;
  /** The newest first: that one signs, and all are taken. */
  clientSecrets: readonly string[];
  readonly config: AppConfig;
  /** Origin of the app's server; without it nothing is sent and nothing embedded. May be set later. */
  url: string | undefined;
  /** Whether the app must take tokens that expire, as public apps must that were made since April 2026. */
  readonly requiresExpiringTokens: boolean;
}

/** What is known of an app before it starts. */
export interface AppOptions {
  readonly clientId?: string | undefined;
  readonly clientSecrets?: readonly string[] | undefined;
  readonly config: AppConfig;
  readonly url?: string | undefined;
  readonly requiresExpiringTokens?: boolean | undefined;
}

/** An app with what was left out made up. */
export function appOf(options: AppOptions): App {
  return {
    id: globalId('App', 51_200_001),
    handle: 'trulybot',
    clientId: options.clientId ?? randomBytes(16).toString('hex'),
    clientSecrets: options.clientSecrets ?? [`shpss_${randomBytes(16).toString('hex')}`],
    config: options.config,
    url: options.url,
    requiresExpiringTokens: options.requiresExpiringTokens ?? true,
  };
}

/** The secret that signs. @throws Error when the app has none. */
export function signingSecret(app: App): string {
  const [secret] = app.clientSecrets;
  if (secret === undefined) throw new Error('The app has no client secret.');
  return secret;
}
