import { createHash } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import { createApi } from './api.ts';
import type { ApiDocument } from './docs/api-document.ts';
import { docsPage } from './docs/page.ts';
import { docsStyle } from './docs/style.ts';
import { problemKinds } from './problem-kinds.ts';
import { notFound, problems } from './problem.ts';

export interface DocsDependencies {
  /** The description of the whole application, asked for when all routes are there. */
  readonly describe: () => object;
  readonly publicUrl: string;
}

const tags = ['Documentation'];

/** The page may show itself and nothing else: no script, no image, one known style. */
const pagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(docsStyle).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The API described for machines and for people. */
export function docsRoutes({ describe, publicUrl }: DocsDependencies) {
  const api = createApi();
  const document = once(() => JSON.stringify(describe()));
  const page = once(() => docsPage(describe() as ApiDocument, publicUrl, docsStyle));

  api.openapi(
    createRoute({
      method: 'get',
      path: '/openapi.json',
      tags,
      summary: 'Read this description',
      responses: {
        200: {
          description: 'OpenAPI 3.1.',
          content: { 'application/json': { schema: z.looseObject({ openapi: z.string() }) } },
        },
      },
    }),
    (context) => {
      context.header('Content-Type', 'application/json');
      context.header('Access-Control-Allow-Origin', '*');
      context.header('Cache-Control', 'public, max-age=300');
      // Typed as JSON by the route; it is kept as text because it never changes.
      return context.body(document()) as never;
    },
  );

  api.openapi(
    createRoute({
      method: 'get',
      path: '/docs',
      tags,
      summary: 'Read this page',
      responses: {
        200: { description: 'A page.', content: { 'text/html': { schema: z.string() } } },
      },
    }),
    (context) => {
      context.header('Content-Security-Policy', pagePolicy);
      context.header('Cache-Control', 'public, max-age=300');
      return context.html(page());
    },
  );

  api.openapi(
    createRoute({
      method: 'get',
      path: '/problems/{kind}',
      tags,
      summary: "Look up a problem's type",
      request: { params: z.object({ kind: z.string().openapi({ example: 'not-found' }) }) },
      responses: {
        302: { description: 'Where the problem is explained on this page.' },
        ...problems('not-found'),
      },
    }),
    (context) => {
      const { kind } = context.req.valid('param');
      if (!Object.hasOwn(problemKinds, kind)) throw notFound();
      return context.redirect(`/docs#problem-${kind}`, 302);
    },
  );

  return api;
}

/** Works something out when it is first asked for, and remembers it. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
