import type { OpenAPIHono } from '@hono/zod-openapi';
import { problemKinds } from './problem-kinds.ts';
import type { HttpEnvironment } from './request-context.ts';

/** The audiences of the API, in the order in which they are shown. */
const tags = [
  {
    name: 'Chat',
    description:
      'What a widget says to the server. A page of a shop may call it when its origin is allowed; a program may call it without one.',
  },
  { name: 'Widget', description: "What a shop's pages load. Public and cacheable." },
  { name: 'WooCommerce', description: 'Connecting WooCommerce shops and asking them for orders.' },
  {
    name: 'WordPress plug-in',
    description: 'What our plug-in in a shop calls: connecting with a code, and signed calls.',
  },
  {
    name: 'Shopify',
    description: 'Connecting Shopify shops, asking them for orders, and what Shopify itself tells.',
  },
  {
    name: 'Shopify app',
    description: "What the app's page in Shopify's admin calls, and the ways of installing it.",
  },
  { name: 'Integrations', description: "An account's connections, whatever their platform." },
  { name: 'Stores', description: 'What a merchant sets for one store.' },
  { name: 'Shoppers', description: 'What is kept of a shopper: all of it, or none any more.' },
  { name: 'Accounts', description: 'Accounts, their API keys and connect codes.' },
  { name: 'Operations', description: 'For whoever runs the server.' },
  { name: 'Documentation', description: 'This description.' },
];

/** As JSON: a document names its schema instead of holding it. */
const tooManyRequests = {
  429: {
    description: problemKinds['too-many-requests'].title,
    content: {
      'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
    },
  },
};

/** The OpenAPI 3.1 document of all routes, made from the schemas that also check the requests. */
export function describeApi(app: OpenAPIHono<HttpEnvironment>, publicUrl: string): object {
  app.openAPIRegistry.registerComponent('securitySchemes', 'apiKey', {
    type: 'http',
    scheme: 'bearer',
    description:
      'A key of your account, sent as `Authorization: Bearer tb_…`. Its scopes are its whole authority. Keep it on your server: it is no key for a page.',
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'conversationSecret', {
    type: 'http',
    scheme: 'bearer',
    description:
      'The secret that opening a conversation answered with, sent as `Authorization: Bearer …`. It opens that conversation and no other.',
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'shopifySession', {
    type: 'http',
    scheme: 'bearer',
    description:
      'A session token that App Bridge has just got of Shopify, sent as `Authorization: Bearer …`. It is good for a minute, and for the shop in whose admin the page is.',
  });
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'TrulyBot API',
      version: '1',
      description:
        'A shopper asks where an order is, proves that it is theirs, and gets the truth from the shop. JSON in, JSON out; failures are problems (RFC 9457).',
      license: { name: 'MIT' },
    },
    servers: [{ url: publicUrl }],
    tags,
  });
  // Every route has a limit, so that none has to say it.
  for (const operation of Object.values(document.paths ?? {}).flatMap((path) =>
    Object.values(path),
  )) {
    operation.responses = { ...tooManyRequests, ...operation.responses };
  }
  return document;
}
