import type { ShopFixture } from '../../../demo-shop/shopify/data/shops.ts';
import type { OrderDraft } from '../../../demo-shop/shopify/data/order-draft.ts';
import {
  plantedFacts,
  plantedIds,
  type PlantedFacts,
  type PlantedOrder,
  type Planting,
} from './planted-orders.ts';

/** A Shopify shop whose every order is planted, and those orders. */
export interface PlantedShopifyShop {
  readonly fixture: ShopFixture;
  readonly orders: readonly PlantedOrder[];
}

/** Makes a shop in which every fact is planted; its numbers stand alone, without a prefix. */
export function plantShopifyShop(domain: string, planting: Planting): PlantedShopifyShop {
  const planted = plantedIds(planting).map(({ id, number, index }) =>
    plantedFacts(planting.seed, index, id, number),
  );
  const fixture: ShopFixture = {
    domain,
    name: 'Planted',
    id: String(78_123_000_000 + planting.firstId),
    email: 'owner@example.com',
    timeZone: 'Europe/London',
    currency: 'GBP',
    prefix: '',
    suffix: '',
    customers: [],
    policies: [],
    orders: () => planted.map(draftOf),
  };
  return { fixture, orders: planted.map(({ order }) => order) };
}

/** Each with parcels, money and times of its own; nothing that Shopify does not have. */
function draftOf({ order, words, total, trackingNumber, placedOn }: PlantedFacts): OrderDraft {
  const placedAt = new Date(`${placedOn}T12:00:00Z`);
  const isSent = order.id % 3 === 0;
  return {
    id: String(order.id),
    number: order.id,
    name: order.number,
    confirmationNumber: null,
    placedAt,
    email: order.email,
    phone: order.phone.replaceAll(' ', ''),
    shippingAddress: {
      firstName: words.first,
      lastName: words.last,
      phone: order.phone.replaceAll(' ', ''),
      city: words.city,
      zip: order.postcode,
      countryCodeV2: 'GB',
    },
    items: [{ title: order.itemName, sku: words.sku, price: Math.round(Number(total) * 100) }],
    shippingPrice: 0,
    ...(isSent && {
      parcels: [
        {
          sentAt: placedAt,
          displayStatus: 'IN_TRANSIT',
          inTransitAt: placedAt,
          tracking: [{ company: 'UPS', number: trackingNumber }],
          events: [{ status: 'IN_TRANSIT', at: placedAt, message: words.note }],
        },
      ],
    }),
  };
}
