import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CustomerRecord, OrderRecord } from '../data/records.ts';
import { escapeHtml } from '../escape-html.ts';
import type { Shop } from '../shop/shop.ts';

const styles = readFileSync(join(import.meta.dirname, 'storefront.css'), 'utf8');

/** What every page of a storefront shares. */
export interface Frame {
  readonly shop: Shop;
  readonly title: string;
  /** Path of the storefront, empty or for example `/shop/demo-lamps.myshopify.com`. */
  readonly basePath: string;
  readonly current: 'goods' | 'account' | 'other';
  readonly customer: CustomerRecord | undefined;
  /** Markup of the app embed, or an empty text. */
  readonly embed: string;
  /** The page's own part: markup made here. */
  readonly main: string;
}

/** A whole page: header, main part, orders to try, footer, and the app embed. */
export function frame(page: Frame): string {
  const { shop, basePath, customer } = page;
  const link = (to: string, label: string, name: Frame['current']) =>
    `<a href="${basePath}${to}"${page.current === name ? ' aria-current="page"' : ''}>${label}</a>`;
  const [first = '', ...rest] = shop.fixture.name.split(' ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${page.title} – ${shop.fixture.name}`)}</title>
<link rel="icon" href="data:,">
<style>${styles}</style>
</head>
<body>
<a class="skip" href="#main">Skip to content</a>
<aside class="notice" aria-label="About this shop"><p>A demo shop on a stand-in for Shopify. Nothing is sold here.</p></aside>
<header class="top"><div class="width">
<a class="name" href="${basePath}/">${escapeHtml(first)} <span>${escapeHtml(rest.join(' '))}</span></a>
<nav aria-label="Shop">${link('/', 'Shop', 'goods')}${link('/account', customer ? escapeHtml(customer.firstName) : 'Sign in', 'account')}</nav>
</div></header>
<main id="main" class="width" tabindex="-1">
${page.main}
</main>
${tryStrip(shop)}
<footer class="bottom"><div class="width">
<p>${escapeHtml(shop.fixture.name)} is a demo shop, and nobody in it exists. <a href="/admin/${shop.domain}">To the stand-in of Shopify's admin</a></p>
</div></footer>
${page.embed}
</body>
</html>
`;
}

/** What of an order a visitor needs to ask about it. */
function tryStrip(shop: Shop): string {
  const orders = [...shop.orders.values()].filter((order) => order.shows !== null);
  const [first] = orders;
  if (!first) return '';
  return `<aside class="try" aria-label="Orders to try"><div class="width">
<p><strong>Try it:</strong> open the chat and ask about order <strong>${escapeHtml(first.name)}</strong> with <code>${escapeHtml(first.email ?? '')}</code>.</p>
<details><summary>${orders.length - 1} more orders to try</summary><ul>${orders.slice(1).map(orderToTry).join('')}</ul></details>
</div></aside>`;
}

function orderToTry(order: OrderRecord): string {
  const contact = escapeHtml(order.email ?? order.phone ?? '');
  return `<li><strong>Order ${escapeHtml(order.name)}</strong>: ${escapeHtml(order.shows ?? '')}<br><code>${contact}</code></li>`;
}
