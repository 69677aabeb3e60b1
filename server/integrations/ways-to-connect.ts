import type { AccountId } from '../orders/identifiers.ts';
import { challengeShop } from './challenge-shop.ts';
import { keepConnection } from './connect-shop.ts';
import { StoreTaken } from './integrations.ts';
import type {
  PluginConnectRequest,
  ShopifyConnectRequest,
  ShopifyProof,
  WooCommerceConnectRequest,
} from './integrations.ts';
import type { ManagementParts } from './management-parts.ts';
import type { Credentials, PlatformModule } from './platform-module.ts';

/** By a key that the merchant has made. @throws as {@link import('./integrations.ts').Integrations} says. */
export async function connectWooCommerce(
  parts: ManagementParts,
  accountId: AccountId,
  request: WooCommerceConnectRequest,
) {
  const platformModule = parts.opener.moduleOf('woocommerce');
  const { storeUrl, consumerKey, consumerSecret, name, allowInsecureHttp = false } = request;
  const credentials = { consumerKey, consumerSecret };
  const shop = await challengeShop(
    platformModule,
    { storeUrl, credentials, allowInsecureHttp },
    parts.platformDependencies,
  );
  return keepConnection(
    accountId,
    { provider: 'woocommerce', platformModule, shop, credentials, key: consumerKey.trim(), name },
    parts,
  );
}

/** A Shopify shop by its permanent domain; the token must open exactly that shop. */
export async function connectShopify(
  parts: ManagementParts,
  accountId: AccountId,
  request: ShopifyConnectRequest,
) {
  const platformModule = parts.opener.moduleOf('shopify');
  const { shop: domain, proof, name, confirm } = request;
  const credentials = await credentialsFor(parts, platformModule, domain, proof);
  if (proof.kind !== 'access_token') await keepGranted(parts, accountId, domain, credentials);
  const shop = await challengeShop(
    platformModule,
    { storeUrl: `https://${domain}`, credentials, allowInsecureHttp: false },
    parts.platformDependencies,
  );
  await requireUntaken(parts, accountId, shop.urlKey);
  await confirm?.();
  const key = credentials['accessToken'] ?? '';
  return keepConnection(
    accountId,
    { provider: 'shopify', platformModule, shop, credentials, key, name },
    parts,
  );
}

async function credentialsFor(
  { platformDependencies }: ManagementParts,
  platformModule: PlatformModule,
  shop: string,
  proof: ShopifyProof,
): Promise<Credentials> {
  if (proof.kind === 'access_token') return { accessToken: proof.accessToken };
  if (!platformModule.grant) throw new TypeError('this platform grants nothing');
  const text = proof.kind === 'code' ? proof.code : proof.token;
  return platformModule.grant(shop, { kind: proof.kind, text }, platformDependencies);
}

/**
 * A grant ends the one before it, so it is kept at once where that one is: whatever happens before the shop has
 * passed its challenge, its access can be renewed.
 */
async function keepGranted(
  { records, credentialRecords, seal, opener }: ManagementParts,
  accountId: AccountId,
  shop: string,
  credentials: Credentials,
): Promise<void> {
  const known = await records.findByShop(accountId, shop);
  if (!known) return;
  const integration = { accountId, integrationId: known.id };
  const renewBy = opener.moduleOf('shopify').renewBy?.(credentials);
  const sealed = await seal.seal(integration, credentials);
  await credentialRecords.replace(integration, { sealed, renewBy });
}

/**
 * First, so that a shop which cannot be had costs nobody their code.
 * @throws StoreTaken when another account has the shop.
 */
async function requireUntaken(
  { records }: ManagementParts,
  accountId: AccountId,
  urlKey: string,
): Promise<void> {
  const isOwn = await records.findByShop(accountId, urlKey);
  if (!isOwn && (await records.shopIsConnected(urlKey))) {
    throw new StoreTaken('This shop is connected already.');
  }
}

/** By what our plug-in hands over. @throws as {@link import('./integrations.ts').Integrations} says. */
export async function connectPlugin(
  parts: ManagementParts,
  accountId: AccountId,
  request: PluginConnectRequest,
) {
  const platformModule = parts.opener.moduleOf('woocommerce');
  const { site, blog, routes, signInPath, key, restKey, allowInsecureHttp = false } = request;
  const credentials = { signingKeyId: key.id, signingSecret: key.secret, ...restKey };
  const known = { plugin: { site, blog, routes, signInPath } };
  const shop = await challengeShop(
    platformModule,
    { storeUrl: site, credentials, allowInsecureHttp, known },
    parts.platformDependencies,
  );
  await requireUntaken(parts, accountId, shop.urlKey);
  await request.confirm?.();
  const signing = { key: key.id, signingKeyId: key.id, name: undefined };
  return keepConnection(
    accountId,
    { provider: 'woocommerce', platformModule, shop, credentials, ...signing },
    parts,
  );
}
