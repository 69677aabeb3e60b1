import { change, h, shown } from './parts/element.ts';
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
  change(page, 'heading', route === home ? 'TrulyBot' : route.label);
  page.querySelector('[slot=breadcrumb-actions]')?.remove();
  if (route !== home) {
    const back = { slot: 'breadcrumb-actions', href: addressOf(home) };
    page.prepend(h('s-link', back, home.label));
  }
  main.replaceChildren(...shown(current.content));
  main.removeAttribute('aria-busy');
}

/** Goes to another view without loading the page again; App Bridge tells the admin of the new address. */
async function go(route: Route): Promise<void> {
  if (current?.isChanged?.()) await shopify.saveBar.leaveConfirmation();
  history.pushState(null, '', `${addressOf(route)}?${whereFrom}`);
  show();
}

addEventListener('popstate', show);
document.addEventListener('click', (event) => {
  const link = event.composedPath().find((each): each is Element => isLink(each));
  const address = link && new URL(link.getAttribute('href') ?? '', location.href);
  const route = address?.origin === location.origin ? routeAt(address.pathname) : undefined;
  if (!route || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  void go(route);
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
