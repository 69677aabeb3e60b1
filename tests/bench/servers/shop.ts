import { startDemoShop } from '../../../demo-shop/demo-shop.ts';

/** The demo shop in a process of its own. Asked anything, it tells what was asked of it since the last time. */
const settings = JSON.parse(process.argv[2] ?? '{}') as {
  readonly tls: { readonly key: string; readonly cert: string };
};
const shop = await startDemoShop(settings);
process.on('message', () => {
  process.send?.(shop.requests.map(({ method, path }) => ({ method, path })));
  shop.forgetRequests();
});
const end = () => void shop.close().then(() => process.exit(0));
process.on('SIGTERM', end);
process.on('disconnect', end);
process.send?.({ url: shop.url, keys: shop.keys });
