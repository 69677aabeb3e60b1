import type { CalendarDate, Instant } from './instant.ts';
import type { Money } from './money.ts';
import type { Carrier } from './shipment.ts';

/**
 * What an order's or parcel's facts mean now, in words a shopper can act on.
 *
 * A situation is a code with the facts its sentence may state, never a sentence: the catalogue
 * in conversation/locales words it. Every fact in it is copied or counted from the order, the
 * clock and the store's promises.
 */
export type Situation = SituationOf<SituationCode>;

export type SituationCode = keyof SituationFacts;

/** Who has to do something next. */
export type Actor = 'shopper' | 'shop' | 'carrier' | 'nobody';

/** What could not be known here and is therefore not said. */
export type UnknownFact = 'carrier_scans' | 'tracking_number' | 'shipped_on' | 'items_in_parcel';

/** Facts about a parcel that several situations state. */
export interface ParcelFacts {
  readonly carrier?: Carrier;
  readonly trackingNumber?: string;
  readonly trackingUrl?: string;
  readonly shippedOn?: CalendarDate;
}

/** Days within which something is due, from the merchant's promise or a carrier's estimate. */
export interface ExpectedWindow {
  readonly earliest?: CalendarDate;
  readonly latest: CalendarDate;
  readonly basis: 'promise' | 'estimate' | 'shop';
}

/** The sentence states nothing beyond the code. */
type NoFacts = Readonly<Record<string, never>>;

/** Each code with the facts that its sentence may state. */
export interface SituationFacts {
  /** The shop waits for the shopper's money. */
  readonly awaiting_payment: {
    readonly reason: 'not_paid' | 'failed' | 'transfer' | 'cheque';
    readonly amount: Money;
    readonly methodTitle?: string;
  };
  /**
   * The shop has stopped the order until something is settled, and does not say what. An order that
   * waits for a bank transfer or cheque is `awaiting_payment` with that reason instead.
   */
  readonly on_hold: NoFacts;
  /** Paid and not sent. `overdue` when the shop's own handling promise has passed. */
  readonly being_prepared: {
    readonly paidAt?: Instant;
    readonly sendBy?: CalendarDate;
    readonly overdue: boolean;
    readonly backordered: boolean;
  };
  /** A label exists, the carrier does not have the parcel. */
  readonly label_made: ParcelFacts & { readonly daysSince?: number };
  /** The shop sent it; nothing here can see the carrier's scans. */
  readonly sent: ParcelFacts & { readonly expected?: ExpectedWindow };
  /** Scans show it moving. */
  readonly moving: ParcelFacts & {
    readonly lastEventAt: Instant;
    readonly lastPlace?: string;
    readonly expected?: ExpectedWindow;
  };
  /** It was moving and nobody has scanned it for days. */
  readonly no_scan: ParcelFacts & { readonly lastEventAt: Instant; readonly daysSince: number };
  /** The promised or estimated day has passed and it is not known to have arrived. */
  readonly past_promised_date: ParcelFacts & {
    readonly expected: ExpectedWindow;
    readonly daysLate: number;
  };
  readonly out_for_delivery: ParcelFacts & { readonly since?: Instant };
  readonly delivery_failed: ParcelFacts & { readonly failedAt?: Instant };
  readonly delivered: ParcelFacts & { readonly deliveredAt?: Instant };
  /** Recorded as delivered, and the shopper says that it is not there. */
  readonly delivered_disputed: ParcelFacts & { readonly deliveredAt?: Instant };
  readonly returned_to_sender: ParcelFacts & { readonly since?: Instant };
  readonly cancelled: { readonly refunded?: Money; readonly paid: boolean };
  /** `isWhole` when all that was paid went back, whatever the shop calls it. */
  readonly refunded: {
    readonly amount: Money;
    readonly refundedAt?: Instant;
    readonly isWhole: boolean;
  };
  /** Nothing in it travels: downloads and services. */
  readonly nothing_to_ship: { readonly completed: boolean };
  readonly ready_for_pickup: { readonly place?: string; readonly paymentDue: boolean };
  /** To be collected, and not ready yet. */
  readonly pickup_being_prepared: { readonly place?: string; readonly paymentDue: boolean };
  /** Collected, or finished by the shop for an order to be collected. */
  readonly pickup_completed: { readonly place?: string; readonly completedAt?: Instant };
  /** The shop says that it is done and recorded no parcel. */
  readonly completed_untracked: {
    readonly completedAt?: Instant;
    readonly expected?: ExpectedWindow;
  };
  /** The shop says that it was sent and recorded no parcel. */
  readonly sent_untracked: NoFacts;
  readonly unknown: NoFacts;
}

/** One situation with its facts. */
export type SituationOf<Code extends SituationCode> = {
  readonly [Each in Code]: {
    readonly code: Each;
    readonly facts: SituationFacts[Each];
    readonly actor: Actor;
    /** When this state began, as exactly as the shop knows it. */
    readonly since?: Instant | CalendarDate;
    readonly unknowns: readonly UnknownFact[];
  };
}[Code];

/** Said beside the primary situation. */
export type OrderFlag =
  | { readonly code: 'part_refunded'; readonly amount: Money }
  | {
      readonly code: 'part_shipped';
      readonly shippedQuantity: number;
      readonly totalQuantity: number;
    }
  | { readonly code: 'several_parcels'; readonly count: number }
  | { readonly code: 'has_digital_items'; readonly count: number }
  | { readonly code: 'has_backordered_items'; readonly count: number }
  | { readonly code: 'return_open' };

/** The whole of what an order's facts mean: always exactly one primary situation. */
export interface OrderSituation {
  readonly primary: Situation;
  readonly shipments: readonly { readonly shipmentId: string; readonly situation: Situation }[];
  readonly flags: readonly OrderFlag[];
  /** How fresh the facts are: when the order was read from the shop. */
  readonly asOf: Instant;
}
