/** A read that WooCommerce is asked for. */
export interface RestRequest {
  /** For example `wc/v3`. Without slashes around. */
  readonly namespace: string;
  /** For example `orders/29`. Without slashes around. */
  readonly path: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Whether a REST root is the kind that plain permalinks leave: everything in the query. */
export function isQueryRoot(restRoot: string): boolean {
  return new URL(restRoot).searchParams.has('rest_route');
}

/**
 * WooCommerce recognises its keys only on requests whose URI contains `wp-json/wc/`
 * (class-wc-rest-authentication.php), which plain permalinks never do. This parameter, which nobody
 * reads, puts the text there. Its slashes must stay unencoded. Found by trying it.
 */
const recognitionMarker = '_=wp-json/wc/';

/** The URL of a route under a REST root of either kind, without credentials. */
export function restUrl(
  restRoot: string,
  route: string,
  parameters: Readonly<Record<string, string>>,
): URL {
  const url = new URL(restRoot);
  if (!isQueryRoot(restRoot)) {
    url.pathname = `${url.pathname.replace(/\/$/, '')}/${route.replace(/^\//, '')}`;
    url.search = encodeQuery(parameters);
    return url;
  }
  const rest = encodeQuery(parameters);
  const routeQuery = `rest_route=/${encodeURI(route.replace(/^\//, ''))}`;
  url.search = [routeQuery, rest, recognitionMarker].filter((part) => part !== '').join('&');
  return url;
}

/** Percent-encodes as RFC 3986 asks, which OAuth 1.0a needs: `!'()*` too, and a space is `%20`. */
export function encodeStrictly(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** A query string without a question mark. */
export function encodeQuery(parameters: Readonly<Record<string, string>>): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${encodeStrictly(name)}=${encodeStrictly(value)}`)
    .join('&');
}
