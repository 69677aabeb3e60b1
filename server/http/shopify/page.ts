import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { readShopDomain } from '../../signing/shopify/shop-domain.ts';
import { acceptedEncodings } from '../accepted-encodings.ts';
import { createApi } from '../api.ts';
import { openToEveryPage, scriptType } from '../for-every-page.ts';
import { notFound, problems } from '../problem.ts';
import type { HttpEnvironment } from '../request-context.ts';
import type { ShopifyAppFace } from './app-face.ts';
import { shopifyPageTags } from './page-api.ts';
import { openFromAdminDocument, pageDocument, previewDocument } from './page-document.ts';
import type { PageFiles } from './page-files.ts';
import { pagePolicy, placesOf, previewPolicy } from './page-policy.ts';
import { noApp } from './session.ts';

export interface ShopifyPageDependencies {
  readonly shopifyApp?: ShopifyAppFace | undefined;
  /** Absent on a host without an app of its own. */
  readonly shopifyPage?: PageFiles | undefined;
  readonly publicUrl: string;
}

/** Addresses of the page: one document, whose script shows the view that the address names. */
const paths = ['/shopify', '/shopify/settings', '/shopify/data-requests'] as const;

const pageQuery = z.object({
  shop: z.string().max(255).optional().openapi({ example: 'shop.myshopify.com' }),
  embedded: z.string().max(10).optional().openapi({ example: '1' }),
});

const aPage = { 'text/html': { schema: z.string() } };

/**
 * The app's page in Shopify's admin. The document is the same for everybody and holds nothing of the shop: what
 * it shows it asks for with session tokens (page-api.ts), so that it needs no cookie and none is set. A token in
 * its own address is therefore not looked at.
 */
export function shopifyPageRoutes({ shopifyApp, shopifyPage, publicUrl }: ShopifyPageDependencies) {
  const api = createApi();
  const places = shopifyApp && placesOf(shopifyApp);
  const { origin, pathname } = new URL(publicUrl);
  const base = pathname.replace(/\/+$/, '');

  for (const path of paths) {
    api.openapi(
      createRoute({
        method: 'get',
        path,
        tags: shopifyPageTags,
        summary: path === '/shopify' ? "The app's page" : `The app's page, at ${path}`,
        description:
          'What Shopify opens within the admin of a shop. Outside of it, it leads there; without a shop it says where it is found.',
        request: { query: pageQuery },
        responses: {
          200: { description: 'The page.', content: aPage },
          302: { description: "To the app's page within the admin." },
          ...problems('invalid-request', 'not-found'),
        },
      }),
      (context) => {
        if (!shopifyApp || !shopifyPage || !places) throw noApp();
        const { shop: said, embedded } = context.req.valid('query');
        const shop = readShopDomain(said);
        if (shop === undefined) {
          setPageHeaders(context, pagePolicy(places.scriptOrigin, []));
          return context.html(openFromAdminDocument(), 200);
        }
        // In a frame a redirect to the admin would end in a frame that the admin refuses to be in.
        const isFramed = context.req.header('Sec-Fetch-Dest') === 'iframe';
        if (embedded !== '1' && !isFramed) return context.redirect(places.appPageOf(shop), 302);
        setPageHeaders(context, pagePolicy(places.scriptOrigin, places.framesOf(shop)));
        const script = shopifyPage.page;
        context.header('Link', linksTo(places.scripts, `${base}/shopify/assets/${script}`));
        return context.html(
          pageDocument({
            shop,
            clientId: shopifyApp.clientId,
            scripts: places.scripts,
            admin: places.adminOf(shop),
            base,
            script,
          }),
          200,
        );
      },
    );
  }

  api.openapi(
    createRoute({
      method: 'get',
      path: '/shopify/preview',
      tags: shopifyPageTags,
      summary: 'A preview of the widget',
      description:
        'Stands in a frame within the settings, which tell it what to show. It has no origin of its own, so that it stores nothing and reads nothing.',
      request: { query: pageQuery.pick({ shop: true }) },
      responses: {
        200: { description: 'The page.', content: aPage },
        ...problems('invalid-request', 'not-found'),
      },
    }),
    (context) => {
      if (!shopifyPage || !places) throw noApp();
      const shop = readShopDomain(context.req.valid('query').shop);
      const frames = shop === undefined ? [] : places.framesOf(shop);
      setPageHeaders(context, previewPolicy(origin, frames));
      return context.html(previewDocument(base, shopifyPage.preview), 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'get',
      path: '/shopify/assets/{file}',
      tags: shopifyPageTags,
      summary: "A script of the app's page",
      request: {
        params: z.object({ file: z.string().max(100).openapi({ example: 'page-1a2b3c4d.js' }) }),
      },
      responses: {
        200: { description: 'The script.', content: { 'text/javascript': { schema: z.string() } } },
        ...problems('not-found'),
      },
    }),
    (context) => {
      const file = shopifyPage?.read(context.req.valid('param').file);
      if (file === undefined) throw notFound();
      // The preview has no origin: to it every file is another's.
      for (const [name, value] of Object.entries(openToEveryPage)) context.header(name, value);
      context.header('Content-Type', scriptType);
      context.header('Cache-Control', 'public, max-age=31536000, immutable');
      context.header('Vary', 'Accept-Encoding');
      const accepted = acceptedEncodings(context.req.header('Accept-Encoding'));
      const encoding = (['br', 'gzip'] as const).find((each) => accepted.includes(each));
      if (encoding === undefined) return context.body(file.body, 200);
      context.header('Content-Encoding', encoding);
      return context.body(file[encoding], 200);
    },
  );

  return api;
}

/** What every answer forbids is allowed here in part: to be framed by the shop's admin. */
function setPageHeaders(context: Context<HttpEnvironment>, policy: string): void {
  context.header('Content-Security-Policy', policy);
  context.header('X-Frame-Options', undefined);
  context.header('Cross-Origin-Resource-Policy', undefined);
  context.header('Cross-Origin-Opener-Policy', undefined);
  context.header('Cache-Control', 'no-store');
}

/** Told before the page itself, so that a browser fetches all three at once. */
function linksTo(scripts: readonly string[], own: string): string {
  return [
    ...scripts.map((address) => `<${address}>; rel="preload"; as="script"`),
    `<${own}>; rel="modulepreload"`,
  ].join(', ');
}
