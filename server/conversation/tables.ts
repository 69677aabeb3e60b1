import type { ColumnType } from 'kysely';
import type { Author } from '../../protocol/chat.ts';
import type { AccountId, StoreId } from '../orders/identifiers.ts';

/** The tables of this room as its statements see them. */
export interface ConversationTables {
  conversations: ConversationsTable;
  messages: MessagesTable;
  assurances: AssurancesTable;
  shopper_emails: ShopperEmailsTable;
  handover_requests: HandoverRequestsTable;
  one_time_codes: OneTimeCodesTable;
  awaited_answers: AwaitedAnswersTable;
  sign_ins: SignInsTable;
  sign_outs: SignOutsTable;
  erasures: ErasuresTable;
  shopper_ids: ShopperIdsTable;
  data_requests: DataRequestsTable;
  store_erasures: StoreErasuresTable;
}

type Moment = ColumnType<Date, string, string>;
type OptionalMoment = ColumnType<Date | null, string | null | undefined, string | null>;
type Sealed = ColumnType<Buffer, Uint8Array, Uint8Array>;
type OptionalSealed = ColumnType<Buffer | null, Uint8Array | null | undefined, Uint8Array | null>;

interface ConversationsTable {
  account_id: AccountId;
  id: string;
  store_id: StoreId;
  secret_hash: Sealed;
  protocol_version: number;
  locale: string;
  store_name: string;
  page_url: OptionalSealed;
  state: OptionalSealed;
  next_sequence: number;
  created_at: Moment;
  expires_at: Moment;
  retention_days: number;
}

interface MessagesTable {
  account_id: AccountId;
  conversation_id: string;
  id: string;
  sequence: number;
  author: Author;
  client_id: string | null;
  client_network: OptionalSealed;
  in_reply_to: string | null;
  code: string | null;
  locale: string;
  body: Sealed;
  sent_at: Moment;
  lease_owner: ColumnType<string | null, string | null | undefined, string | null>;
  lease_until: OptionalMoment;
  attempts: ColumnType<number, number | undefined, number>;
  answered_at: OptionalMoment;
}

interface AssurancesTable {
  account_id: AccountId;
  conversation_id: string;
  id: string;
  store_id: StoreId;
  level: 1 | 2;
  proven_by: 'email' | 'phone' | 'postcode' | 'sign_in' | 'code';
  details: Sealed;
  proven_at: Moment;
}

interface ShopperEmailsTable {
  account_id: AccountId;
  email_index: Sealed;
  store_id: StoreId;
  conversation_id: string;
  proven: ColumnType<boolean, boolean | undefined, boolean>;
}

interface ErasuresTable {
  account_id: AccountId;
  email_index: Sealed;
  erased_at: Moment;
}

interface HandoverRequestsTable {
  account_id: AccountId;
  conversation_id: string;
  id: string;
  store_id: StoreId;
  message_id: string;
  details: Sealed;
  requested_at: Moment;
  mailed_at: OptionalMoment;
  network: ColumnType<string | null, string | null | undefined, string | null>;
}

interface OneTimeCodesTable {
  account_id: AccountId;
  conversation_id: string;
  id: string;
  store_id: StoreId;
  message_id: string;
  details: Sealed;
  code: OptionalSealed;
  code_index: Sealed;
  email_index: Sealed;
  number_index: Sealed;
  network: string | null;
  requested_at: Moment;
  redeemable_until: OptionalMoment;
  tries: ColumnType<number, number | undefined, number>;
  tried_by: ColumnType<string | null, string | null | undefined, string | null>;
  redeemed_at: OptionalMoment;
  voided_at: OptionalMoment;
}

/** Of migration 0012. */
interface SignInsTable {
  account_id: AccountId;
  conversation_id: string;
  id: string;
  store_id: StoreId;
  customer_index: Sealed;
  session_index: Sealed;
  customer: Sealed;
  signed_in_at: Moment;
}

interface SignOutsTable {
  account_id: AccountId;
  id: string;
  store_id: StoreId;
  customer_index: Sealed;
  session_index: OptionalSealed;
  signed_out_at: Moment;
}

/** Of migration 0014, as the two after it. */
interface ShopperIdsTable {
  account_id: AccountId;
  id_index: Sealed;
  store_id: StoreId;
  conversation_id: string;
}

interface DataRequestsTable {
  account_id: AccountId;
  store_id: StoreId;
  id: string;
  email_index: OptionalSealed;
  customer_index: OptionalSealed;
  request: Sealed;
  export: OptionalSealed;
  requested_at: Moment;
  due_at: Moment;
  kept_until: Moment;
  done_at: OptionalMoment;
  mailed_at: OptionalMoment;
}

interface StoreErasuresTable {
  account_id: AccountId;
  store_id: StoreId;
  person_index: Sealed;
  erased_at: Moment;
}

/** Of migration 0009. */
interface AwaitedAnswersTable {
  account_id: AccountId;
  conversation_id: string;
  store_id: StoreId;
  message_id: string;
  client_network: OptionalSealed;
  waiting_since: Moment;
  wait_until: Moment;
  next_look_at: Moment;
  lease_owner: ColumnType<string | null, string | null | undefined, string | null>;
  lease_until: OptionalMoment;
}
