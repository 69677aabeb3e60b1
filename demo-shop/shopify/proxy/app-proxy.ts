import type { IncomingHttpHeaders } from 'node:http';
import { htmlAnswer, type Answer } from '../answer.ts';
import type { Incoming } from '../incoming.ts';
import type { Shop } from '../shop/shop.ts';
import { proxyCall } from './proxy-call.ts';

/** Headers of a visitor that do not reach the app, and of the app that do not reach a visitor. */
const strippedThere = new Set([
  'cookie',
  'host',
  'connection',
  'content-length',
  'accept-encoding',
  'x-forwarded-for',
  'x-forwarded-host',
]);
const strippedBack = new Set([
  'set-cookie',
  'server',
  'date',
  'pragma',
  'connection',
  'keep-alive',
  'accept-ranges',
  'x-powered-by',
  'transfer-encoding',
  'content-encoding',
  'content-length',
]);

/**
 * Asks the app for a visitor, signed, and gives back what it says. Method and body are forwarded, cookies in
 * neither direction; who is signed in stands in the signed query and nowhere else.
 */
export async function answerAppProxy(
  shop: Shop,
  incoming: Incoming,
  customerId: string | undefined,
): Promise<Answer> {
  const { installation } = shop;
  const hasProxy = installation.isInstalled && installation.has('write_app_proxy');
  if (!hasProxy || shop.app.url === undefined) {
    return htmlAnswer(404, '<h1>404 Not Found</h1>');
  }
  const { url } = proxyCall(shop, { customerId, path: incoming.path.slice(shop.proxyPath.length) });
  const hasBody = !['GET', 'HEAD'].includes(incoming.method);
  try {
    const response = await fetch(url, {
      method: incoming.method,
      headers: headersFor(shop, incoming.headers),
      ...(hasBody && { body: new Uint8Array(incoming.bytes) }),
    });
    const kept = [...response.headers].filter(([name]) => !strippedBack.has(name));
    const body = await response.text();
    return { status: response.status, headers: Object.fromEntries(kept), body };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return htmlAnswer(502, '<h1>There was a problem with the app</h1>');
  }
}

function headersFor(shop: Shop, headers: IncomingHttpHeaders): Record<string, string> {
  const kept = Object.entries(headers).flatMap(([name, value]) =>
    strippedThere.has(name) || value === undefined ? [] : [[name, String(value)] as const],
  );
  return {
    ...Object.fromEntries(kept),
    'X-Forwarded-For': '203.0.113.7',
    'X-Forwarded-Host': shop.domain,
  };
}
