import type { CalendarDate, Instant } from './instant.ts';

/** A company that carries parcels. `slug` is set when it is one of the catalogue in carriers/. */
export interface Carrier {
  readonly slug?: string;
  readonly name: string;
}

/** What a carrier or shop reported about a parcel, oldest vocabulary first. */
export type TrackingEventKind =
  | 'label_made'
  | 'handed_over'
  | 'in_transit'
  | 'out_for_delivery'
  | 'delivery_failed'
  | 'ready_for_pickup'
  | 'delivered'
  | 'returning'
  | 'returned'
  | 'exception';

/** One scan or milestone of a parcel. */
export interface TrackingEvent {
  readonly kind: TrackingEventKind;
  readonly happenedAt: Instant;
  /** Town or depot as the carrier worded it. Data, never markup. */
  readonly place?: string;
  /** The carrier's own words. Data, never markup. */
  readonly description?: string;
}

/** One parcel of an order. */
export interface Shipment {
  /** Stable within its order. */
  readonly id: string;
  /** Absent when neither the shop nor the number says; `carrierCandidates` may still help. */
  readonly carrier?: Carrier;
  /** Carriers whose number format fits, when the shop named none. Never presented as a fact. */
  readonly carrierCandidates: readonly Carrier[];
  readonly trackingNumber?: string;
  /** A checked https link to a known carrier, the shop's own origin or a host the merchant allowed. */
  readonly trackingUrl?: string;
  /** The day it was sent, in the shop's time zone, when the shop recorded one. */
  readonly shippedOn?: CalendarDate;
  /** Which items are inside; absent when the shop did not record it. */
  readonly items?: readonly { readonly itemId: string; readonly quantity: number }[];
  /** Oldest first; empty when nobody knows any. */
  readonly events: readonly TrackingEvent[];
  /**
   * Whether scans could be known here at all. False for a platform that stores only numbers
   * (WooCommerce): then silence says nothing about the parcel.
   */
  readonly eventsKnown: boolean;
  /** The carrier's own estimate, where one is known. */
  readonly estimatedDelivery?: CalendarDate;
}

/**
 * Scans and estimates from elsewhere than the shop: a carrier, AfterShip, 17TRACK.
 * None ships yet; situations say what they could not know.
 */
export interface TrackingSource {
  /** Shown to merchants, for example "AfterShip". */
  readonly name: string;
  /** Whether this source can be asked about this shipment at all. */
  covers(shipment: Shipment): boolean;
  /**
   * What is known now. Undefined when the source has never heard of the parcel.
   * @throws PlatformError when the source cannot be asked.
   */
  track(
    shipment: Shipment,
  ): Promise<
    | { readonly events: readonly TrackingEvent[]; readonly estimatedDelivery?: CalendarDate }
    | undefined
  >;
}
