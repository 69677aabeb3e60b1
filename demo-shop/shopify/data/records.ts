/**
 * What a shop at Shopify holds, in the shape of Shopify's own types: lists stand where the schema has
 * connections, and enums are plain text, so that a shop can also say what no schema knows yet.
 */

/** An amount in one currency, as Shopify writes decimals: "59.9", "60.0". */
export interface MoneyRecord {
  readonly amount: string;
  readonly currencyCode: string;
}

/** The same amount in the shop's currency and in the customer's. */
export interface MoneyBagRecord {
  readonly shopMoney: MoneyRecord;
  readonly presentmentMoney: MoneyRecord;
}

/** A postal address as far as the pruned schema knows it. */
export interface AddressRecord {
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly phone: string | null;
  readonly city: string | null;
  readonly provinceCode: string | null;
  readonly zip: string | null;
  readonly countryCodeV2: string | null;
}

/** A line of an order. */
export interface LineItemRecord {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly variantTitle: string | null;
  readonly sku: string | null;
  readonly quantity: number;
  /** Without what was removed or refunded. */
  readonly currentQuantity: number;
  readonly unfulfilledQuantity: number;
  readonly nonFulfillableQuantity: number;
  readonly requiresShipping: boolean;
  readonly discountedTotalSet: MoneyBagRecord;
  readonly image: null;
}

/** A scan of a carrier. */
export interface FulfillmentEventRecord {
  readonly id: string;
  readonly status: string;
  readonly message: string | null;
  readonly happenedAt: string;
  readonly estimatedDeliveryAt: string | null;
  readonly province: string | null;
  readonly country: string | null;
}

/** A tracking number of a parcel; each part may be missing. */
export interface TrackingRecord {
  readonly company: string | null;
  readonly number: string | null;
  readonly url: string | null;
}

/** What was sent together. */
export interface FulfillmentRecord {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly displayStatus: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly estimatedDeliveryAt: string | null;
  readonly inTransitAt: string | null;
  readonly deliveredAt: string | null;
  readonly requiresShipping: boolean;
  readonly totalQuantity: number;
  readonly trackingInfo: readonly TrackingRecord[];
  readonly fulfillmentLineItems: readonly {
    readonly quantity: number;
    readonly lineItem: LineItemRecord;
  }[];
  readonly events: readonly FulfillmentEventRecord[];
}

/** What is to be sent from one place: plans and holds. */
export interface FulfillmentOrderRecord {
  readonly id: string;
  readonly status: string;
  readonly requestStatus: string;
  readonly fulfillAt: string | null;
  readonly fulfillBy: string | null;
  readonly deliveryMethod: {
    readonly methodType: string;
    readonly minDeliveryDateTime: string | null;
    readonly maxDeliveryDateTime: string | null;
  } | null;
  readonly fulfillmentHolds: readonly { readonly reason: string; readonly displayReason: string }[];
}

/** Money that went back. */
export interface RefundRecord {
  readonly id: string;
  readonly createdAt: string;
  readonly totalRefundedSet: MoneyBagRecord;
}

/** Goods on their way back, or asked to be. */
export interface ReturnRecord {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly createdAt: string;
  readonly closedAt: string | null;
  readonly totalQuantity: number;
  readonly decline: { readonly reason: string; readonly note: string | null } | null;
  readonly reverseFulfillmentOrders: readonly {
    readonly status: string;
    readonly reverseDeliveries: readonly { readonly deliverable: object | null }[];
  }[];
}

/** A customer with an account. */
export interface CustomerRecord {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly locale: string;
}

/** An order, whole. */
export interface OrderRecord {
  readonly id: string;
  /** The digits of the id, as text: they exceed what a JavaScript number holds. */
  readonly legacyResourceId: string;
  readonly name: string;
  readonly number: number;
  readonly confirmationNumber: string | null;
  readonly createdAt: string;
  readonly processedAt: string;
  readonly updatedAt: string;
  readonly closedAt: string | null;
  readonly cancelledAt: string | null;
  readonly cancelReason: string | null;
  readonly test: boolean;
  readonly edited: boolean;
  readonly displayFinancialStatus: string | null;
  readonly displayFulfillmentStatus: string;
  readonly returnStatus: string;
  readonly requiresShipping: boolean;
  readonly customerLocale: string | null;
  readonly currencyCode: string;
  readonly presentmentCurrencyCode: string;
  readonly paymentGatewayNames: readonly string[];
  readonly email: string | null;
  readonly phone: string | null;
  readonly shippingAddress: AddressRecord | null;
  readonly billingAddress: AddressRecord | null;
  /** Id of the customer; null for a guest. */
  readonly customerId: string | null;
  readonly totalPriceSet: MoneyBagRecord;
  readonly currentTotalPriceSet: MoneyBagRecord;
  readonly totalOutstandingSet: MoneyBagRecord;
  readonly totalShippingPriceSet: MoneyBagRecord;
  readonly totalRefundedSet: MoneyBagRecord;
  readonly shippingLine: { readonly title: string; readonly deliveryCategory: string | null } | null;
  readonly statusPageUrl: string;
  readonly lineItems: readonly LineItemRecord[];
  readonly fulfillments: readonly FulfillmentRecord[];
  readonly fulfillmentOrders: readonly FulfillmentOrderRecord[];
  readonly refunds: readonly RefundRecord[];
  readonly returns: readonly ReturnRecord[];
  /** What asking for it shows, for people who try the demo; Shopify knows no such field. */
  readonly shows: string | null;
}
