import type { Outbound, OutboundAnswer } from '../../outbound/outbound.ts';
import { PlatformError } from '../../orders/platform-error.ts';
import { errorFromAnswer, errorFromFailure, wooCommerceError } from './errors.ts';
import { readFault, readJson } from './read-json.ts';
import { isQueryRoot, restUrl } from './rest-address.ts';
import { indexFields, readIndex, type ShopIndex } from './shop-index.ts';
import { isSameHostName, isSameShop, withoutSlash } from './store-address.ts';

/** Where a shop's REST API is. Found without ever sending a credential. */
export interface Discovered {
  /** Canonical home page, without a trailing slash. */
  readonly homeUrl: string;
  /** Ends in `/`. */
  readonly restRoot: string;
  /** Undefined when a plug-in hides the index from visitors; the key may pass all the same. */
  readonly index?: ShopIndex;
  /** What stood before a better place: a key that is refused at this one was probably not seen whole. */
  readonly firewall?: PlatformError;
}

export interface DiscoveryOptions {
  readonly outbound: Outbound;
  /** Whether the merchant agreed to plain http. */
  readonly allowInsecureHttp: boolean;
  readonly signal?: AbortSignal | undefined;
}

const mostRedirects = 5;
const pageTimeoutMs = 15_000;
/** WordPress names its root in a header and in the head of every page; the rest of the page is not needed. */
const pageBytes = 2 * 1024 * 1024;

/**
 * Finds a shop's canonical address and REST root, as WordPress advises: ask the home page for its
 * `https://api.w.org/` link, then try the usual places.
 * @throws PlatformError
 */
export async function discover(typed: URL, options: DiscoveryOptions): Promise<Discovered> {
  const { url: page, answer } = await openHome(typed, options);
  const problems: PlatformError[] = [];
  for (const restRoot of rootsToTry(page, answer)) {
    const found = await readRoot(restRoot, options);
    if ('problem' in found) problems.push(found.problem);
    else {
      const firewall = problems.find(({ code }) => code === 'blocked_by_firewall');
      return canonical(
        { homeUrl: homeOf(page, restRoot), restRoot, ...found, ...(firewall && { firewall }) },
        options,
      );
    }
  }
  throw worstOf(problems);
}

/**
 * Follows redirects by hand, checking each: only within the same shop (`www.` may come or go), never
 * down from https, for whoever can redirect could else choose who gets the key.
 */
async function openHome(
  typed: URL,
  options: DiscoveryOptions,
): Promise<{ readonly url: URL; readonly answer?: OutboundAnswer }> {
  let url = typed;
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const answer = await ask(url, options, 'text/html');
    // A home page that is too large or broken is no obstacle: the usual places are left.
    if (!answer) return { url };
    const location = answer.headers['location'];
    if (answer.status < 300 || answer.status >= 400 || location === undefined)
      return { url, answer };
    const next = URL.parse(location, url.href);
    if (!next || !isSameShop(url, next))
      throw wooCommerceError('redirected', { status: answer.status });
    if (next.protocol === 'http:' && (url.protocol === 'https:' || !options.allowInsecureHttp)) {
      throw wooCommerceError('insecure_http', { status: answer.status });
    }
    url = next;
  }
  throw wooCommerceError('redirected');
}

/** One page without credentials; undefined when it is too large. @throws PlatformError */
async function ask(
  url: URL,
  { outbound, signal }: DiscoveryOptions,
  accept: string,
): Promise<OutboundAnswer | undefined> {
  try {
    return await outbound.fetch(url, {
      headers: { accept, 'user-agent': 'TrulyBot' },
      timeoutMs: pageTimeoutMs,
      maximumBytes: pageBytes,
      ...(signal && { signal }),
    });
  } catch (failure) {
    const error = errorFromFailure(failure);
    if (error.code === 'too_large') return undefined;
    throw error;
  }
}

