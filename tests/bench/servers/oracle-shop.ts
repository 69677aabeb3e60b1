import { startDemoShop } from '../../../demo-shop/demo-shop.ts';
import { emailOf, existing, phoneOf, postcodeOf, trashed } from '../oracle/known-orders.ts';
import { createChance } from '../oracle/chance.ts';
import { shopPaces, type ShopPace } from '../oracle/shop-paces.ts';

/**
 * The demo shop in a process of its own, with orders of shoppers who exist nowhere, and as slow as a
 * real one: what exists takes longer than what does not. Told the name of a pace, it keeps that one.
 */
const settings = JSON.parse(process.argv[2] ?? '{}') as {
  readonly tls: { readonly key: string; readonly cert: string };
  readonly pace: ShopPace;
};
const shop = await startDemoShop({ tls: settings.tls });
for (const number of [...existing, ...trashed]) {
  shop.addOrder({
    id: number,
    number: String(number),
    status: number < (trashed[0] ?? 0) ? 'processing' : 'trash',
    billing: { email: emailOf(number), postcode: postcodeOf(number), phone: phoneOf(number) },
    shipping: { postcode: postcodeOf(number) },
  });
}
const chance = createChance(7);
const keep = (pace: ShopPace) => {
  shop.faults.delayMs = (path) => shopPaces[pace](path, chance);
};
keep(settings.pace);
process.on('message', ({ pace }: { readonly pace: ShopPace }) => {
  keep(pace);
  process.send?.(pace);
});
const end = () => void shop.close().then(() => process.exit(0));
process.on('SIGTERM', end);
process.on('disconnect', end);
process.send?.({ url: shop.url, keys: shop.keys });
