import { htmlAnswer, jsonAnswer, redirectAnswer, type Answer } from '../answer.ts';
import type { Incoming } from '../incoming.ts';
import type { ServerParts } from '../server.ts';
import type { Shop } from '../shop/shop.ts';
import { adminPage } from './admin-page.ts';
import { extensionInfo, scopesDetail } from './admin-state.ts';
import { chosenIn } from '../storefront/block-settings.ts';
import { appAddress, freshIdToken } from './app-address.ts';

/** Answers people in the stand-in of Shopify's admin, and the script on its page. */
export function answerAdmin(parts: ServerParts, incoming: Incoming): Answer {
  const [, domain = '', rest = ''] = incoming.url.pathname.split('/');
  const [first] = parts.shops;
  if (domain === '' && first) return redirectAnswer(`/admin/${first.domain}`);
  const shop = parts.shops.find((each) => each.domain === domain);
  if (!shop) return htmlAnswer(404, '<h1>There is no such shop</h1>');
  if (incoming.method === 'POST') return change(parts, shop, incoming);
  switch (rest) {
    case '':
      return htmlAnswer(200, adminPage(parts, shop), { 'Cache-Control': 'no-store' });
    case 'app': {
      const address = appAddress(shop, incoming.url.searchParams.get('path') ?? undefined);
      if (address === undefined || !shop.installation.isInstalled) break;
      return redirectAnswer(address, { 'Cache-Control': 'no-store' });
    }
    case 'id-token':
      return jsonAnswer(200, { token: freshIdToken(shop) }, { 'Cache-Control': 'no-store' });
    case 'state':
      return jsonAnswer(200, { scopes: scopesDetail(shop), extensions: extensionInfo(shop) });
    default:
  }
  return htmlAnswer(404, '<h1>404 Not Found</h1>');
}

/** Does what a form of the page says, and leads back to it. Other sites' pages cannot. */
function change(parts: ServerParts, shop: Shop, incoming: Incoming): Answer {
  const { origin } = incoming.headers;
  if (origin !== undefined && origin !== new URL(parts.url).origin) {
    return htmlAnswer(403, '<h1>Only from this page</h1>');
  }
  act(parts, shop, new URLSearchParams(incoming.bytes.toString('utf8')));
  return { status: 303, headers: { Location: `/admin/${shop.domain}` }, body: '' };
}

function act({ themeEmbed }: ServerParts, shop: Shop, form: URLSearchParams): void {
  const { installation } = shop;
  switch (form.get('do')) {
    case 'install':
      shop.install();
      break;
    case 'uninstall':
      shop.uninstall();
      break;
    case 'grant':
      shop.grant(...form.getAll('scope'));
      break;
    case 'revoke':
      shop.revoke(...form.getAll('scope'));
      break;
    case 'scopes': {
      const wanted = form.getAll('scope');
      const { optionalScopes } = installation;
      shop.grant(...optionalScopes.filter((scope) => wanted.includes(scope)));
      shop.revoke(...optionalScopes.filter((scope) => !wanted.includes(scope)));
      break;
    }
    case 'protected': {
      const isApproved = (name: string) => form.getAll('data').includes(name);
      shop.approve({
        level1: isApproved('level1'),
        name: isApproved('name'),
        address: isApproved('address'),
        email: isApproved('email'),
        phone: isApproved('phone'),
      });
      break;
    }
    case 'embed':
      installation.isEmbedOn = form.get('on') === '1';
      break;
    case 'embed-settings':
      installation.embedSettings = chosenIn(themeEmbed?.settings ?? [], form);
      break;
    case 'webhook':
      shop.sendWebhook(form.get('topic') ?? 'shop/update');
      break;
    default:
  }
}
