import { sql, type Transaction } from 'kysely';
import type { Database } from '../storage/database.ts';
import type { IntegrationTables } from './tables.ts';

/** Integrations of all accounts with one provider in one state. */
export interface IntegrationCount {
  readonly provider: string;
  readonly status: string;
  readonly count: number;
}

/** Counts integrations, for whoever watches over this server. */
export function countIntegrations(database: Database): Promise<readonly IntegrationCount[]> {
  return database.withoutAccount(async (rows: Transaction<IntegrationTables>) => {
    const found = await sql<IntegrationCount>`
      select provider, status, integration_count::integer as count
      from trulybot_lookup.integration_counts()`.execute(rows);
    return found.rows;
  });
}
