import type { OrderStage } from '../../orders/order.ts';

/** WooCommerce's own statuses (wc_get_order_statuses), and the two that are no orders. */
const coreStatuses: Readonly<Record<string, OrderStage>> = {
  pending: 'awaiting_payment',
  failed: 'payment_failed',
  'on-hold': 'on_hold',
  processing: 'processing',
  completed: 'completed',
  cancelled: 'cancelled',
  refunded: 'refunded',
  'checkout-draft': 'draft',
  'auto-draft': 'draft',
  draft: 'draft',
  trash: 'trashed',
};

/**
 * Statuses that widespread plug-ins and shop owners add, by slug. A slug is at most 17 characters,
 * so several are cut. Only words that leave no doubt are here; all else is `unknown`.
 */
const commonCustomStatuses: Readonly<Record<string, OrderStage>> = {
  shipped: 'shipped',
  sent: 'shipped',
  dispatched: 'shipped',
  'in-transit': 'shipped',
  intransit: 'shipped',
  'partial-shipped': 'partly_shipped',
  'partially-shipped': 'partly_shipped',
  'partially-shippe': 'partly_shipped',
  'partial-ship': 'partly_shipped',
  'part-shipped': 'partly_shipped',
  'partly-shipped': 'partly_shipped',
  'updated-tracking': 'shipped',
  'out-for-delivery': 'out_for_delivery',
  'out-for-deliver': 'out_for_delivery',
  outfordelivery: 'out_for_delivery',
  delivered: 'delivered',
  'ready-pickup': 'ready_for_pickup',
  'ready-for-pickup': 'ready_for_pickup',
  'ready-for-picku': 'ready_for_pickup',
  'ready-to-pickup': 'ready_for_pickup',
  'ready-to-collect': 'ready_for_pickup',
  returned: 'returned',
  'return-complete': 'returned',
  packed: 'processing',
  packing: 'processing',
  packaging: 'processing',
  preparing: 'processing',
  'in-production': 'processing',
  'ready-to-ship': 'processing',
  'awaiting-shipment': 'processing',
  'awaiting-shipme': 'processing',
  'awaiting-payment': 'awaiting_payment',
  'partial-payment': 'awaiting_payment',
};

/**
 * What a status means.
 * @param status slug as the order has it, with or without `wc-`.
 * @param meanings the merchant's own by slug, written like `status`, which win over the common custom ones but not over WooCommerce's.
 */
export function mapStatus(
  status: string,
  meanings: Readonly<Record<string, OrderStage>> = {},
): OrderStage {
  const slug = statusSlug(status);
  const meant = Object.keys(meanings).find((each) => statusSlug(each) === slug);
  return (
    own(coreStatuses, slug) ??
    (meant === undefined ? undefined : meanings[meant]) ??
    own(commonCustomStatuses, slug) ??
    'unknown'
  );
}

/** Whether WooCommerce itself knows the status. */
export function isCoreStatus(status: string): boolean {
  return own(coreStatuses, statusSlug(status)) !== undefined;
}

function statusSlug(status: string): string {
  return status.trim().toLowerCase().replace(/^wc-/, '').replaceAll('_', '-');
}

function own(stages: Readonly<Record<string, OrderStage>>, slug: string): OrderStage | undefined {
  return Object.hasOwn(stages, slug) ? stages[slug] : undefined;
}
