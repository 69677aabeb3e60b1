import type { DemoShop } from '../../demo-shop/demo-shop.ts';
import {
  startConnectedShop,
  startPluginShop,
  type ShopSetup,
} from '../support/woocommerce-shop.ts';
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

/** The same shop by the plug-in: what its route gave before is known again by a tag. */
async function openByPlugin(setup: ShopSetup & { readonly withRestKey?: boolean }) {
  const { shop, platform, plugin, close } = await startPluginShop(setup);
  const tagged = <Order extends { readonly id: string }>(order: Order): Order =>
    setup.blocksPlugin ? order : { ...order, id: `${order.id}~${plugin.tagOf(Number(order.id))}` };
  const known: KnownShop = {
    ...recorded,
    guestOrder: tagged(recorded.guestOrder),
    customerOrder: tagged(recorded.customerOrder),
    twoParcels: tagged(recorded.twoParcels),
    partRefunded: tagged(recorded.partRefunded),
    pickup: tagged(recorded.pickup),
    digital: tagged(recorded.digital),
    foreignCurrency: tagged(recorded.foreignCurrency),
    hostileTexts: tagged(recorded.hostileTexts),
    hidden: recorded.hidden.map(tagged),
    missingId: tagged({ id: recorded.missingId }).id,
    platform,
    secrets: [plugin.key.secret, shop.keys.read.consumerKey, shop.keys.read.consumerSecret],
    breakDown: (kind) => breakDown(shop, kind),
    close,
  };
  return known;
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
storePlatformBattery('WooCommerce 11 by the plug-in with a REST key', () =>
  openByPlugin({ withRestKey: true }),
);
storePlatformBattery('WooCommerce 8.2 by the plug-in, plain permalinks, over http', () =>
  openByPlugin({ version: '8.2.2', permalinks: 'plain', tls: false, withRestKey: true }),
);
storePlatformBattery('WooCommerce 11 by the plug-in with a blocked route', () =>
  openByPlugin({ blocksPlugin: true, withRestKey: true }),
);
