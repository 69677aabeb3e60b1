import type { Author, MessagePart } from '../../../protocol/chat.ts';
import type { AccountId, StoreId, StoreReference } from '../../orders/identifiers.ts';
import type { Instant } from '../../orders/instant.ts';
import type { HandoverRequest } from '../dialogue/reply.ts';
import type { StoreCustomer } from './data-requests.ts';

/**
 * What an account holds about a shopper, found by e-mail in whatever spelling counts as the same
 * address in a proof.
 *
 * A conversation is theirs when their e-mail was given in it, or is on an order that was proven in
 * it. One exception: where somebody else's e-mail proved an order and theirs was only written, it
 * is that other person's, and of it only the messages with the e-mail are meant.
 */
export interface Shoppers {
  /** One conversation after the other, so that any number of them needs little memory. */
  export(accountId: AccountId, email: string): AsyncIterable<ExportedConversation>;
  /**
   * Deletes what is theirs with all that hangs on it, and leaves a note without the e-mail. Called
   * again after a failure, it goes on.
   */
  erase(accountId: AccountId, email: string): Promise<Erased>;
  /** The same for a customer of one store, by whatever its platform calls them. */
  exportCustomer(
    store: StoreReference,
    customer: StoreCustomer,
  ): AsyncIterable<ExportedConversation>;
  /**
   * Deletes what is theirs in this store; what they said in others of the account stays, for nobody has asked
   * those. Called again after a failure, it goes on.
   */
  eraseCustomer(store: StoreReference, customer: StoreCustomer): Promise<Erased>;
  /** Deletes mail that lies on this machine and is about a store or its shoppers: before all else of it goes. */
  withdrawMails(store: StoreReference): Promise<void>;
  /** Every account's erasures: for the host, who keeps them apart from the database's backups. */
  erasures(): AsyncIterable<Erasure>;
  /** The same of those in one store, which its platform asked for. */
  storeErasures(): AsyncIterable<StoreErasure>;
  /**
   * Repeats an erasure after an older backup was restored. A shopper who came back after the
   * erasure keeps what was said since.
   */
  eraseAgain(erasure: Erasure | StoreErasure): Promise<Erased>;
}

/** That somebody was erased, without who that is. */
export interface Erasure {
  readonly accountId: AccountId;
  /** Keyed hash of the e-mail, 32 bytes; the key is the account's own and stays in the database. */
  readonly emailIndex: Uint8Array;
  readonly erasedAt: Instant;
}

/** That somebody was erased in one store, where what they have in the account's others is not meant. */
export interface StoreErasure extends StoreReference {
  /** Keyed hash of their e-mail, of the platform's id of them, or of one of their orders', 32 bytes. */
  readonly personIndex: Uint8Array;
  readonly erasedAt: Instant;
}

/** What an erasure came to. */
export interface Erased {
  readonly conversations: number;
  /** Deleted out of other people's conversations. */
  readonly messages: number;
}

/** A conversation in clear, as its shopper may have it. All times are UTC, ISO 8601. */
export interface ExportedConversation {
  readonly conversationId: string;
  readonly storeId: StoreId;
  readonly storeName: string;
  /** `messages`: somebody else's conversation, of which only the messages with the e-mail are here. */
  readonly extent: 'whole' | 'messages';
  readonly locale: string;
  readonly startedAt: Instant;
  /** When it will be deleted unless more is said. */
  readonly keptUntil: Instant;
  readonly pageUrl?: string;
  readonly messages: readonly ExportedMessage[];
  readonly proofs: readonly ExportedProof[];
  readonly handovers: readonly ExportedHandover[];
  /** What the dialogue keeps in mind for the next answer. */
  readonly remembered?: unknown;
}

export interface ExportedMessage {
  readonly author: Author;
  readonly sentAt: Instant;
  readonly locale: string;
  readonly text: string;
  readonly parts: readonly MessagePart[];
}

/** What was shown to be theirs, and by what. */
export interface ExportedProof {
  readonly level: 1 | 2;
  readonly by: string;
  readonly provenAt: Instant;
  readonly orderNumber?: string;
  readonly email?: string;
}

/** A request for a person. */
export interface ExportedHandover extends HandoverRequest {
  readonly requestedAt: Instant;
  readonly mailedAt?: Instant;
}

/** Where an erasure is written down for the merchant to read. */
export interface ErasureTrail {
  recordActivity(
    accountId: AccountId,
    activity: {
      readonly type: string;
      readonly description: string;
      readonly metadata: Readonly<Record<string, number>>;
    },
  ): Promise<void>;
}
