import type { PlatformCustomerId, PlatformOrderId, StoreReference } from './identifiers.ts';
import type { Instant } from './instant.ts';

/** Which fact beside the number a merchant asks for. */
export type SecondFactKind = 'email' | 'phone' | 'postcode';

/** A second fact as a shopper typed it. */
export interface SecondFact {
  readonly kind: SecondFactKind;
  readonly value: string;
}

/** What a shopper offers to show that an order is theirs. */
export interface Proof {
  /** As typed, for example `#29` or `No. 29`. */
  readonly orderNumber: string;
  readonly secondFact: SecondFact;
}

/**
 * What a proof was worth, within one store. Level 2 is reached by a shop's token or a one-time
 * code; both are issued elsewhere, and only these shapes are known here.
 */
export type Assurance =
  | { readonly level: 0 }
  | {
      readonly level: 1;
      readonly store: StoreReference;
      readonly orderId: PlatformOrderId;
      /** The number that was proven, as the shop wrote it: an id that changes hands opens nothing. */
      readonly orderNumber: string;
      readonly by: SecondFactKind;
      readonly provenAt: Instant;
    }
  | {
      readonly level: 2;
      readonly store: StoreReference;
      readonly by: 'sign_in';
      readonly customerId: PlatformCustomerId;
      readonly provenAt: Instant;
    }
  | {
      readonly level: 2;
      readonly store: StoreReference;
      readonly by: 'code';
      readonly email: string;
      readonly provenAt: Instant;
    };

/** What being signed in at the shop is worth: the orders of that customer id, and no guest's. */
export type CustomerAssurance = Extract<Assurance, { readonly by: 'sign_in' }>;

/** What a redeemed one-time code is worth: the orders with exactly this e-mail, each by its number. */
export type EmailAssurance = Extract<Assurance, { readonly by: 'code' }>;
