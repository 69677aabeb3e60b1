import { startDemoShop } from '../../../demo-shop/demo-shop.ts';
import type { FaultMode } from '../../../demo-shop/faults.ts';
import { orderOf } from '../support/known-facts.ts';

/**
 * The demo shop in a process of its own, with so many orders whose facts nobody shares. Each message
 * says how it fails from now on.
 */
const settings = JSON.parse(process.argv[2] ?? '{}') as {
  readonly tls: { readonly key: string; readonly cert: string };
  readonly orders: number;
};
const shop = await startDemoShop({ tls: settings.tls });
for (let index = 0; index < settings.orders; index += 1) shop.addOrder(orderOf(index));
process.on('message', ({ mode, delayMs }: { mode: FaultMode; delayMs: number }) => {
  shop.faults.mode = mode;
  shop.faults.delayMs = delayMs;
  void shop.reachable().then(() => process.send?.({}));
});
process.on('SIGTERM', () => void shop.close().then(() => process.exit(0)));
process.send?.({ url: shop.url, keys: shop.keys });
