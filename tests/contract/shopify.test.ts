import type { ShopifyStandIn } from '../../demo-shop/shopify/stand-in.ts';
import { lampShop, plantShop } from '../../demo-shop/shopify/data/shops.ts';
import { noorId } from '../../demo-shop/shopify/data/plants/people.ts';
import { startShopifyShop } from '../support/shopify-shop.ts';
import { storePlatformBattery, type KnownOrder, type KnownShop } from './store-platform.battery.ts';

async function open(): Promise<KnownShop> {
  const { standIn, platform, secrets, close } = await startShopifyShop({
    shops: [plantShop, lampShop],
  });
  const shop = standIn.shop();
  const known = (number: string): KnownOrder => {
    const order = shop.order(`#${number}`);
    return {
      id: order.id.replace(/^.*\//, ''),
      number,
      email: order.email ?? '',
      ...(order.phone && { phone: order.phone }),
      ...(order.shippingAddress?.zip && { postcode: order.shippingAddress.zip }),
    };
  };
  // A guest who gave all that can be given.
  const guest = shop.addOrder({
    email: 'dana.whitfield@shopper.test',
    phone: '+16135550142',
    shippingAddress: { firstName: 'Dana', lastName: 'Whitfield', zip: 'K1A 0B1' },
  });
  const thrownAway = shop.addOrder({ email: 'thrown.away@shopper.test' });
  const hidden = known(thrownAway.name.replace('#', ''));
  shop.removeOrder(thrownAway.id);

  return {
    platform,
    secrets,
    name: plantShop.name,
    timeZone: plantShop.timeZone,
    currency: plantShop.currency,
    guestOrder: known(guest.name.replace('#', '')),
    customerOrder: { ...known('1023'), customerId: noorId },
    twoParcels: { ...known('1027'), trackingNumbers: ['4006123401001234', '1Z001985YW91838345'] },
    partRefunded: { ...known('1040'), refund: '15.30' },
    pickup: known('1048'),
    digital: known('1045'),
    foreignCurrency: { ...known('1050'), currency: 'JPY' },
    hostileTexts: known('1055'),
    hidden: [hidden],
    missingNumber: '99999',
    missingId: '99999',
    breakDown: (kind) => breakDown(standIn, kind),
    close,
  };
}

async function breakDown(standIn: ShopifyStandIn, kind: Parameters<KnownShop['breakDown']>[0]) {
  if (kind === 'slow') standIn.faults.delayMs = 5_000;
  else {
    const modes = { unreachable: 'refuse', fault: 'error500', garbage: 'garbage' } as const;
    standIn.faults.mode = modes[kind];
  }
  await Promise.resolve();
  return async () => {
    standIn.faults.clear();
    await standIn.reachable();
  };
}

storePlatformBattery('Shopify', open);
