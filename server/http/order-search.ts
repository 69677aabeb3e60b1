import type { Context } from 'hono';
import type { Integrations, StoreChoice } from '../integrations/integrations.ts';
import type { MerchantOrderFilters, MerchantOrders } from '../orders/merchant-orders.ts';
import type { MerchantEnvironment } from './authentication.ts';
import { notFound } from './problem.ts';

/** What both order routes need. */
export interface OrderSearchDependencies {
  readonly integrations: Pick<Integrations, 'findStore'>;
  readonly merchantOrders: MerchantOrders;
}

/**
 * Finds the caller's store and searches its orders.
 * @throws Problem `not-found` when the caller has no such store.
 * @throws PlatformError when the shop cannot be asked.
 */
export async function searchOrders(
  { integrations, merchantOrders }: OrderSearchDependencies,
  context: Context<MerchantEnvironment>,
  choice: StoreChoice,
  filters: MerchantOrderFilters,
) {
  const store = await integrations.findStore(context.var.caller.accountId, choice);
  if (store === undefined) throw notFound();
  const orders = await merchantOrders.search(store, filters, context.req.raw.signal);
  return { storeId: store.storeId, orders };
}
