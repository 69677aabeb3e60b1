import type { SealedColumn } from '../vault/sealed-column.ts';
import type { SecretPlace, Vault } from '../vault/vault.ts';
import type { IntegrationReference } from './health-record.ts';
import type { Credentials } from './platform-module.ts';

const column = { table: 'integrations', column: 'credentials' } as const satisfies SealedColumn;
const eventColumn = { table: 'shop_events', column: 'details' } as const satisfies SealedColumn;

/** Where this room keeps sealed values. */
export const integrationSealedColumns: readonly SealedColumn[] = [column, eventColumn];

/** Where what a shop told in one event is sealed. */
export function placeOfEvent(eventId: string): SecretPlace {
  return { table: eventColumn.table, row: eventId, field: eventColumn.column };
}

/** Seals an integration's credentials so that they open in its own row and nowhere else. */
export interface CredentialSeal {
  seal(integration: IntegrationReference, credentials: Credentials): Promise<Uint8Array>;
  /** @throws VaultError when the envelope was altered or moved. */
  open(integration: IntegrationReference, sealed: Uint8Array): Promise<Credentials>;
}

/** Binds credentials to their row through the vault. */
export function createCredentialSeal(vault: Vault): CredentialSeal {
  return {
    seal: (integration, credentials) =>
      vault.seal(integration.accountId, placeOf(integration), JSON.stringify(credentials)),
    async open(integration, sealed) {
      const text = await vault.open(integration.accountId, placeOf(integration), sealed);
      return JSON.parse(text.reveal()) as Credentials;
    },
  };
}

function placeOf({ integrationId }: IntegrationReference): SecretPlace {
  return { table: column.table, row: integrationId, field: column.column };
}
