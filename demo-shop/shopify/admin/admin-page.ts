import { escapeHtml } from '../escape-html.ts';
import { hostOf } from '../oauth/authorize.ts';
import type { ServerParts } from '../server.ts';
import type { Shop } from '../shop/shop.ts';
import { embedForm } from './embed-form.ts';

/** Webhooks that a person can send from the page. */
const topics = [
  'customers/data_request',
  'customers/redact',
  'shop/redact',
  'shop/update',
  'orders/updated',
] as const;

/** The page: what Shopify's admin does for an app, as forms, and the app itself in a frame. */
export function adminPage(parts: ServerParts, shop: Shop): string {
  const { installation, fixture } = shop;
  const main = installation.isInstalled ? appFrame(shop) : offer(shop);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(fixture.name)} – stand-in of Shopify's admin</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/shopifycloud/admin.css">
<script src="/shopifycloud/admin.js" defer></script>
</head>
<body data-shop="${shop.domain}" data-app="${escapeHtml(shop.app.url ?? '')}">
<header><h1>${escapeHtml(fixture.name)}</h1><span>A stand-in of Shopify's admin, for trying out</span>
<nav aria-label="Shops">${parts.shops.map((each) => shopLink(each, shop)).join('')}</nav></header>
<div class="columns">
<aside aria-label="What Shopify and the merchant do">${installation.isInstalled ? controls(parts, shop) : ''}
${deliveries(parts, shop)}</aside>
<main>${main}</main>
</div>
<div id="toast" role="status"></div>
<dialog id="ask" aria-labelledby="ask-heading"><h2 id="ask-heading"></h2><ul></ul>
<div class="row"><button value="no">No</button><button class="main" value="yes">Yes</button></div></dialog>
</body>
</html>
`;
}

function shopLink(shop: Shop, current: Shop): string {
  const name = escapeHtml(shop.fixture.name);
  if (shop !== current) return `<a href="/admin/${shop.domain}">${name}</a>`;
  return `<a href="/admin/${shop.domain}" aria-current="page">${name}</a><a href="/shop/${shop.domain}/">Online store</a>`;
}

function offer(shop: Shop): string {
  const { requiredScopes } = shop.installation;
  return `<section class="card"><h2>Install TrulyBot</h2>
<p>The app will be able to:</p><ul>${requiredScopes.map((scope) => `<li><code>${scope}</code></li>`).join('')}</ul>
${form('install', 'Install', '', 'main')}</section>`;
}

function appFrame(shop: Shop): string {
  if (shop.app.url === undefined) {
    return '<section class="card"><h2>TrulyBot</h2><p>The app is installed, and its server has no address here.</p></section>';
  }
  // What App Bridge knows from page to page. The frame is loaded once the admin listens to what it says.
  const said = JSON.stringify({ shop: shop.domain, host: hostOf(shop.domain), locale: 'en' });
  return `<nav id="app-nav" aria-label="TrulyBot"></nav>
<iframe title="TrulyBot" name="${escapeHtml(said)}" data-address="/admin/${shop.domain}/app"></iframe>`;
}

function controls({ themeEmbed }: ServerParts, shop: Shop): string {
  const { optionalScopes, scopes, protectedData, isEmbedOn } = shop.installation;
  return `<section id="theme"><h2>Theme</h2>
<p>The app embed is ${isEmbedOn ? 'on' : 'off'} in the published theme.</p>
${form('embed', isEmbedOn ? 'Switch the app embed off' : 'Switch the app embed on', `<input type="hidden" name="on" value="${isEmbedOn ? '0' : '1'}">`)}
${themeEmbed ? details('Settings of the app embed', form('embed-settings', 'Save app embed', embedForm(themeEmbed, shop.installation.embedSettings))) : ''}</section>
<section><h2>Optional scopes</h2>
${form('scopes', 'Save scopes', optionalScopes.map((scope) => box('scope', scope, scopes.includes(scope))).join(''))}</section>
<section><h2>Protected customer data</h2>
${form(
  'protected',
  'Save approvals',
  Object.entries(protectedData)
    .map(([name, isOn]) => box('data', name, Boolean(isOn)))
    .join(''),
)}</section>
<section><h2>Webhooks</h2>
${form('webhook', 'Send webhook', `<label>Topic <select name="topic">${topics.map((topic) => `<option>${topic}</option>`).join('')}</select></label>`)}</section>
<section><h2>App</h2>${form('uninstall', 'Uninstall', '', 'critical')}</section>`;
}

function details(summary: string, inside: string): string {
  return `<details><summary>${summary}</summary>${inside}</details>`;
}

function box(name: string, value: string, isOn: boolean): string {
  return `<label><input type="checkbox" name="${name}" value="${value}"${isOn ? ' checked' : ''}> ${value}</label>`;
}

function form(action: string, label: string, inside = '', style = ''): string {
  return `<form method="post"><input type="hidden" name="do" value="${action}">${inside}<button class="${style}">${label}</button></form>`;
}

function deliveries({ courier }: ServerParts, shop: Shop): string {
  const latest = courier.deliveries
    .filter((each) => each.shop === shop.domain)
    .slice(-8)
    .toReversed();
  if (latest.length === 0) return '';
  const lines = latest.map(
    (each) =>
      `<li><code>${each.topic}</code>: ${each.tries.map((status) => status ?? 'no answer').join(', ')}, ${each.state}</li>`,
  );
  return `<section><h2>Latest deliveries</h2><ul>${lines.join('')}</ul></section>`;
}
