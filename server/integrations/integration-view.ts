import type { Instant } from '../orders/instant.ts';
import type { BreakerState } from '../outbound/breaker.ts';
import { summaryOf } from './health-figures.ts';
import type { IntegrationRow } from './integrations.store.ts';
import type { IntegrationView } from './integrations.ts';

/**
 * What a merchant may see of an integration: names each field it shows, so that none slips through.
 * @param breaker of this process: another one may have had other luck with the shop.
 */
export function integrationView(
  row: IntegrationRow,
  now: Instant,
  breaker: BreakerState,
): IntegrationView {
  return {
    id: row.id,
    provider: row.provider,
    name: row.name,
    status: row.status,
    authMethod: row.auth_method,
    keyPrefix: row.key_prefix,
    connectedAt: row.connected_at.toISOString(),
    ...(row.disconnected_at && { disconnectedAt: row.disconnected_at.toISOString() }),
    health: {
      ...(row.last_tested_at && { lastTestedAt: row.last_tested_at.toISOString() }),
      ...(row.last_success_at && { lastSuccessAt: row.last_success_at.toISOString() }),
      ...(row.last_error_at && { lastErrorAt: row.last_error_at.toISOString() }),
      ...(row.last_synced_at && { lastSyncedAt: row.last_synced_at.toISOString() }),
      ...(row.error_message !== null && { errorMessage: row.error_message }),
      ...summaryOf(row.metadata.health ?? { slots: [] }, now),
      breaker,
    },
    capabilities: row.capabilities,
    ...storeOf(row),
  };
}

function storeOf(row: IntegrationRow): Pick<IntegrationView, 'store'> {
  const { store_id, site_id, store_name, store_url, store_description } = row;
  if (!store_id || !site_id || !store_name || !store_url || !store_description) return {};
  return {
    store: {
      storeId: store_id,
      siteId: site_id,
      name: store_name,
      url: store_url,
      features: store_description.features,
    },
  };
}
