import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OrderToTry } from './orders-to-try.ts';

const styles = readFileSync(join(import.meta.dirname, 'shop.css'), 'utf8');

/** What every page of the shop shares. */
export interface Frame {
  readonly title: string;
  /** Path of the installation, empty or for example `/shop`. */
  readonly basePath: string;
  readonly current: 'products' | 'cart' | 'other';
  readonly ordersToTry: readonly OrderToTry[];
  readonly widgetScriptUrl: string | undefined;
  /** The page's own part: markup made here, never a visitor's words. */
  readonly main: string;
}

/** A whole page: header, main part, orders to try, footer, and the widget by one script tag. */
export function layout(frame: Frame): string {
  const link = (to: string, label: string, name: Frame['current']) =>
    `<a href="${frame.basePath}${to}"${frame.current === name ? ' aria-current="page"' : ''}>${label}</a>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${frame.title}</title>
<link rel="icon" href="data:,">
<style>${styles}</style>
</head>
<body>
<a class="skip" href="#main">Skip to content</a>
<header class="top"><div class="wrap">
<a class="brand" href="${frame.basePath}/">${emblem}Loopback Outfitters</a>
<nav aria-label="Shop">${link('/', 'Products', 'products')}${link('/cart/', 'Cart', 'cart')}</nav>
</div></header>
<main id="main" class="wrap" tabindex="-1">
${frame.main}
</main>
${tryStrip(frame.ordersToTry)}
<footer class="bottom"><div class="wrap">
<p>Loopback Outfitters is a demo shop. Nothing is sold here, and nobody in it exists.</p>
</div></footer>
${frame.widgetScriptUrl === undefined ? '' : `<script src="${escapeHtml(frame.widgetScriptUrl)}" async></script>`}
</body>
</html>
`;
}

/** Makes text safe between tags and inside quoted attributes. */
function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

function tryStrip(orders: readonly OrderToTry[]): string {
  const [first] = orders;
  if (!first) return '';
  const line = (order: OrderToTry) =>
    `<li><strong>Order ${escapeHtml(order.number)}</strong>: ${escapeHtml(order.shows)}<br><code>${escapeHtml(order.email)}</code></li>`;
  return `<aside class="try" aria-label="Orders to try"><div class="wrap">
<p><strong>Try it:</strong> open the chat and ask about order <strong>${escapeHtml(first.number)}</strong> with <code>${escapeHtml(first.email)}</code>.</p>
<details><summary>More orders to try</summary><ul>${orders.slice(1).map(line).join('')}</ul></details>
</div></aside>`;
}

const emblem = `<svg viewBox="0 0 32 32" aria-hidden="true" focusable="false"><circle cx="16" cy="16" r="15" fill="var(--pine)"/><path d="M5 23l8-11 4 5 3-4 7 10z" fill="var(--on-pine)"/><circle cx="22" cy="9" r="2.5" fill="var(--art-glow)"/></svg>`;
