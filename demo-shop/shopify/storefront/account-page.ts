import { digitsOf } from '../data/identifiers.ts';
import type { CustomerRecord } from '../data/records.ts';
import { escapeHtml } from '../escape-html.ts';
import type { Shop } from '../shop/shop.ts';

/** Signing in as one of the shop's customers, or what the one who is signed in has ordered. */
export function accountPage(
  shop: Shop,
  basePath: string,
  customer: CustomerRecord | undefined,
): string {
  return customer ? ownOrders(shop, basePath, customer) : choice(shop, basePath);
}

function choice(shop: Shop, basePath: string): string {
  const buttons = shop.customers.map(
    (customer) =>
      `<form method="post" action="${basePath}/account/login"><input type="hidden" name="customer" value="${digitsOf(customer.id)}"><button class="button">Sign in as ${escapeHtml(fullName(customer))}</button></form>`,
  );
  const people = buttons.length > 0 ? buttons.join('') : '<p>Nobody has an account here.</p>';
  return `<section class="plain"><h1>Who are you today?</h1>
<p>A real shop would ask for more. Once signed in, the chat knows your orders without asking.</p>
<div class="people">${people}</div></section>`;
}

function ownOrders(shop: Shop, basePath: string, customer: CustomerRecord): string {
  const rows = [...shop.orders.values()]
    .filter((order) => order.customerId === customer.id)
    .toSorted((one, other) => (one.processedAt > other.processedAt ? -1 : 1))
    .map(
      (order) =>
        `<tr><th scope="row">${escapeHtml(order.name)}</th><td>${order.processedAt.slice(0, 10)}</td><td>${escapeHtml(order.shows ?? '')}</td></tr>`,
    );
  return `<section class="plain"><h1>Hello, ${escapeHtml(customer.firstName)}</h1>
<form method="post" action="${basePath}/account/logout"><button class="button quiet">Sign out</button></form>
<table><caption>Your orders</caption>
<thead><tr><th scope="col">Order</th><th scope="col">Placed</th><th scope="col">What it shows</th></tr></thead>
<tbody>${rows.join('')}</tbody></table></section>`;
}

function fullName({ firstName, lastName }: CustomerRecord): string {
  return `${firstName} ${lastName}`;
}