/** Candidates, best first. The link's path counts, not its host: behind a proxy WordPress may not know its own. */
function rootsToTry(page: URL, answer: OutboundAnswer | undefined): readonly string[] {
  const linked = answer && linkedRoot(answer);
  const link = linked === undefined ? undefined : URL.parse(linked, page.href);
  const home = withoutSlash(new URL(page.pathname, page.origin));
  return [
    ...new Set([
      ...(link && isSameHostName(link, page)
        ? [`${page.origin}${link.pathname}${link.search}`]
        : []),
      `${home}/wp-json/`,
      `${home}/index.php/wp-json/`,
      `${home}/?rest_route=/`,
      `${page.origin}/wp-json/`,
    ]),
  ];
}

/** From the `Link` header, or the same link in the page's head where a proxy dropped the header. */
function linkedRoot({ headers, body }: OutboundAnswer): string | undefined {
  const header = /<([^<>]+)>\s*;[^,]*rel="?https:\/\/api\.w\.org\/"?/i.exec(headers['link'] ?? '');
  if (header) return header[1];
  const head = body.slice(0, 200_000);
  const tag = /<link\b[^>]*rel=["']https:\/\/api\.w\.org\/["'][^>]*>/i.exec(head)?.[0];
  return tag && /href=["']([^"']+)["']/i.exec(tag)?.[1]?.replaceAll('&amp;', '&');
}

/** Asks a candidate for its index. A refusal in WordPress's own words is a root too, only a locked one. */
async function readRoot(
  restRoot: string,
  options: DiscoveryOptions,
): Promise<{ readonly index?: ShopIndex } | { readonly problem: PlatformError }> {
  const url = isQueryRoot(restRoot)
    ? new URL(`${restRoot}&_fields=${indexFields}`)
    : restUrl(restRoot, '', { _fields: indexFields });
  const answer = await ask(url, options, 'application/json');
  if (!answer) return { problem: wooCommerceError('too_large') };
  const json = readJson(answer);
  const index = json && answer.status === 200 ? readIndex(json.value) : undefined;
  if (index) {
    return index.hasWooCommerce ? { index } : { problem: wooCommerceError('not_a_shop') };
  }
  const fault = readFault(json?.value);
  const isLocked = fault && (answer.status === 401 || answer.status === 403);
  if (isLocked) return {};
  return { problem: errorFromAnswer(answer, fault, new Date()) };
}

/** A home page may be any page of the shop; the root tells where WordPress begins. */
function homeOf(page: URL, restRoot: string): string {
  const root = new URL(restRoot);
  const path = isQueryRoot(restRoot)
    ? root.pathname.replace(/index\.php$/, '')
    : root.pathname.replace(/(index\.php\/)?[^/]+\/?$/, '');
  return withoutSlash(new URL(path, page.origin));
}

/**
 * WordPress's own home may carry `www.` where the address that answered does not, or be https where
 * http answered too. Signatures must name the home that WordPress knows, and https is better wherever
 * there is any, so that one is asked, and taken if it answers.
 */
async function canonical(found: Discovered, options: DiscoveryOptions): Promise<Discovered> {
  const home = URL.parse(found.index?.home ?? '');
  const current = new URL(found.homeUrl);
  if (!home || !isSameShop(home, current)) return found;
  const scheme = home.protocol === 'https:' ? home.protocol : current.protocol;
  const origin = `${scheme}//${home.host}`;
  if (origin === current.origin) return found;
  const restRoot = found.restRoot.replace(current.origin, origin);
  try {
    const again = await readRoot(restRoot, options);
    if ('problem' in again) return found;
    return { ...found, ...again, restRoot, homeUrl: found.homeUrl.replace(current.origin, origin) };
  } catch (error) {
    // It names an address at which nobody answers; the one that did answer stays.
    if (error instanceof PlatformError) return found;
    throw error;
  }
}

/** Of several failed places, the one whose failure says most. */
function worstOf(problems: readonly PlatformError[]): PlatformError {
  const telling = ['blocked_by_firewall', 'shop_fault', 'rate_limited', 'redirected', 'not_a_shop'];
  return (
    telling.map((code) => problems.find((problem) => problem.code === code)).find(Boolean) ??
    wooCommerceError('not_a_shop')
  );
}
