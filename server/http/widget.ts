import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { PlatformName } from '../orders/store-platform.ts';
import type { Sites } from '../integrations/sites.ts';
import { resolveLocale } from '../conversation/locales/catalogues.ts';
import { acceptedEncodings } from './accepted-encodings.ts';
import { createApi } from './api.ts';
import { widgetConfig } from './chat-schemas.ts';
import { matchesEntityTag } from './entity-tag.ts';
import { openToEveryPage, scriptType, unknownSite } from './for-every-page.ts';
import { preparedForEachSite, type Compress } from './prepared-text.ts';
import { notFound, problems } from './problem.ts';
import type { HttpEnvironment } from './request-context.ts';
import { configHeaders, configuredLoader, shortLived, widgetConfigOf } from './widget-config.ts';

/**
 * What pages load before a shopper speaks. Web APIs only, here and in all that this imports, so that
 * it also runs at an edge.
 */

/** One built file in one encoding. */
export interface StoredFile {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
  /** `Content-Encoding`; absent for the plain file. */
  readonly encoding?: 'br' | 'gzip';
}

/** The built widget. On a machine it is a directory (widget-files.ts); at an edge, an object store. */
export interface WidgetFiles {
  /** The loader, with its placeholder for the configuration. */
  loaderSource(): string | Promise<string>;
  /** Compresses the loader with its configuration in it; without it, that goes out as it is. */
  readonly compress?: Compress;
  /** Behind the name of the panel in each language: `de-{hash}.js`. */
  hash(): string | Promise<string>;
  /** The loader without settings: its file, and the hash that a page may demand of it. */
  pinned(): PinnedLoader | Promise<PinnedLoader>;
  /** A file by its name; undefined for whatever is not part of the build. */
  read(
    name: string,
    encodings: readonly string[],
  ): StoredFile | undefined | Promise<StoredFile | undefined>;
}

export interface PinnedLoader {
  readonly file: string;
  /** As in the `integrity` attribute of a script. */
  readonly integrity: string;
}

export interface WidgetDependencies {
  readonly sites: Sites;
  readonly widgetFiles: WidgetFiles;
  /** Where the server is reached, without a trailing slash. */
  readonly publicUrl: string;
}

const immutable = 'public, max-age=31536000, immutable';

/** What the loader is compressed with, the best first. */
const encodings = ['br', 'gzip'] as const;

/** What the loader fetches: the panel in whatever a page calls its language. */
const hashedName = /^([a-z]*)-[\w-]{1,40}\.js$/;

const loaders = [
  { path: '/api/widget/woocommerce.js', platform: 'woocommerce', shop: 'WooCommerce' },
  { path: '/api/widget/shopify.js', platform: 'shopify', shop: 'Shopify' },
] as const satisfies readonly { path: string; platform: PlatformName; shop: string }[];

const tags = ['Widget'];
const siteIdExample = 'site_2f6c1d';

