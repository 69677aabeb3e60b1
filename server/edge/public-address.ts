/** One of the addresses that the edge answers: what any page may load, and nothing else. */
export interface PublicAddress {
  /**
   * A loader is a script with a store's settings in it, a file one that was built, and a configuration what
   * is said of a site in JSON: its settings, or its script tag.
   */
  readonly kind: 'loader' | 'config' | 'file';
  /**
   * Path and query as the server is asked, and as the copy is named: nothing stands in it that does not
   * change the answer. Undefined where the server could only say that there is no such site.
   */
  readonly path: string | undefined;
}

/** A public address that the server can be asked for. */
export interface AskableAddress extends PublicAddress {
  readonly path: string;
}

const loaderPath = /^\/api\/widget\/(?:woocommerce|shopify)\.js$/;
const configPath = /^\/api\/widget\/(?:config|tag)\/[\w-]{1,100}$/;
const filePath = /^\/widget\/[\w-]{1,200}\.js$/;

/** What a store may be called in public: `site_3f0c…`, or its account's id. */
const siteId = /^[\w-]{1,100}$/;

/** @returns undefined for every address that is not among the widget's public ones. */
export function publicAddressOf({ pathname, searchParams }: URL): PublicAddress | undefined {
  if (configPath.test(pathname)) return { kind: 'config', path: pathname };
  if (filePath.test(pathname)) return { kind: 'file', path: pathname };
  if (!loaderPath.test(pathname)) return undefined;
  const id = searchParams.get('id') ?? '';
  return { kind: 'loader', path: siteId.test(id) ? `${pathname}?id=${id}` : undefined };
}
