import { randomUUID } from 'node:crypto';
import type { AccountId, StoreId } from '../orders/identifiers.ts';
import type { Clock } from '../orders/instant.ts';
import type { PlatformName } from '../orders/store-platform.ts';
import type { ChallengedShop } from './challenge-shop.ts';
import type { CredentialSeal } from './credential-seal.ts';
import type { Connection, IntegrationRecords } from './integrations.store.ts';
import { NameTaken, StoreTaken } from './integrations.ts';
import type { Credentials, PlatformModule } from './platform-module.ts';
import { keyPrefixOf, newSiteId } from './public-names.ts';

/** A shop that passed its challenge, with what is to be kept of it. */
export interface ShopToKeep {
  readonly provider: PlatformName;
  readonly platformModule: PlatformModule;
  readonly shop: ChallengedShop;
  readonly credentials: Credentials;
  /** The credential by which a merchant recognises the connection. */
  readonly key: string;
  /** By which the shop's own calls are known; undefined where it makes none. */
  readonly signingKeyId?: string;
  /** What the merchant calls it; the shop's address when they call it nothing. */
  readonly name: string | undefined;
}

/** How often to look, because the same shop may be connected or removed elsewhere at the same moment. */
const attempts = 3;

/**
 * Stores a connection. A shop that the account has already gets the new credentials and keeps its
 * store, site id and settings.
 * @throws StoreTaken when another account has the shop, NameTaken when the name is in use.
 */
export async function keepConnection(
  accountId: AccountId,
  kept: ShopToKeep,
  parts: {
    readonly records: IntegrationRecords;
    readonly seal: CredentialSeal;
    readonly clock: Clock;
  },
): Promise<{ readonly integrationId: string; readonly isNew: boolean }> {
  const { records } = parts;
  const { urlKey } = kept.shop;
  let refusal: Error = new StoreTaken('This shop is connected already.');
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const known = await records.findByShop(accountId, urlKey);
    if (known !== undefined) {
      const connection = await connectionOf(accountId, kept, known.id, known.name, parts);
      const replaced = await records.replace(accountId, connection);
      if (replaced) return { integrationId: known.id, isNew: false };
    } else if (!(await records.shopIsConnected(urlKey))) {
      const connection = await connectionOf(accountId, kept, randomUUID(), urlKey, parts);
      const store = { storeId: randomUUID() as StoreId, siteId: newSiteId(), urlKey };
      try {
        await records.insert(accountId, connection, store);
        return { integrationId: connection.integrationId, isNew: true };
      } catch (error) {
        // Somebody was faster. If it was this account itself, the next look finds the connection.
        if (!(error instanceof StoreTaken || error instanceof NameTaken)) throw error;
        refusal = error;
      }
    }
  }
  throw refusal;
}

async function connectionOf(
  accountId: AccountId,
  kept: ShopToKeep,
  integrationId: string,
  nameOtherwise: string,
  parts: { readonly seal: CredentialSeal; readonly clock: Clock },
): Promise<Connection> {
  return {
    integrationId,
    provider: kept.provider,
    name: (kept.name ?? nameOtherwise).slice(0, 100),
    authMethod: kept.shop.authMethod,
    capabilities: kept.platformModule.capabilities,
    sealedCredentials: await parts.seal.seal({ accountId, integrationId }, kept.credentials),
    keyPrefix: keyPrefixOf(kept.key),
    signingKeyId: kept.signingKeyId,
    renewBy: kept.platformModule.renewBy?.(kept.credentials),
    connectionConfig: kept.shop.connectionConfig,
    description: kept.shop.description,
    at: parts.clock.now(),
  };
}
