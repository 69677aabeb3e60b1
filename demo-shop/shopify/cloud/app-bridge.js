// A stand-in for Shopify's App Bridge, for trying out and tests: not Shopify's file. It plays the part of
// https://cdn.shopify.com/shopifycloud/app-bridge.js in a page that stands in the stand-in's admin.

const script = document.currentScript;
const admin = new URL(script.src).origin;
const query = new URLSearchParams(location.search);
const isEmbedded = window.parent !== window;
const apiKey =
  script.dataset.apiKey ?? document.querySelector('meta[name="shopify-api-key"]')?.content;
if (!apiKey) throw new Error('App Bridge: the script tag needs data-api-key.');

// The frame's name holds what the admin said once: it lasts from page to page, and needs no storage.
const said = isEmbedded && window.name.startsWith('{') ? JSON.parse(window.name) : {};
const config = {
  apiKey,
  shop: query.get('shop') ?? said.shop,
  host: query.get('host') ?? said.host,
  locale: query.get('locale') ?? said.locale ?? 'en',
};

// What only the admin can do is asked of it, and answered by id.
const waiting = new Map();
let last = 0;

function ask(action, payload) {
  return new Promise((resolve, reject) => {
    if (!isEmbedded) {
      reject(new Error(`App Bridge: ${action} needs the admin around this page.`));
      return;
    }
    last += 1;
    waiting.set(last, { resolve, reject });
    window.parent.postMessage({ standIn: 'ask', id: last, action, payload }, admin);
  });
}

function tell(action, payload) {
  if (isEmbedded) window.parent.postMessage({ standIn: 'tell', action, payload }, admin);
}

window.addEventListener('message', (event) => {
  if (event.source !== window.parent || event.origin !== admin) return;
  const { standIn, id, result, error, path } = event.data ?? {};
  if (standIn === 'navigate') navigate(path);
  if (standIn !== 'answer' || !waiting.has(id)) return;
  const { resolve, reject } = waiting.get(id);
  waiting.delete(id);
  if (error) reject(new Error(error));
  else resolve(result);
});

const openBar = () => document.querySelector('ui-save-bar[data-open]');

const shopify = {
  config,
  environment: { embedded: isEmbedded, mobile: false, pos: false },
  idToken: () => ask('idToken'),
  toast: {
    show: (message, options = {}) => {
      tell('toast', { message, isError: options.isError === true });
      return `toast-${message}`;
    },
    hide: () => tell('toast', undefined),
  },
  scopes: {
    query: () => ask('scopes.query'),
    request: (scopes) => ask('scopes.request', scopes),
    revoke: (scopes) => ask('scopes.revoke', scopes),
  },
  app: { extensions: () => ask('app.extensions') },
  loading: (isLoading) => tell('loading', isLoading !== false),
  saveBar: {
    show: (id) => Promise.resolve(document.getElementById(id)?.setAttribute('data-open', '')),
    hide: (id) => Promise.resolve(document.getElementById(id)?.removeAttribute('data-open')),
    // Resolves when nothing is unsaved or the merchant leaves all the same; else never.
    leaveConfirmation: async () => {
      if (!openBar()) return;
      if (!(await ask('leave'))) await new Promise(() => {});
      openBar()?.removeAttribute('data-open');
    },
  },
  modal: {
    show: (id) => Promise.resolve(document.getElementById(id)?.showOverlay?.()),
    hide: (id) => Promise.resolve(document.getElementById(id)?.hideOverlay?.()),
  },
  webVitals: { onReport: () => Promise.resolve() },
  ready: Promise.resolve(),
};
window.shopify = shopify;

// The real bar for unsaved changes stands in the admin; this one stands at the top of the page.
const barSheet = new CSSStyleSheet();
barSheet.replaceSync(`
  ui-save-bar { display: none; }
  ui-save-bar[data-open] { display: flex; gap: 8px; justify-content: flex-end; align-items: center; position: sticky; top: 0; z-index: 10; padding: 8px 16px; background: #1a1a1a; color: #fff; font: 14px/1.45 system-ui, sans-serif; }
  ui-save-bar[data-open]::before { content: 'Unsaved changes'; margin-inline-end: auto; }
  ui-save-bar button { order: 1; font: inherit; padding: 5px 12px; border: 1px solid #8a8a8a; border-radius: 8px; background: #303030; color: #fff; cursor: pointer; }
  ui-save-bar button[variant='primary'] { order: 2; background: #fff; color: #303030; }
`);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, barSheet];

// Requests to the app's own server carry a fresh token, and are sent again when it was too old.
const plainFetch = window.fetch.bind(window);
window.fetch = async (input, init = {}) => {
  const request = new Request(input, init);
  const isOwn = new URL(request.url).origin === location.origin;
  if (!isEmbedded || !isOwn || request.headers.has('Authorization')) return plainFetch(input, init);
  const send = async () => {
    const copy = request.clone();
    copy.headers.set('Authorization', `Bearer ${await shopify.idToken()}`);
    copy.headers.set('X-Requested-With', 'XMLHttpRequest');
    return plainFetch(copy);
  };
  const response = await send();
  const isStale = response.headers.get('X-Shopify-Retry-Invalid-Session-Request') === '1';
  return isStale ? send() : response;
};

// A document that came without a good token leads here; a fresh one leads back.
const reload = query.get('shopify-reload');
if (reload !== null) void reloadWithToken(new URL(reload, location.href));

async function reloadWithToken(target) {
  if (target.origin !== location.origin) return;
  target.searchParams.set('id_token', await shopify.idToken());
  for (const name of ['shop', 'host', 'locale']) {
    if (config[name]) target.searchParams.set(name, config[name]);
  }
  target.searchParams.set('embedded', '1');
  location.replace(target);
}

// The app's own menu stands in the admin. What is chosen there is clicked here, so that an app that changes
// views by itself can, and others load the page.
const menuLinks = () =>
  [...document.querySelectorAll('s-app-nav s-link, s-app-nav a, ui-nav-menu a')].map((link) => ({
    link,
    label: link.textContent.trim(),
    path: link.getAttribute('href') ?? '',
  }));

function navigate(path) {
  const link = menuLinks().find((each) => each.path === path)?.link;
  const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
  if (!link || link.dispatchEvent(click)) location.assign(path);
}

let announced = '';
function announce() {
  const links = menuLinks().map(({ label, path }) => ({ label, path }));
  const page = { links, path: location.pathname, title: document.title };
  if (JSON.stringify(page) === announced) return;
  announced = JSON.stringify(page);
  tell('page', page);
}

for (const name of ['pushState', 'replaceState']) {
  const plain = history[name].bind(history);
  history[name] = (...rest) => {
    plain(...rest);
    announce();
  };
}
window.addEventListener('popstate', announce);
document.addEventListener('DOMContentLoaded', () => {
  announce();
  new MutationObserver(announce).observe(document.body, { childList: true });
});
