import { readFileSync } from 'node:fs';
import { parse } from 'smol-toml';

/** What Shopify knows of an app once its configuration was deployed. */
export interface AppConfig {
  /** Granted by installing. */
  readonly scopes: readonly string[];
  /** Granted or refused by the merchant, any time. */
  readonly optionalScopes: readonly string[];
  /** Where the consent may send a merchant back to: paths at the app's own origin. */
  readonly redirectPaths: readonly string[];
  /** Path of the app's page in Shopify's admin. */
  readonly applicationPath: string;
  /** Topics like `orders/updated` with the path at the app that hears of them. */
  readonly webhooks: readonly {
    readonly topic: string;
    readonly path: string;
    readonly includeFields: readonly string[];
  }[];
  readonly proxy: { readonly path: string; readonly prefix: string; readonly subpath: string };
}

/** The parts of a `shopify.app.toml` that the stand-in needs. */
interface AppToml {
  readonly application_url: string;
  readonly access_scopes: { readonly scopes: string; readonly optional_scopes?: string[] };
  readonly auth: { readonly redirect_urls: string[] };
  readonly webhooks: {
    readonly subscriptions?: readonly {
      readonly uri: string;
      readonly topics?: string[];
      readonly compliance_topics?: string[];
      readonly include_fields?: string[];
    }[];
  };
  readonly app_proxy: { readonly url: string; readonly prefix: string; readonly subpath: string };
}

/**
 * Reads a `shopify.app.toml`. Of its addresses only the paths count: the app's server stands elsewhere.
 * @throws the parser's error for what is no TOML.
 */
export function readAppConfig(file: string): AppConfig {
  const toml = parse(readFileSync(file, 'utf8')) as unknown as AppToml;
  return {
    scopes: toml.access_scopes.scopes.split(',').map((scope) => scope.trim()),
    optionalScopes: toml.access_scopes.optional_scopes ?? [],
    redirectPaths: toml.auth.redirect_urls.map(pathOf),
    applicationPath: pathOf(toml.application_url),
    webhooks: (toml.webhooks.subscriptions ?? []).flatMap((subscription) =>
      [...(subscription.topics ?? []), ...(subscription.compliance_topics ?? [])].map((topic) => ({
        topic,
        path: pathOf(subscription.uri),
        includeFields: subscription.include_fields ?? [],
      })),
    ),
    proxy: {
      path: pathOf(toml.app_proxy.url),
      prefix: toml.app_proxy.prefix,
      subpath: toml.app_proxy.subpath,
    },
  };
}

/** Path of an address; of one that is a path, that. */
function pathOf(address: string): string {
  return new URL(address, 'https://app.test').pathname;
}
