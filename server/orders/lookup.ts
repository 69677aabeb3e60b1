import type { PlatformOrderId, StoreReference } from './identifiers.ts';
import type { OrderView } from './disclosure.ts';
import type { Asker } from './guess-budgets.ts';
import type { PlatformError } from './platform-error.ts';
import type { Assurance, CustomerAssurance, Proof, SecondFactKind } from './proof.ts';

/** What came of a shopper's proof. */
export type LookupOutcome =
  /** Number and second fact are on one and the same order. */
  | {
      readonly outcome: 'verified';
      readonly orderId: PlatformOrderId;
      readonly assurance: Assurance;
      readonly view: OrderView;
      /**
       * E-mails on the order as the shop has them: only for the keyed index by which their owner's
       * data is found again. Never shown, never said.
       */
      readonly contactEmails: readonly string[];
    }
  /** No such order, or not theirs, or not to be shown: nobody is told which. */
  | { readonly outcome: 'refused' }
  /** Too many wrong tries, by whomever: this kind of proof opens nothing for now, right or wrong. */
  | { readonly outcome: 'more_proof_needed' }
  /** The shop could not be asked. Says nothing about the order. */
  | { readonly outcome: 'unavailable'; readonly error: PlatformError };

/** One of a signed-in customer's orders. */
export interface OwnOrder {
  readonly orderId: PlatformOrderId;
  readonly number: string;
  /** Whether something is still to happen with it. */
  readonly isOpen: boolean;
}

/** Finds orders for people who can show that they are theirs. conversation/ talks to orders through this. */
export interface OrderDesk {
  /** Second facts that this store accepts, the preferred one first. */
  acceptedSecondFacts(store: StoreReference): Promise<readonly SecondFactKind[]>;
  /** Number and second fact against the shop; exact comparison happens here, not in the platform. */
  lookUp(
    store: StoreReference,
    proof: Proof,
    asker: Asker,
    signal?: AbortSignal,
  ): Promise<LookupOutcome>;
  /**
   * Whether exactly one order has this number and exactly this e-mail, whatever the store accepts as a
   * second fact. It decides whether a one-time code is mailed there, and is never told to who asks.
   * @throws PlatformError when the shop cannot be asked.
   */
  isOrderOf(
    store: StoreReference,
    order: { readonly orderNumber: string; readonly email: string },
    signal?: AbortSignal,
  ): Promise<boolean>;
  /**
   * The newest orders of a customer who is signed in at the shop, enough to ask which one is meant; or those
   * of the named numbers, as far back as a shop tells.
   * @returns the error where the shop cannot be asked.
   */
  ordersOf(
    store: StoreReference,
    customer: CustomerAssurance,
    orderNumbers: readonly string[],
    signal?: AbortSignal,
  ): Promise<readonly OwnOrder[] | PlatformError>;
  /** An order that this assurance already covers, read afresh. */
  readAgain(
    store: StoreReference,
    orderId: PlatformOrderId,
    assurance: Assurance,
    signal?: AbortSignal,
  ): Promise<LookupOutcome>;
}
