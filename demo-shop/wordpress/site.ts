/** How the shop's permalinks are set, which decides where its REST interface answers. */
export type Permalinks = 'pretty' | 'plain' | 'pathinfo';

/** The shop's own address and what WordPress believes about it. */
export interface Site {
  /** Address without a slash at the end, with the subdirectory, as visitors type it. */
  readonly home: string;
  /** Path of the installation, empty or for example `/shop`. */
  readonly basePath: string;
  readonly permalinks: Permalinks;
  /** Whether WordPress knows that visitors come by TLS; wrong behind a proxy nobody told it about. */
  readonly believesTls: boolean;
}

/** Address of the REST interface as WordPress announces it. */
export function restRoot(site: Site): string {
  if (site.permalinks === 'plain') return `${site.home}/index.php?rest_route=/`;
  if (site.permalinks === 'pathinfo') return `${site.home}/index.php/wp-json/`;
  return `${site.home}/wp-json/`;
}

/** Where a request leads: a REST route, a page for people, or elsewhere. */
export type Destination =
  | { readonly kind: 'rest'; readonly route: string }
  | { readonly kind: 'page'; readonly path: string }
  | { readonly kind: 'redirect'; readonly location: string }
  | { readonly kind: 'outside' };

/**
 * Finds out what a request is for, by the permalink rules of WordPress: `?rest_route=` answers
 * everywhere, `/wp-json/` only with permalinks on, `/index.php/wp-json/` not with plain ones (they
 * redirect), and with plain permalinks `/wp-json/` shows the home page with 200.
 */
export function destinationOf(
  site: Site,
  pathname: string,
  restRoute: string | undefined,
): Destination {
  if (pathname !== site.basePath && !pathname.startsWith(`${site.basePath}/`)) {
    return { kind: 'outside' };
  }
  const path = pathname.slice(site.basePath.length) || '/';
  if (restRoute !== undefined && (path === '/' || path === '/index.php')) {
    return { kind: 'rest', route: withoutTrailingSlash(restRoute) };
  }
  const rest = /^(\/index\.php)?\/wp-json(\/.*)?$/.exec(path);
  if (!rest) return { kind: 'page', path };
  if (site.permalinks !== 'plain') {
    return { kind: 'rest', route: withoutTrailingSlash(decodePath(rest[2] ?? '/')) };
  }
  return rest[1] ? { kind: 'redirect', location: `${site.home}/` } : { kind: 'page', path: '/' };
}

function withoutTrailingSlash(route: string): string {
  return route.length > 1 ? route.replace(/\/+$/, '') || '/' : route || '/';
}

function decodePath(path: string): string {
  return URL.canParse(path, 'http://shop.test') && !/%(?![0-9a-f]{2})/i.test(path)
    ? decodeURIComponent(path)
    : path;
}
