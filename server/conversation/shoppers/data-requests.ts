import type {
  AccountId,
  PlatformCustomerId,
  PlatformOrderId,
  StoreId,
} from '../../orders/identifiers.ts';
import type { Instant } from '../../orders/instant.ts';
import type { ExportedConversation } from './shoppers.ts';

/** A customer of one store, as its platform names them when it speaks of their data. Any part may be missing. */
export interface StoreCustomer {
  readonly customerId?: PlatformCustomerId;
  readonly email?: string;
  /** Orders of theirs that are meant, by the platform's ids. */
  readonly orderIds: readonly PlatformOrderId[];
}

/** That a customer wants to know what is kept of them: nothing of who it is. All times are UTC, ISO 8601. */
export interface DataRequestSummary {
  readonly id: string;
  readonly requestedAt: Instant;
  /** By then the merchant owes the customer an answer. */
  readonly due: Instant;
  /** When the export was made; absent while it is still being made. */
  readonly doneAt?: Instant;
  /** When request and export will be deleted here. */
  readonly keptUntil: Instant;
}

/** A request with who made it, and what was kept of them when it came. */
export interface DataRequest extends DataRequestSummary {
  readonly customer: StoreCustomer;
  /** Absent while the export is still being made; empty when nothing was kept. */
  readonly conversations?: readonly ExportedConversation[];
}

/** What customers of a store have asked for by its platform, for the store's merchant to answer. */
export interface DataRequests {
  /** Newest first, without what is in them. */
  list(accountId: AccountId, storeId: StoreId): Promise<readonly DataRequestSummary[]>;
  /** Opens one; that it was opened is written into the account's trail. Undefined when there is none such. */
  read(accountId: AccountId, storeId: StoreId, id: string): Promise<DataRequest | undefined>;
}
