import type { CalendarDate, Instant } from './instant.ts';
import type { PlatformCustomerId, PlatformOrderId } from './identifiers.ts';
import type { Money } from './money.ts';
import type { Shipment } from './shipment.ts';

/**
 * Where an order stands, in the domain's words. A platform adapter maps its own statuses to these;
 * what it cannot map is `unknown`, never a guess.
 */
export type OrderStage =
  /** Not an order yet: a cart that reached the checkout. Never shown to anybody. */
  | 'draft'
  /** Thrown away by the shop. Never shown to anybody. */
  | 'trashed'
  | 'awaiting_payment'
  | 'payment_failed'
  | 'on_hold'
  | 'processing'
  | 'partly_shipped'
  | 'shipped'
  | 'out_for_delivery'
  | 'delivered'
  | 'ready_for_pickup'
  /** The shop has finished its part. WooCommerce's "completed" says no more than that. */
  | 'completed'
  | 'cancelled'
  | 'refunded'
  | 'returned'
  | 'unknown';

/** How the goods reach the shopper. `none` when nothing is shipped or collected. */
export type DeliveryMethod = 'shipping' | 'pickup' | 'none';

/** What was bought, line by line. */
export interface OrderItem {
  /** The line's id inside its order; shipments refer to it. */
  readonly id: string;
  /** Product name as the shop wrote it: data, never markup. */
  readonly name: string;
  readonly quantity: number;
  /** How many of them have been refunded. */
  readonly refundedQuantity: number;
  readonly sku?: string;
  /** Chosen options, for example size and colour, as the shop words them. */
  readonly options: readonly { readonly name: string; readonly value: string }[];
  /** The line's total with tax. */
  readonly total: Money;
  /** Whether this line is sent by post at all; absent when the platform does not say. */
  readonly needsShipping?: boolean;
  /** How many of them were ordered while out of stock. */
  readonly backorderedQuantity: number;
}

export interface OrderPayment {
  /** When the money arrived, if it did. */
  readonly paidAt?: Instant;
  /** The method's name as the shop words it, for example "Direct bank transfer". */
  readonly methodTitle?: string;
  /** How this kind of payment works: `transfer` waits for the shopper's bank, `on_delivery` is paid in person. */
  readonly kind: 'online' | 'transfer' | 'cheque' | 'on_delivery' | 'unknown';
  /** Whether the shop still waits for money. */
  readonly isDue: boolean;
  /** How much it still waits for, where that is known not to be the order's total. */
  readonly due?: Money;
}

export interface OrderRefund {
  readonly amount: Money;
  readonly reason?: string;
  readonly refundedAt?: Instant;
}

/** A note that the shop wrote for its customer to read. Private notes never become one of these. */
export interface CustomerNote {
  /** Plain text; markup has been removed. */
  readonly text: string;
  readonly writtenAt: Instant;
}

/**
 * What proves whose order it is. It is compared with and never shown.
 * All values are as the shop stored them; comparing normalises both sides.
 */
export interface OrderContact {
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  /** Postcodes with the country they belong to (ISO 3166-1 alpha-2, or empty). */
  readonly postcodes: readonly { readonly value: string; readonly country: string }[];
  /** Country for phone numbers without a prefix (ISO 3166-1 alpha-2, or empty). */
  readonly country: string;
}

/**
 * An order as it was found in a shop. Holding one proves nothing: only `disclose` (disclosure.ts)
 * turns it into an {@link import('./disclosure.ts').OrderView} that may be shown, and it asks for assurance.
 */
export interface Order {
  readonly id: PlatformOrderId;
  /** What the shop calls the order towards its customer. Often, but not always, its id. */
  readonly number: string;
  /** What else its customer may call it: without the shop's prefix, or by a code of its own. */
  readonly otherNumbers?: readonly string[];
  readonly customerId?: PlatformCustomerId;
  readonly stage: OrderStage;
  readonly placedAt: Instant;
  readonly updatedAt?: Instant;
  /** When the shop marked it as completed. A shop's clock or importer may put it in the future. */
  readonly completedAt?: Instant;
  readonly payment: OrderPayment;
  readonly deliveryMethods: readonly DeliveryMethod[];
  /** Names of the chosen delivery options as the shop words them. */
  readonly deliveryTitles: readonly string[];
  /** Where it goes, as coarsely as an answer may need it (ISO 3166-1 alpha-2). */
  readonly destinationCountry?: string;
  readonly items: readonly OrderItem[];
  readonly shipments: readonly Shipment[];
  /**
   * Whether `shipments` is all that the shop has recorded, or the platform could not be asked
   * (a plug-in's store was unreadable, a feature is off).
   */
  readonly shipmentsComplete: boolean;
  readonly total: Money;
  readonly shippingTotal: Money;
  readonly refunds: readonly OrderRefund[];
  /** Whether something of it is being sent back; absent where the platform knows of no returns. */
  readonly returnIsOpen?: boolean;
  readonly notes: readonly CustomerNote[];
  /** The day for which the shop has planned to send it, where a platform knows one. */
  readonly plannedFor?: CalendarDate;
  /** A day the shop itself promised for this order, where a platform knows one. */
  readonly promisedOn?: CalendarDate;
  readonly contact: OrderContact;
  /** When this was read from the shop: how fresh every fact here is. */
  readonly readAt: Instant;
}
