import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import type { AccountId, StoreId, StoreReference } from '../../server/orders/identifiers.ts';

/**
 * Writes a store with its integration, and its account where none is given, for tests of rooms that
 * only need to refer to one.
 * @param administrator connected as somebody whom row-level security does not hold.
 */
export async function insertStore(
  administrator: Client,
  accountId?: AccountId,
): Promise<StoreReference> {
  const account = accountId ?? (randomUUID() as AccountId);
  const storeId = randomUUID() as StoreId;
  const integrationId = randomUUID();
  if (accountId === undefined) {
    await administrator.query(
      `insert into trulybot.accounts (account_id, name, email) values ($1, 'Shop', 'shop@x.test')`,
      [account],
    );
  }
  await administrator.query(
    `insert into trulybot.integrations
       (account_id, id, provider, name, status, auth_method, key_prefix, connected_at)
     values ($1, $2, 'woocommerce', $3, 'inactive', 'api_key', 'ck_', now())`,
    [account, integrationId, `Shop ${storeId}`],
  );
  await administrator.query(
    `insert into trulybot.stores
       (account_id, id, integration_id, site_id, platform, url, url_key, name, description, created_at)
     values ($1, $2, $3, $4, 'woocommerce', $5, $5, 'Shop', '{}', now())`,
    [
      account,
      storeId,
      integrationId,
      `site_${storeId.replaceAll('-', '').slice(0, 20)}`,
      `https://${storeId}.shop.test`,
    ],
  );
  return { accountId: account, storeId };
}
