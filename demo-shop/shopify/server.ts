import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { answerAdminApi } from './admin-api.ts';
import { answerAdmin } from './admin/answer-admin.ts';
import { htmlAnswer, redirectAnswer, type Answer } from './answer.ts';
import { cloudFile } from './cloud/cloud-file.ts';
import type { Faults } from './faults.ts';
import { below, readIncoming, type Incoming } from './incoming.ts';
import type { Codes } from './oauth/codes.ts';
import type { RequestLog } from './request-log.ts';
import type { App } from './shop/app.ts';
import type { Shop } from './shop/shop.ts';
import { answerStorefront } from './storefront/storefront.ts';
import type { ThemeEmbed } from './storefront/theme-embed.ts';
import type { Courier } from './webhooks/courier.ts';

/** The parts of the stand-in that its server needs. */
export interface ServerParts {
  readonly url: string;
  readonly app: App;
  readonly shops: readonly Shop[];
  readonly faults: Faults;
  readonly log: RequestLog;
  readonly codes: Codes;
  readonly courier: Courier;
  readonly themeEmbed: ThemeEmbed | undefined;
  /** Called when a request was answered, for it may have changed something. */
  onAnswered(): void;
}

/** Answers HTTP requests as Shopify's servers, storefronts and admin together. */
export function requestListener(parts: ServerParts): RequestListener {
  const { shops, themeEmbed } = parts;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const incoming = await readIncoming(request);
    const found = await route(incoming, response);
    parts.onAnswered();
    if (found) send(found, response);
  }

  async function route(incoming: Incoming, response: ServerResponse): Promise<Answer | undefined> {
    const { path, url } = incoming;
    const server = /^\/([a-z0-9-]+\.myshopify\.com)(?=[/?]|$)/i.exec(path)?.[1];
    if (server !== undefined) return shopServer(server, below(incoming, `/${server}`), response);
    const file = /^\/shopifycloud\/([a-z-]+\.(?:js|css))$/.exec(url.pathname)?.[1];
    if (file !== undefined) return cloudFile(file);
    const asset = /^\/cdn\/extensions\/([\w.-]+)$/.exec(url.pathname)?.[1];
    if (asset !== undefined) return extensionAsset(asset);
    if (/^\/admin(?:\/|$)/.test(url.pathname)) {
      return answerAdmin(parts, below(incoming, '/admin'));
    }
    const other = /^\/shop\/([a-z0-9-]+\.myshopify\.com)(?=[/?]|$)/.exec(path)?.[1];
    const shop = other === undefined ? shops[0] : shops.find((each) => each.domain === other);
    if (!shop) return notFound;
    const basePath = other === undefined ? '' : `/shop/${other}`;
    return answerStorefront({ shop, basePath, embed: embedOf(shop) }, below(incoming, basePath));
  }

  /** A shop's own server. What people open there leads to where the stand-in has it. */
  async function shopServer(
    name: string,
    incoming: Incoming,
    response: ServerResponse,
  ): Promise<Answer | undefined> {
    const domain = name.toLowerCase();
    const shop = shops.find((each) => each.domain === domain);
    if (!shop) return htmlAnswer(404, '<h1>Sorry, this shop is unavailable</h1>');
    const { pathname } = incoming.url;
    if (incoming.method === 'GET' && pathname === '/admin/themes/current/editor') {
      return redirectAnswer(`/admin/${domain}#theme`);
    }
    if (incoming.method === 'GET' && pathname === '/') {
      return redirectAnswer(shop === shops[0] ? '/' : `/shop/${domain}/`);
    }
    return answerAdminApi(parts, shop, incoming, response);
  }

  function embedOf(shop: Shop): (pageType: string) => Promise<string> {
    const { installation } = shop;
    return async (pageType) => {
      if (!installation.isInstalled || !installation.isEmbedOn) return '';
      const metafields = installation.metafields.values();
      const { embedSettings: settings } = installation;
      return (await themeEmbed?.render({ metafields, pageType, settings })) ?? '';
    };
  }

  async function extensionAsset(name: string): Promise<Answer> {
    const body = await themeEmbed?.asset(name);
    if (body === undefined) return notFound;
    const type = name.endsWith('.css') ? 'text/css' : 'text/javascript';
    return { status: 200, headers: { 'Content-Type': `${type}; charset=utf-8` }, body };
  }

  return (request, response) => {
    answer(request, response).catch((error: unknown) => {
      // A fault of the stand-in itself: say so loudly instead of looking like a Shopify that is down.
      process.emitWarning(error instanceof Error ? error : String(error), 'ShopifyStandInFault');
      response.destroy();
    });
  };
}

const notFound = htmlAnswer(404, '<h1>404 Not Found</h1>');

function send(answer: Answer, response: ServerResponse): void {
  if (response.destroyed) return;
  const length = { 'Content-Length': String(Buffer.byteLength(answer.body)) };
  response.writeHead(answer.status, { ...answer.headers, ...length }).end(answer.body);
}
