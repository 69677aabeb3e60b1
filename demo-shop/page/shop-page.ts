import type { Shop } from '../woocommerce/shop.ts';
import { catalogue, type WindowProduct } from './catalogue.ts';
import { illustrations } from './illustrations.ts';
import { layout, type Frame } from './layout.ts';
import { ordersToTry } from './orders-to-try.ts';

/** A page for people. */
export interface Page {
  readonly status: number;
  /** HTML. */
  readonly body: string;
}

/** The shop's pages: its products, each product, the cart, and one for every other address (404). */
export function shopPage(shop: Shop, path: string, widgetScriptUrl: string | undefined): Page {
  const { basePath } = shop.site;
  const page = (status: number, own: Pick<Frame, 'title' | 'current' | 'main'>): Page => ({
    status,
    body: layout({ ...own, basePath, ordersToTry: ordersToTry(shop.orders), widgetScriptUrl }),
  });
  if (path === '/' || path === '/index.php') {
    return page(200, { title: 'Loopback Outfitters', current: 'products', main: home(basePath) });
  }
  if (/^\/cart\/?$/.test(path)) {
    return page(200, {
      title: 'Cart – Loopback Outfitters',
      current: 'cart',
      main: cart(basePath),
    });
  }
  const slug = /^\/product\/([a-z0-9-]+)\/?$/.exec(path)?.[1];
  const product = catalogue.find((each) => each.slug === slug);
  if (product) {
    const title = `${product.name} – Loopback Outfitters`;
    return page(200, { title, current: 'other', main: productPage(product) });
  }
  const title = 'Page not found – Loopback Outfitters';
  return page(404, { title, current: 'other', main: lost(basePath) });
}

function home(basePath: string): string {
  const cards = catalogue.map(
    (product) => `<li><article class="card">${illustrations[product.slug] ?? ''}<div class="text">
<h2><a href="${basePath}/product/${product.slug}/">${product.name}</a></h2>
<p>${product.line}</p>
<p class="price">${price(product)}</p>
</div></article></li>`,
  );
  return `<section class="hero"><h1>Few things, made to go outside</h1>
<p>Six things that we would pack ourselves. Questions about an order? The chat in the corner knows.</p></section>
<ul class="shelf" aria-label="Products">${cards.join('')}</ul>`;
}

function productPage(product: WindowProduct): string {
  const button = product.isSoldOut ? '' : '<a class="button" href="../../cart/">Add to cart</a>';
  return `<article class="product"><div>${illustrations[product.slug] ?? ''}</div><div>
<h1>${product.name}</h1>
<p>${product.line}</p>
<p class="price">${price(product)}</p>
${button}
</div></article>`;
}

function cart(basePath: string): string {
  return `<section class="plain"><h1>Your cart</h1>
<p>Your cart is empty, and stays so: this is a demo shop.</p>
<p><a href="${basePath}/">Back to the products</a></p></section>`;
}

function lost(basePath: string): string {
  return `<section class="plain"><h1>Off the trail</h1>
<p>There is no such page. <a href="${basePath}/">Back to the products</a></p></section>`;
}

function price(product: WindowProduct): string {
  return product.isSoldOut
    ? `${product.price} <span class="sold-out">· sold out</span>`
    : product.price;
}
