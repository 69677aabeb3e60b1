import { createRoute, z } from '@hono/zod-openapi';
import { apiKeyScopes, type Accounts } from '../accounts/accounts.ts';
import { createApi } from './api.ts';
import type { Authority, MerchantEnvironment } from './authentication.ts';
import { exact } from './exact.ts';
import { notFound, Problem, problems } from './problem.ts';
import { requireBody, oneLine } from './validation.ts';

export interface AccountsDependencies {
  readonly accounts: Pick<
    Accounts,
    'create' | 'createApiKey' | 'revokeApiKey' | 'createConnectCode'
  >;
  readonly authority: Authority;
}

const tags = ['Accounts'];
const name = oneLine(100);

const newAccountRequest = z
  .strictObject({ name, email: z.email().max(254) })
  .openapi('NewAccountRequest', { example: { name: 'Example shop', email: 'owner@example.com' } });

const newAccount = z
  .object({
    accountId: z.string(),
    apiKey: z.string().describe('Shown once; only its hash is kept.'),
  })
  .openapi('NewAccount');

const newApiKeyRequest = z
  .strictObject({
    name,
    scopes: z.array(z.enum(apiKeyScopes)).min(1).max(apiKeyScopes.length),
    expiresAt: z.iso
      .datetime()
      .optional()
      .openapi({ description: 'UTC, ISO 8601. Without it the key does not expire.' }),
  })
  .openapi('NewApiKeyRequest', {
    example: { name: 'Order export', scopes: ['orders:read'], expiresAt: '2027-02-18T00:00:00Z' },
  });

const newApiKey = z
  .object({
    id: z.string(),
    apiKey: z.string().describe('Shown once; only its hash is kept.'),
  })
  .openapi('NewApiKey');

const connectCode = z
  .object({
    accountId: z.string().describe('The "TrulyBot User ID" that goes with the code.'),
    code: z.string(),
    expiresAt: z.string().describe('UTC, ISO 8601.'),
  })
  .openapi('ConnectCode', {
    example: {
      accountId: '5f0a6f3e-8a34-4a43-9d2e-3a3d1c7e0b11',
      code: 'K7QX-2M4P-9TRW-H3VD',
      expiresAt: '2026-11-20T18:10:00.000Z',
    },
  });

const bodyProblems = problems(
  'malformed-json',
  'missing-credentials',
  'insufficient-scope',
  'body-too-large',
  'unsupported-media-type',
  'invalid-body',
);

/** Accounts, their API keys, and codes with which a plugin joins a shop to an account. */
export function accountRoutes({ accounts, authority }: AccountsDependencies) {
  const api = createApi<MerchantEnvironment>();
  const managing = authority('accounts:write');
  const connecting = authority('integrations:write');

  api.openapi(
    createRoute({
      method: 'post',
      path: '/api/accounts',
      tags,
      summary: 'Make an account',
      description: 'Answers with its first API key.',
      security: managing.security,
      middleware: [managing.middleware, requireBody] as const,
      request: {
        body: { required: true, content: { 'application/json': { schema: newAccountRequest } } },
      },
      responses: {
        201: { description: 'Made.', content: { 'application/json': { schema: newAccount } } },
        ...bodyProblems,
      },
    }),
    async (context) => context.json(await accounts.create(context.req.valid('json')), 201),
  );

  api.openapi(
    createRoute({
      method: 'post',
      path: '/api/api-keys',
      tags,
      summary: 'Make an API key',
      description: 'For your own account, with scopes that the calling key has itself.',
      security: managing.security,
      middleware: [managing.middleware, requireBody] as const,
      request: {
        body: { required: true, content: { 'application/json': { schema: newApiKeyRequest } } },
      },
      responses: {
        201: { description: 'Made.', content: { 'application/json': { schema: newApiKey } } },
        ...bodyProblems,
      },
    }),
    async (context) => {
      const { accountId, scopes } = context.var.caller;
      const request = exact(context.req.valid('json'));
      const missing = request.scopes.filter((scope) => !scopes.has(scope));
      // A key's scopes are its whole authority, so it cannot hand out more than it has.
      if (missing.length > 0) {
        throw new Problem(
          'insufficient-scope',
          `This API key lacks ${missing.join(', ')} and cannot give it to another.`,
        );
      }
      return context.json(await accounts.createApiKey(accountId, request), 201);
    },
  );

  api.openapi(
    createRoute({
      method: 'delete',
      path: '/api/api-keys',
      tags,
      summary: 'Revoke an API key',
      security: managing.security,
      middleware: [managing.middleware] as const,
      request: {
        query: z.object({
          id: z.uuid().openapi({ example: '7c9e6679-7425-40de-944b-e07fc1f90ae7' }),
        }),
      },
      responses: {
        204: { description: 'Revoked; it opens nothing any more.' },
        ...problems('invalid-request', 'missing-credentials', 'insufficient-scope', 'not-found'),
      },
    }),
    async (context) => {
      const { accountId } = context.var.caller;
      const revoked = await accounts.revokeApiKey(accountId, context.req.valid('query').id);
      if (!revoked) throw notFound();
      return context.body(null, 204);
    },
  );

  api.openapi(
    createRoute({
      method: 'post',
      path: '/api/connect-codes',
      tags,
      summary: 'Make a connect code',
      description:
        'Good for one use within minutes: a plugin joins its shop to your account with it.',
      security: connecting.security,
      middleware: [connecting.middleware] as const,
      responses: {
        201: { description: 'Made.', content: { 'application/json': { schema: connectCode } } },
        ...problems('missing-credentials', 'insufficient-scope'),
      },
    }),
    async (context) => {
      const { accountId } = context.var.caller;
      return context.json({ accountId, ...(await accounts.createConnectCode(accountId)) }, 201);
    },
  );

  return api;
}
