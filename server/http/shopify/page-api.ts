import { createRoute } from '@hono/zod-openapi';
import type { ShopifyAppState } from '../../../protocol/shopify-app.ts';
import type { Accounts } from '../../accounts/accounts.ts';
import type { Integrations, InTurn } from '../../integrations/integrations.ts';
import { createApi } from '../api.ts';
import { exact } from '../exact.ts';
import { problems } from '../problem.ts';
import type { RequestLimits } from '../request-limits.ts';
import { requireBody } from '../validation.ts';
import { joinShop, type JoinParts } from './join.ts';
import { openShop, type Look, type OpeningIntegrations } from './open-shop.ts';
import { appState, joinRequest } from './page-schemas.ts';
import { joinedState } from './page-state.ts';
import {
  createSessionGuard,
  type SessionParts,
  type ShopifySession,
  type ShopifySessionEnvironment,
} from './session.ts';

export interface ShopifyPageApiDependencies extends SessionParts {
  readonly integrations: OpeningIntegrations & Pick<Integrations, 'readSettings'>;
  readonly accounts: JoinParts['accounts'] & Pick<Accounts, 'contactOf'>;
  readonly limits: RequestLimits;
  readonly inTurn: InTurn;
}

export const shopifyPageTags = ['Shopify app'];

/** What can go wrong with any call of the page. */
export const sessionProblems = problems('session-token-refused', 'not-found', 'too-many-requests');

/** How the app's page in Shopify's admin learns how its shop stands, and joins it to an account. */
export function shopifyPageApi(dependencies: ShopifyPageApiDependencies) {
  const { integrations, accounts, limits, shopifyApp, inTurn } = dependencies;
  const api = createApi<ShopifySessionEnvironment>();
  const guard = createSessionGuard(dependencies);
  const answer = {
    description: 'How the shop stands.',
    content: { 'application/json': { schema: appState } },
  };

  const stateOf = async (
    { shop, text: token }: ShopifySession,
    look: Look,
  ): Promise<ShopifyAppState> => {
    const hostAllowsChanges = shopifyApp?.allowsChanges ?? false;
    const proof = { kind: 'session_token' as const, token };
    const opened = await openShop(shop, proof, { integrations, inTurn, look });
    if (opened === undefined) return { joined: false, shop, hostAllowsChanges };
    const { accountId, storeId } = opened.shop;
    const { name: accountName } = await accounts.contactOf(accountId);
    const settings = await integrations.readSettings(accountId, storeId);
    const settingsVersion = settings?.version ?? 0;
    return joinedState(opened, { shop, hostAllowsChanges, accountName, settingsVersion });
  };

  api.openapi(
    createRoute({
      method: 'get',
      path: '/shopify/api/state',
      tags: shopifyPageTags,
      summary: 'How the shop stands',
      description:
        'Whose shop it is says the session token. A shop that was uninstalled and whose app is opened again is connected again to its account; so is one whose access has ended. One that its merchant has disconnected stays disconnected.',
      security: guard.security,
      middleware: [guard.middleware] as const,
      responses: { 200: answer, ...sessionProblems, ...problems('shop-unavailable') },
    }),
    async (context) => context.json(await stateOf(context.var.session, 'when in doubt'), 200),
  );

  api.openapi(
    createRoute({
      method: 'post',
      path: '/shopify/api/check',
      tags: shopifyPageTags,
      summary: 'Look at the connection afresh',
      description:
        'Asks the shop itself, and refreshes what is known of it: its name, what it lets this server read, its health. A shop that does not work is no error here: the state says why.',
      security: guard.security,
      middleware: [guard.middleware] as const,
      responses: { 200: answer, ...sessionProblems, ...problems('shop-unavailable') },
    }),
    async (context) => context.json(await stateOf(context.var.session, 'always'), 200),
  );

  api.openapi(
    createRoute({
      method: 'post',
      path: '/shopify/api/reconnect',
      tags: shopifyPageTags,
      summary: 'Connect the shop again',
      description:
        'To the account that has it, after its merchant has disconnected it. A shop that cannot be connected is no error here: the state says why.',
      security: guard.security,
      middleware: [guard.middleware, limits.byNetwork('shopify-join by network')] as const,
      responses: { 200: answer, ...sessionProblems, ...problems('shop-unavailable') },
    }),
    async (context) => context.json(await stateOf(context.var.session, 'and connect'), 200),
  );

  api.openapi(
    createRoute({
      method: 'post',
      path: '/shopify/api/join',
      tags: shopifyPageTags,
      summary: 'Join the shop to an account',
      description:
        'To a new one, or to one that has made a connect code. The shop is asked for access before anything is stored, and a code is used up by success only. A shop that an account has already is not given to another.',
      security: guard.security,
      middleware: [
        guard.middleware,
        limits.byNetwork('shopify-join by network'),
        requireBody,
      ] as const,
      request: {
        body: { required: true, content: { 'application/json': { schema: joinRequest } } },
      },
      responses: {
        201: answer,
        ...problems('malformed-json', 'session-token-refused', 'connect-code-refused', 'not-found'),
        ...problems('store-taken', 'body-too-large', 'unsupported-media-type'),
        ...problems('invalid-body', 'shop-refused', 'shop-unavailable', 'too-many-requests'),
      },
    }),
    async (context) => {
      const { session } = context.var;
      await joinShop(session, exact(context.req.valid('json')), {
        integrations,
        accounts,
        inTurn,
      });
      return context.json(await stateOf(session, 'when in doubt'), 201);
    },
  );

  return api;
}
