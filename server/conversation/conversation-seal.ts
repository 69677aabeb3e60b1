import type { AccountId } from '../orders/identifiers.ts';
import { normaliseEmail } from '../orders/typed/email.ts';
import type { SealedColumn } from '../vault/sealed-column.ts';
import type { Vault } from '../vault/vault.ts';

/** Where this room keeps sealed values: what is sealed elsewhere would be missed when keys rotate. */
export const conversationSealedColumns = [
  { table: 'conversations', column: 'page_url' },
  { table: 'conversations', column: 'state' },
  { table: 'messages', column: 'body' },
  { table: 'assurances', column: 'details' },
  { table: 'handover_requests', column: 'details' },
  { table: 'one_time_codes', column: 'details' },
  { table: 'one_time_codes', column: 'code' },
  { table: 'sign_ins', column: 'customer' },
  { table: 'data_requests', column: 'request' },
  { table: 'data_requests', column: 'export' },
] as const satisfies readonly SealedColumn[];

type PlaceIn<Column> = Column extends {
  readonly table: infer Table extends string;
  readonly column: infer Field extends string;
}
  ? readonly [table: Table, row: string, field: Field]
  : never;
type Place = PlaceIn<(typeof conversationSealedColumns)[number]>;

/** What an index is for, beside finding an e-mail. */
type IndexPurpose =
  | 'client network'
  | 'one-time code'
  | 'code e-mail'
  | 'code order number'
  | 'customer'
  | 'order'
  | 'shop session';

/** Seals what people say so that it opens in its own row and nowhere else. Values travel as JSON. */
export interface ConversationSeal {
  seal(accountId: AccountId, place: Place, value: unknown): Promise<Uint8Array>;
  /** @throws VaultError when the envelope was altered or moved. */
  open<Value>(accountId: AccountId, place: Place, sealed: Uint8Array): Promise<Value>;
  /** Keyed index of an e-mail, the same for every spelling that counts as one in a proof. */
  indexOfEmail(accountId: AccountId, email: string): Promise<Uint8Array>;
  /** Keyed index of a value that is compared or counted; what one purpose gives, no other does. */
  indexOf(accountId: AccountId, purpose: IndexPurpose, value: string): Promise<Uint8Array>;
}

/** Binds sealed values to their rows through the vault. */
export function createConversationSeal(vault: Vault): ConversationSeal {
  return {
    seal: (accountId, place, value) => vault.seal(accountId, placeOf(place), JSON.stringify(value)),
    async open<Value>(accountId: AccountId, place: Place, sealed: Uint8Array) {
      const text = await vault.open(accountId, placeOf(place), sealed);
      return JSON.parse(text.reveal()) as Value;
    },
    indexOfEmail: (accountId, email) => vault.indexOf(accountId, `e-mail ${normaliseEmail(email)}`),
    indexOf: (accountId, purpose, value) => vault.indexOf(accountId, `${purpose} ${value}`),
  };
}

function placeOf([table, row, field]: Place) {
  return { table, row, field };
}
