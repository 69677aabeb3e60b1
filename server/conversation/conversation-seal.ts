import type { AccountId } from '../orders/identifiers.ts';
import type { Vault } from '../vault/vault.ts';

/** Where this room keeps sealed values. */
type Place = readonly [
  table: 'conversations' | 'messages' | 'assurances' | 'handover_requests',
  row: string,
  field: 'page_url' | 'state' | 'body' | 'details',
];

/** Seals what people say so that it opens in its own row and nowhere else. Values travel as JSON. */
export interface ConversationSeal {
  seal(accountId: AccountId, place: Place, value: unknown): Promise<Uint8Array>;
  /** @throws VaultError when the envelope was altered or moved. */
  open<Value>(accountId: AccountId, place: Place, sealed: Uint8Array): Promise<Value>;
  /** Keyed index of an e-mail, the same for every way of writing its case. */
  indexOfEmail(accountId: AccountId, email: string): Promise<Uint8Array>;
}

/** Binds sealed values to their rows through the vault. */
export function createConversationSeal(vault: Vault): ConversationSeal {
  return {
    seal: (accountId, place, value) => vault.seal(accountId, placeOf(place), JSON.stringify(value)),
    async open<Value>(accountId: AccountId, place: Place, sealed: Uint8Array) {
      const text = await vault.open(accountId, placeOf(place), sealed);
      return JSON.parse(text.reveal()) as Value;
    },
    indexOfEmail: (accountId, email) =>
      vault.indexOf(accountId, `e-mail ${email.trim().toLowerCase()}`),
  };
}

function placeOf([table, row, field]: Place) {
  return { table, row, field };
}
