/** An order to make with WooCommerce's own functions; what is left out has a plain default. */
export interface OrderRequest {
  readonly email: string;
  readonly items: readonly {
    readonly name: string;
    /** For example `12.50`. */
    readonly price: string;
    readonly quantity?: number;
    readonly virtual?: boolean;
  }[];
  /** A WordPress user's id; left out for a guest. */
  readonly customer?: number;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly phone?: string;
  readonly postcode?: string;
  /** Without `wc-`; `processing` unless given. */
  readonly status?: string;
  readonly notes?: readonly { readonly text: string; readonly toCustomer?: boolean }[];
  readonly refund?: { readonly amount: string; readonly reason?: string };
  /** Stored as WooCommerce Shipment Tracking does. */
  readonly trackings?: readonly {
    readonly provider: string;
    readonly number: string;
    /** A day as `2026-11-03`. */
    readonly shipped?: string;
  }[];
  readonly meta?: Readonly<Record<string, unknown>>;
}

/** How the shop knows it: the two differ where a plug-in numbers orders itself. */
export interface CreatedOrder {
  readonly id: number;
  readonly number: string;
}
