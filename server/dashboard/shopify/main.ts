import { change, focusOn, h, shown } from './parts/element.ts';
import { place } from './parts/server.ts';
import { locale, texts } from './texts/texts.ts';
import { showDataRequests } from './views/data-requests.ts';
import { showHome } from './views/home.ts';
import { showSettings } from './views/settings.ts';
import type { View } from './views/view.ts';

/*
 * The app's page in Shopify's admin: one document whose address says which view it shows. App Bridge and Polaris
 * have run before it. It keeps nothing in the browser, and knows nothing that it has not just been told.
 */

interface Route {
  readonly path: string;
  readonly label: string;
  readonly show: () => View;
}

const home: Route = { path: '/shopify', label: texts.nav.home, show: showHome };
const routes: readonly Route[] = [
  home,
  { path: '/shopify/settings', label: texts.nav.settings, show: showSettings },
  { path: '/shopify/data-requests', label: texts.nav.dataRequests, show: showDataRequests },
];
const addressOf = ({ path }: Route) => place.base + path;
const routeAt = (path: string) => routes.find((each) => addressOf(each) === path);

/** What a frame that is loaded again needs to know, and nothing that was good once. App Bridge hides it. */
const whereFrom = new URLSearchParams(
  [...new URLSearchParams(location.search)].filter(([name]) =>
    ['shop', 'host', 'embedded', 'locale'].includes(name),
  ),
).toString();

const page = document.querySelector('s-page');
const main = document.getElementById('view');
let current: View | undefined;

function show(): void {
  const route = routeAt(location.pathname) ?? home;
  current?.leave?.();
  current = route.show();
  if (!page || !main) return;
  const held = document.hasFocus() && page.contains(document.activeElement);
  document.title = route === home ? 'TrulyBot' : route.label;
  change(page, 'heading', document.title);
  page.querySelector('[slot=breadcrumb-actions]')?.remove();
  if (route !== home) {
    const back = { slot: 'breadcrumb-actions', href: addressOf(home) };
    page.prepend(h('s-link', back, home.label));
  }
  main.replaceChildren(...shown(current.content));
  main.removeAttribute('aria-busy');
  // Whoever came by a link of the page reads on where it has led, and does not begin at the top again.
  if (held) focusOn(main);
}

let isGoing = false;

/** Goes to another view without loading the page again; App Bridge tells the admin of the new address. */
async function go(route: Route): Promise<void> {
  // One press may be told as a click and as Shopify's own event.
  if (isGoing || route === routeAt(location.pathname)) return;
  isGoing = true;
  setTimeout(() => (isGoing = false));
  try {
    if (current?.isChanged?.()) await shopify.saveBar.leaveConfirmation();
  } catch {
    // Whoever was asked stays.
    return;
  }
  history.pushState(null, '', `${addressOf(route)}?${whereFrom}`);
  show();
}

/** The route that an address leads to; undefined for what is not this page's affair. */
function routeOf(address: string | null | undefined): Route | undefined {
  const url = address ? new URL(address, location.href) : undefined;
  return url?.origin === location.origin ? routeAt(url.pathname) : undefined;
}

addEventListener('popstate', show);
document.addEventListener('click', (event) => {
  const link = event.composedPath().find((each): each is Element => isLink(each));
  const route = routeOf(link?.getAttribute('href'));
  if (!route || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  void go(route);
});
// What App Bridge and Polaris make of a press on one of their links, in the admin's menu too (shopify.dev,
// app-home, "Existing Remix app"). Unheard, it loads the page, which then does not know its shop.
document.addEventListener('shopify:navigate', ({ target }) => {
  const route = target instanceof Element ? routeOf(target.getAttribute('href')) : undefined;
  if (route) void go(route);
});

/** Of Polaris' links the outer part: the one within its shadow has the same address. */
function isLink(target: EventTarget): boolean {
  return target instanceof Element && target.hasAttribute('href') && document.contains(target);
}

document.documentElement.lang = locale;
document.documentElement.dir = /^(ar|fa|he|ur)\b/.test(locale) ? 'rtl' : 'ltr';
document.body.prepend(
  h(
    's-app-nav',
    {},
    ...routes.map((route) =>
      h('s-link', { href: addressOf(route), ...(route === home && { rel: 'home' }) }, route.label),
    ),
  ),
);
show();
