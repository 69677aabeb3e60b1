import {
  startDemoShop,
  type DemoShop,
  type DemoShopOptions,
} from '../../../demo-shop/demo-shop.ts';
import { recordedObject } from '../../../demo-shop/data/recordings.ts';
import type { OrderDraft } from '../../../demo-shop/data/orders.ts';

/** How the recorded shop was set up when a recording was made. */
export interface Variant {
  readonly options?: DemoShopOptions;
  /** Brings the orders to what they were at that moment. */
  readonly prepare?: (shop: DemoShop) => void;
}

/** Before the block checkout was tried: order 61 was not there yet. */
const atFirst = (shop: DemoShop) => shop.removeOrder(61);

/** The old shop, in which nobody had completed order 35 yet. */
const asInOldShop = (shop: DemoShop) => {
  atFirst(shop);
  shop.addOrder({ id: 35, status: 'processing' });
};

/** After the sequential numbers had been tried: two more orders. */
function withLaterOrders(number: string): (shop: DemoShop) => void {
  return (shop) => {
    const draft = recordedObject('sequential/one-by-id') as OrderDraft;
    shop.addOrder({ ...draft, number });
    shop.addOrder({
      id: 62,
      status: 'on-hold',
      billing: { ...draft.billing, email: 'seq.one@shopper.test' },
      line_items: draft.line_items ?? [],
      date_created_gmt: '2026-11-20T17:51:30',
      date_modified_gmt: '2026-11-20T17:51:30',
    });
  };
}

const first: Variant = { options: { shipmentTrackingPlugin: false }, prepare: atFirst };

const byFolder: Readonly<Record<string, Variant>> = {
  'legacy-post-storage': {
    options: { orderStorage: 'posts' },
    prepare: withLaterOrders('70'),
  },
  permalinks: {
    options: { permalinks: 'plain', shipmentTrackingPlugin: false },
    prepare: withLaterOrders('63'),
  },
  sequential: { prepare: withLaterOrders('63') },
  tracking: { prepare: atFirst },
  'wc-8.2.2': {
    options: { version: '8.2.2', shipmentTrackingPlugin: false },
    prepare: asInOldShop,
  },
  'wc-8.2.2/hpos-off': {
    options: { version: '8.2.2', orderStorage: 'posts', shipmentTrackingPlugin: false },
    prepare: asInOldShop,
  },
};

const byName: Readonly<Record<string, Variant>> = {
  'errors/auth-header-stripped-401': { options: { stripsAuthorization: true } },
  'errors/auth-header-stripped-query-ok': {
    options: { stripsAuthorization: true },
    prepare: atFirst,
  },
  'errors/lockdown-plugin-index-401': { options: { locksIndex: true } },
  'errors/lockdown-plugin-with-key': {
    options: { locksIndex: true },
    prepare: withLaterOrders('63'),
  },
  'errors/waf-403-html': {
    prepare: (shop) => {
      shop.faults.mode = 'firewall';
    },
  },
  'fulfillments/feature-off-404': { options: { fulfillments: false } },
  'orders/order-block_checkout': {},
  'tracking/no-plugin-404': first,
};

/** The variant in which a recording was made. */
export function variantOf(name: string): Variant {
  return byName[name] ?? byFolder[name.split('/').slice(0, -1).join('/')] ?? first;
}

/** Opens shops per variant, over https and over http, and reuses them. */
export class VariantShops {
  readonly #open = new Map<Variant, Promise<{ https: DemoShop; http: DemoShop }>>();
  readonly #tls: { readonly key: string; readonly cert: string };

  constructor(tls: { readonly key: string; readonly cert: string }) {
    this.#tls = tls;
  }

  open(variant: Variant): Promise<{ https: DemoShop; http: DemoShop }> {
    const open = this.#open.get(variant) ?? this.#start(variant);
    this.#open.set(variant, open);
    return open;
  }

  async close(): Promise<void> {
    for (const pair of await Promise.all(this.#open.values())) {
      await Promise.all([pair.https.close(), pair.http.close()]);
    }
  }

  async #start(variant: Variant): Promise<{ https: DemoShop; http: DemoShop }> {
    const options = { ...variant.options, clock: { now: () => '2026-11-20T18:00:00Z' } };
    const https = await startDemoShop({ ...options, tls: this.#tls });
    const http = await startDemoShop({ ...variant.options });
    for (const shop of [https, http]) variant.prepare?.(shop);
    return { https, http };
  }
}
