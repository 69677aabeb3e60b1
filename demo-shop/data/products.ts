import { textOf, type JsonObject } from './json.ts';
import { recordedList } from './recordings.ts';

/** The products of a shop, and the variations of its one variable product. */
export class ProductBook {
  readonly #products: readonly JsonObject[];
  readonly #variations: readonly JsonObject[];

  constructor() {
    const [scarf] = recordedList('products/search-sku');
    const [jacket] = recordedList('products/search');
    if (!scarf || !jacket) throw new TypeError('the recorded products are missing');
    this.#products = [scarf, ...writtenByHand.map((own) => likeScarf(scarf, own)), jacket];
    this.#variations = recordedList('products/variations');
  }

  all(): readonly JsonObject[] {
    return this.#products;
  }

  find(id: number): JsonObject | undefined {
    return [...this.#products, ...this.#variations].find((product) => product['id'] === id);
  }

  /** Variations of a product; empty for a product without any. */
  variationsOf(productId: number): readonly JsonObject[] {
    return this.#variations.filter((variation) => variation['parent_id'] === productId);
  }
}

/**
 * What was not recorded in full. Names, numbers, stock and prices are the recorded shop's; every
 * other field is the recorded scarf's.
 */
const writtenByHand: readonly (JsonObject & { readonly id: number; readonly slug: string })[] = [
  { id: 14, name: 'Trail Mug', slug: 'trail-mug', sku: 'MUG-02', price: '14.50', stock_quantity: 91 },
  { id: 15, name: 'Camp Stove', slug: 'camp-stove', sku: 'STOVE-07', price: '64.00' },
  {
    id: 16,
    name: 'Ridge Tent 2P',
    slug: 'ridge-tent-2p',
    sku: 'TENT-09',
    price: '249.00',
    stock_quantity: -1,
    stock_status: 'outofstock',
    purchasable: false,
  },
  { id: 17, name: 'Gift wrapping', slug: 'gift-wrapping', sku: 'WRAP', price: '5.00', virtual: true },
  {
    id: 18,
    name: 'Knot Guide (PDF)',
    slug: 'knot-guide-pdf',
    sku: 'PDF-01',
    price: '9.00',
    virtual: true,
    downloadable: true,
  },
];

function likeScarf(
  scarf: JsonObject,
  own: JsonObject & { readonly id: number; readonly slug: string },
): JsonObject {
  const scarfId = String(scarf['id']);
  const links = JSON.stringify(scarf['_links']).replaceAll(`/products/${scarfId}`, `/products/${own.id}`);
  const ownLinks = JSON.parse(links) as JsonObject;
  return {
    ...scarf,
    permalink: textOf(scarf['permalink']).replace(textOf(scarf['slug']), own.slug),
    short_description: '',
    regular_price: textOf(own['price']),
    price_html: textOf(scarf['price_html']).replace('29.00', textOf(own['price'])),
    shipping_required: own['virtual'] !== true,
    stock_quantity: 40,
    related_ids: [],
    ...own,
    _links: ownLinks,
  };
}
