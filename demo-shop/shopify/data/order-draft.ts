import type { AddressRecord, OrderRecord } from './records.ts';

/** An order in few words. What is not said is what an ordinary paid, unsent order has. */
export interface OrderDraft {
  /** What asking for it shows, in a few words. */
  readonly shows?: string;
  /** Default: the next after the highest. */
  readonly number?: number;
  /** Default: the number between the shop's prefix and suffix. */
  readonly name?: string;
  /** Digits; default the next of the shop's sequence. */
  readonly id?: string;
  /** Default: made of the number, and so the same each time. */
  readonly confirmationNumber?: string | null;
  /** When it was placed; default an hour ago. */
  readonly placedAt?: Date;
  readonly email?: string | null;
  readonly phone?: string | null;
  /** Digits of a customer's id; default a guest. */
  readonly customer?: string;
  /** Parts of the shipping address; null for none. */
  readonly shippingAddress?: Partial<AddressRecord> | null;
  /** Default: the shipping address. */
  readonly billingAddress?: Partial<AddressRecord> | null;
  readonly items?: readonly ItemDraft[];
  /** Hundredths; default 950. */
  readonly shippingPrice?: number;
  /** What is still owed, hundredths; default nothing. */
  readonly outstanding?: number;
  readonly shippingTitle?: string | null;
  readonly deliveryCategory?: string | null;
  /** Currency that the customer saw, and how much of it one unit of the shop's is. */
  readonly presentment?: { readonly currency: string; readonly rate: number };
  readonly gateways?: readonly string[];
  readonly locale?: string;
  readonly parcels?: readonly ParcelDraft[];
  readonly plans?: readonly PlanDraft[];
  readonly refunds?: readonly RefundDraft[];
  readonly returns?: readonly ReturnDraft[];
  /** Anything else, as Shopify names it: statuses, instants, reasons. */
  readonly fields?: Partial<
    Pick<
      OrderRecord,
      | 'displayFinancialStatus'
      | 'displayFulfillmentStatus'
      | 'returnStatus'
      | 'cancelReason'
      | 'cancelledAt'
      | 'closedAt'
      | 'updatedAt'
      | 'edited'
      | 'test'
      | 'statusPageUrl'
    >
  >;
}

/** A line in few words. */
export interface ItemDraft {
  readonly title: string;
  readonly variant?: string;
  readonly sku?: string;
  /** Default 1. */
  readonly quantity?: number;
  /** Default: the quantity. */
  readonly currentQuantity?: number;
  /** Hundredths for one; default 2400. */
  readonly price?: number;
  /** Default true. */
  readonly ships?: boolean;
}

/** A fulfilment in few words. */
export interface ParcelDraft {
  /** Default SUCCESS. */
  readonly status?: string;
  readonly displayStatus?: string | null;
  readonly sentAt: Date;
  readonly estimate?: Date;
  readonly inTransitAt?: Date;
  readonly deliveredAt?: Date;
  readonly tracking?: readonly {
    readonly company?: string | null;
    readonly number?: string | null;
    readonly url?: string | null;
  }[];
  /** Which lines, by place in `items`, with how many; default everything. */
  readonly holds?: readonly (readonly [line: number, quantity: number])[];
  readonly events?: readonly EventDraft[];
}

/** A carrier's scan in few words. */
export interface EventDraft {
  readonly status: string;
  readonly at: Date;
  readonly message?: string;
  readonly province?: string;
  /** Default CA. */
  readonly country?: string;
  readonly estimate?: Date;
}

/** A fulfilment order in few words. */
export interface PlanDraft {
  /** Default OPEN. */
  readonly status?: string;
  /** Default SHIPPING. */
  readonly method?: string;
  readonly fulfillAt?: Date;
  readonly latestDelivery?: Date;
  readonly holds?: readonly string[];
}

/** A refund in few words. */
export interface RefundDraft {
  readonly at: Date;
  /** Hundredths, in the currency that the customer saw. */
  readonly amount: number;
}

/** A return in few words. */
export interface ReturnDraft {
  readonly status: string;
  readonly at: Date;
  readonly closedAt?: Date;
  readonly quantity?: number;
  readonly decline?: { readonly reason: string; readonly note: string | null };
}