/** What a shop's pages load: configuration, loader, and the built files. */
export function widgetRoutes({ sites, widgetFiles, publicUrl }: WidgetDependencies) {
  const api = createApi();
  const { compress } = widgetFiles;
  const configOf = preparedForEachSite((site) => JSON.stringify(widgetConfigOf(site)));
  const loaderOf = preparedForEachSite(
    async (site) =>
      configuredLoader(await widgetFiles.loaderSource(), widgetConfigOf(site), {
        apiBase: publicUrl,
        hash: await widgetFiles.hash(),
      }),
    compress,
  );

  api.openapi(
    createRoute({
      method: 'get',
      path: '/api/widget/config/{siteId}',
      tags,
      summary: "Read a widget's configuration",
      description:
        'Public and cacheable; it holds no secret. Send the ETag back as `If-None-Match`.',
      request: {
        params: z.object({
          siteId: z.string().min(1).max(100).openapi({ example: siteIdExample }),
        }),
      },
      responses: {
        200: {
          description: 'The configuration.',
          headers: z.object({ ETag: z.string(), 'Cache-Control': z.string() }),
          content: { 'application/json': { schema: widgetConfig } },
        },
        304: { description: 'Nothing has changed.' },
        ...problems('not-found'),
      },
    }),
    async (context) => {
      setHeaders(context, openToEveryPage);
      const site = await sites.find(context.req.valid('param').siteId);
      if (site === undefined) throw notFound();
      const { text, entityTag } = await configOf(site);
      setHeaders(context, { ...configHeaders, ETag: entityTag });
      if (matchesEntityTag(context.req.header('If-None-Match'), entityTag)) {
        return context.body(null, 304);
      }
      return context.body(text, 200);
    },
  );

  for (const { path, platform, shop } of loaders) {
    api.openapi(
      createRoute({
        method: 'get',
        path,
        tags,
        summary: `Load the widget into a ${shop} page`,
        description:
          'The loader with the configuration in it: `<script async src="…?id={siteId}">`.',
        request: {
          query: z.object({
            id: z.string().max(100).default('').openapi({
              description: 'The site id.',
              example: siteIdExample,
            }),
          }),
        },
        responses: {
          200: {
            description: 'The script.',
            content: { 'text/javascript': { schema: z.string() } },
          },
          304: { description: 'Nothing has changed.' },
          404: {
            description:
              'No such site: a script that says so on the console and does nothing else.',
            content: { 'text/javascript': { schema: z.string() } },
          },
          ...problems('invalid-request'),
        },
      }),
      async (context) => {
        setHeaders(context, openToEveryPage);
        context.header('Content-Type', scriptType);
        const site = await sites.find(context.req.valid('query').id);
        if (site?.platform !== platform) {
          context.header('Cache-Control', 'public, max-age=60');
          return context.body(unknownSite, 404);
        }
        const { text, entityTag, compressed } = await loaderOf(site);
        const accepted = acceptedEncodings(context.req.header('Accept-Encoding'));
        const encoding = compress && encodings.find((each) => accepted.includes(each));
        // Compressed it is another sequence of bytes for the same script (RFC 9110, 8.8.1).
        context.header('ETag', encoding === undefined ? entityTag : `W/${entityTag}`);
        context.header('Vary', 'Accept-Encoding');
        context.header('Cache-Control', shortLived);
        if (matchesEntityTag(context.req.header('If-None-Match'), entityTag)) {
          return context.body(null, 304);
        }
        if (encoding === undefined) return context.body(text, 200);
        context.header('Content-Encoding', encoding);
        return context.body(await compressed(encoding), 200);
      },
    );
  }

  api.openapi(
    createRoute({
      method: 'get',
      path: '/api/widget/tag/{siteId}',
      tags,
      summary: 'Write a script tag with an integrity hash',
      description:
        'For pages that run only what they know the bytes of. The tag names one build of the loader, which ' +
        'reads the settings by a second request. After an update of the server that changes the loader the ' +
        'page needs the new tag; the usual loader needs none.',
      request: {
        params: z.object({
          siteId: z.string().min(1).max(100).openapi({ example: siteIdExample }),
        }),
      },
      responses: {
        200: {
          description: 'The tag, and what it is made of.',
          content: {
            'application/json': {
              schema: z.object({
                src: z.string(),
                integrity: z.string().openapi({ example: 'sha384-…' }),
                tag: z.string(),
              }),
            },
          },
        },
        ...problems('not-found'),
      },
    }),
    async (context) => {
      setHeaders(context, openToEveryPage);
      const site = await sites.find(context.req.valid('param').siteId);
      if (site === undefined) throw notFound();
      const { file, integrity } = await widgetFiles.pinned();
      const src = `${publicUrl}/widget/${file}`;
      const tag = `<script async src="${src}" integrity="${integrity}" crossorigin data-site="${site.siteId}"></script>`;
      context.header('Cache-Control', shortLived);
      return context.json({ src, integrity, tag }, 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'get',
      path: '/widget/{file}',
      tags,
      summary: 'Load a built file',
      description:
        'Names carry a hash of the content and never change their meaning. A panel of an earlier build is answered with the present one, for as long as loaders are cached, and a language that there is not with English.',
      request: {
        params: z.object({ file: z.string().max(200).openapi({ example: 'en-1a2b3c4d.js' }) }),
      },
      responses: {
        200: { description: 'The file.', content: { 'text/javascript': { schema: z.string() } } },
        ...problems('not-found'),
      },
    }),
    async (context) => {
      setHeaders(context, openToEveryPage);
      context.header('Vary', 'Accept-Encoding');
      const name = context.req.valid('param').file;
      const accepted = acceptedEncodings(context.req.header('Accept-Encoding'));
      const wanted = await widgetFiles.read(name, accepted);
      const file = wanted ?? (await presentFile(widgetFiles, name, accepted));
      if (file === undefined) throw notFound();
      context.header('Content-Type', file.contentType);
      context.header('Cache-Control', wanted === undefined ? shortLived : immutable);
      if (file.encoding !== undefined) context.header('Content-Encoding', file.encoding);
      return context.body(file.body, 200);
    },
  );

  return api;
}

/**
 * What is answered in place of a file that is not there. A page cached before a deploy still asks for
 * yesterday's panel: today's speaks with it too. A page may be in any language: ours are not all.
 */
async function presentFile(
  files: WidgetFiles,
  name: string,
  accepted: readonly string[],
): Promise<StoredFile | undefined> {
  const stem = hashedName.exec(name.toLowerCase())?.[1];
  // A page that demands a hash is not helped by other bytes.
  if (stem === undefined || stem === 'loader') return undefined;
  return files.read(`${resolveLocale([stem]).tag}-${await files.hash()}.js`, accepted);
}

function setHeaders(
  context: Context<HttpEnvironment>,
  headers: Readonly<Record<string, string>>,
): void {
  for (const [name, value] of Object.entries(headers)) context.header(name, value);
}
