import { conversationSealedColumns } from '../../server/conversation/conversation-seal.ts';
import { integrationSealedColumns } from '../../server/integrations/credential-seal.ts';
import type { SealedColumn } from '../../server/vault/sealed-column.ts';

/** Every column of the database that holds sealed values, from the rooms that seal them. */
export const sealedColumns: readonly SealedColumn[] = [
  ...integrationSealedColumns,
  ...conversationSealedColumns,
];
