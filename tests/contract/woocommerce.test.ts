import type { DemoShop } from '../../demo-shop/demo-shop.ts';
import { startConnectedShop, type ShopSetup } from '../support/woocommerce-shop.ts';
import { storePlatformBattery, type KnownShop } from './store-platform.battery.ts';

/** The recorded shop, as far as the battery asks. */
const recorded = {
  name: 'Loopback Outfitters',
  timeZone: 'America/New_York',
  currency: 'USD',
  guestOrder: {
    id: '29',
    number: '29',
    email: 'dana.whitfield@shopper.test',
    phone: '+1 207 555 0142',
    postcode: '04101',
  },
  customerOrder: { id: '30', number: '30', email: 'ada@shopper.test', customerId: '2' },
  twoParcels: {
    id: '34',
    number: '34',
    email: 'ada@shopper.test',
    trackingNumbers: ['CC-55012', '794644790132'],
  },
  partRefunded: { id: '43', number: '43', email: 'ada@shopper.test', refund: '15.30' },
  pickup: { id: '55', number: '55', email: 'dana.whitfield@shopper.test' },
  digital: { id: '52', number: '52', email: 'ada@shopper.test' },
  foreignCurrency: { id: '50', number: '50', email: 'keiko@shopper.test', currency: 'JPY' },
  hostileTexts: { id: '57', number: '57', email: 'mallory@shopper.test' },
  hidden: [
    { id: '46', number: '46', email: 'halfway@shopper.test' },
    { id: '47', number: '47', email: 'trashed@shopper.test' },
  ],
  missingNumber: '99999',
  missingId: '99999',
} satisfies Partial<KnownShop>;

async function open(setup: ShopSetup): Promise<KnownShop> {
  const { shop, platform, close } = await startConnectedShop(setup);
  return {
    ...recorded,
    platform,
    secrets: Object.values(shop.keys).flatMap((key) => [key.consumerKey, key.consumerSecret]),
    breakDown: (kind) => breakDown(shop, kind),
    close,
  };
}

async function breakDown(shop: DemoShop, kind: Parameters<KnownShop['breakDown']>[0]) {
  if (kind === 'slow') shop.faults.delayMs = 5_000;
  else {
    const modes = { unreachable: 'refuse', fault: 'error500', garbage: 'challenge' } as const;
    shop.faults.mode = modes[kind];
  }
  await Promise.resolve();
  return async () => {
    shop.faults.mode = 'none';
    shop.faults.delayMs = 0;
    await shop.reachable();
  };
}

storePlatformBattery('WooCommerce 11', () => open({}));
storePlatformBattery('WooCommerce 11 over plain http', () => open({ tls: false }));
storePlatformBattery('WooCommerce 11 with plain permalinks', () => open({ permalinks: 'plain' }));
storePlatformBattery('WooCommerce 8.2 with orders among posts', () =>
  open({ version: '8.2.2', orderStorage: 'posts' }),
);
