import { htmlAnswer, redirectAnswer, type Answer } from '../answer.ts';
import type { CustomerRecord } from '../data/records.ts';
import { digitsOf } from '../data/identifiers.ts';
import { escapeHtml } from '../escape-html.ts';
import type { Incoming } from '../incoming.ts';
import { answerAppProxy } from '../proxy/app-proxy.ts';
import type { Shop } from '../shop/shop.ts';
import { accountPage } from './account-page.ts';
import { drawingOf } from './drawings.ts';
import { frame, type Frame } from './frame.ts';
import { windowOf, type Good, type ShopWindow } from './goods.ts';

/** One shop's storefront and where it stands. */
export interface Storefront {
  readonly shop: Shop;
  /** Empty or for example `/shop/demo-lamps.myshopify.com`. */
  readonly basePath: string;
  /** Markup of the app embed for a page of that type. */
  embed(pageType: string): Promise<string>;
}

/** Answers a visitor of a storefront: pages, signing in and out, and the app proxy. */
export async function answerStorefront(front: Storefront, incoming: Incoming): Promise<Answer> {
  const { shop, basePath } = front;
  const { pathname } = incoming.url;
  const customer = signedIn(shop, incoming);
  if (pathname === shop.proxyPath || pathname.startsWith(`${shop.proxyPath}/`)) {
    return answerAppProxy(shop, incoming, customer && digitsOf(customer.id));
  }
  if (incoming.method === 'POST' && pathname === '/account/login') {
    const wanted = shop.customers.find(({ id }) => digitsOf(id) === incoming.fields['customer']);
    return signInAs(front, wanted);
  }
  if (incoming.method === 'POST' && pathname === '/account/logout')
    return signInAs(front, undefined);

  const { pageType, status, ...own } = pageFor(front, pathname, customer);
  const page = { ...own, shop, basePath, customer, embed: await front.embed(pageType) };
  // What a page shows depends on who looks at it.
  return htmlAnswer(status, frame(page), { 'Cache-Control': 'no-store' });
}

type OwnPart = Pick<Frame, 'title' | 'current' | 'main'> & {
  readonly status: number;
  /** As themes name it. */
  readonly pageType: string;
};

function pageFor(
  { shop, basePath }: Storefront,
  pathname: string,
  customer: CustomerRecord | undefined,
): OwnPart {
  const window = windowOf(shop.domain);
  if (pathname === '/') {
    const main = home(basePath, window);
    return { status: 200, pageType: 'index', title: 'Shop', current: 'goods', main };
  }
  if (/^\/account\/?$/.test(pathname)) {
    const main = accountPage(shop, basePath, customer);
    return {
      status: 200,
      pageType: 'customers/account',
      title: 'Account',
      current: 'account',
      main,
    };
  }
  const handle = /^\/products\/([a-z0-9-]+)\/?$/.exec(pathname)?.[1];
  const good = window.goods.find((each) => each.handle === handle);
  if (good) {
    const main = productPage(good);
    return { status: 200, pageType: 'product', title: good.title, current: 'other', main };
  }
  const main = `<section class="plain"><h1>Nothing grows here</h1>
<p>There is no such page. <a href="${basePath}/">Back to the shop</a></p></section>`;
  return { status: 404, pageType: '404', title: 'Page not found', current: 'other', main };
}

function home(basePath: string, window: ShopWindow): string {
  const cards = window.goods.map(
    (good) => `<li><article class="good">${drawingOf(good.handle)}<div class="words">
<h2><a href="${basePath}/products/${good.handle}">${escapeHtml(good.title)}</a></h2>
<p>${escapeHtml(good.line)}</p>
<p class="row"><strong>${good.price}</strong><span>${escapeHtml(good.place)}</span></p>
</div></article></li>`,
  );
  return `<section class="welcome"><div><h1>${escapeHtml(window.heading)}</h1>
<p>${escapeHtml(window.words)}</p></div>${drawingOf(window.goods[1]?.handle ?? '')}</section>
<ul class="goods" aria-label="Products">${cards.join('')}</ul>`;
}

function productPage(good: Good): string {
  return `<article class="one"><div>${drawingOf(good.handle)}</div><div>
<h1>${escapeHtml(good.title)}</h1>
<p>${escapeHtml(good.line)}</p>
<p class="price">${good.price}</p>
<p>${escapeHtml(good.place)}. This is a demo shop: it cannot be bought.</p>
</div></article>`;
}

function cookieName(shop: Shop): string {
  return `stand_in_customer_${shop.fixture.id}`;
}

function signedIn(shop: Shop, { headers }: Incoming): CustomerRecord | undefined {
  const pattern = new RegExp(`(?:^|;\\s*)${cookieName(shop)}=(\\d+)`);
  const id = pattern.exec(headers.cookie ?? '')?.[1];
  return shop.customers.find((customer) => digitsOf(customer.id) === id);
}

function signInAs({ shop, basePath }: Storefront, customer: CustomerRecord | undefined): Answer {
  const life = customer ? '' : '; Max-Age=0';
  const cookie = `${cookieName(shop)}=${customer ? digitsOf(customer.id) : ''}; Path=/; HttpOnly; SameSite=Lax${life}`;
  return redirectAnswer(`${basePath}/account`, { 'Set-Cookie': cookie });
}
