import type { PlatformCustomerId, PlatformOrderId } from '../../orders/identifiers.ts';

/** A customer as the shop's platform names them. Any part may be missing. */
interface ToldCustomer {
  readonly customerId?: PlatformCustomerId;
  readonly email?: string;
  /** The orders that are meant. */
  readonly orderIds: readonly PlatformOrderId[];
}

/** A customer wants to know what is kept of them. */
export interface CustomerDataRequested {
  readonly kind: 'customer_data_requested';
  /** UUID, the same for the same request however often it is told. */
  readonly requestId: string;
  readonly customer: ToldCustomer;
}

/** A customer is to be forgotten in this shop. */
export interface CustomerRedacted {
  readonly kind: 'customer_redacted';
  readonly customer: ToldCustomer;
}

export interface CustomerSignedOut {
  readonly kind: 'customer_signed_out';
  readonly customer: string;
  /** The session that ended; undefined: all of the customer's. */
  readonly session?: string;
}
