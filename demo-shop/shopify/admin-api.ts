import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { htmlAnswer, jsonAnswer, redirectAnswer, type Answer } from './answer.ts';
import { breakConnection, faultAnswer, invalidToken } from './fault-answers.ts';
import type { Faults } from './faults.ts';
import { answerQuery, type QueryRequest } from './graphql/answer-query.ts';
import { liesAbout } from './graphql/lies.ts';
import { versionFor } from './graphql/schema.ts';
import { consent } from './oauth/authorize.ts';
import type { Codes } from './oauth/codes.ts';
import { answerTokenRequest } from './oauth/token-endpoint.ts';
import type { Incoming } from './incoming.ts';
import type { RequestLog } from './request-log.ts';
import type { Shop } from './shop/shop.ts';
import { shutAnswers } from './shop/shop-state.ts';

/** What serves the shops' own servers, as far as an app asks them. */
export interface AdminApiParts {
  readonly faults: Faults;
  readonly log: RequestLog;
  readonly codes: Codes;
}

/**
 * Answers requests to one shop's server: consent, tokens, and the GraphQL Admin API. Returns undefined when
 * the connection was broken on purpose.
 */
export async function answerAdminApi(
  { faults, log, codes }: AdminApiParts,
  shop: Shop,
  incoming: Incoming,
  response: ServerResponse,
): Promise<Answer | undefined> {
  const { method, path, url } = incoming;
  const query = url.pathname.endsWith('/graphql.json') ? queryOf(incoming) : undefined;
  const operation = query?.operationName ?? nameIn(query?.query) ?? incoming.fields['grant_type'];
  const variables = query?.variables;
  const logged = log.record({
    shop: shop.domain,
    method,
    path,
    operation,
    variables,
    status: undefined,
  });

  const mode = faults.take(path, operation);
  const delay = faults.delayFor(path, operation);
  const takesTime = () => (delay > 0 ? sleep(delay).then(() => undefined) : Promise.resolve());
  // A query's time passes while its cost is taken; everything else waits here.
  if (!query || mode !== 'none') await takesTime();
  if (response.destroyed || (await breakConnection(mode, response))) return undefined;

  const spoilt = faultAnswer(mode, faults, url.pathname);
  const answer =
    spoilt ??
    (query
      ? await graphql(shop, incoming, query, mode === 'lying', takesTime)
      : other(shop, incoming, codes));
  logged.status = answer.status;
  if (mode !== 'brokenJson') return answer;
  return { ...answer, body: answer.body.slice(0, Math.floor(answer.body.length / 2)) };
}

function other(shop: Shop, incoming: Incoming, codes: Codes): Answer {
  const { method, url } = incoming;
  if (shop.state !== 'open') {
    const { status, errors } = shutAnswers[shop.state];
    return jsonAnswer(status, { errors });
  }
  if (method === 'GET' && url.pathname === '/admin/oauth/authorize') {
    const given = consent(url.searchParams, shop, codes);
    if ('location' in given) return redirectAnswer(given.location);
    return htmlAnswer(400, `<h1>${given.refused}</h1>`);
  }
  if (method === 'POST' && url.pathname === '/admin/oauth/access_token') {
    const { status, body } = answerTokenRequest(incoming.fields, shop, codes);
    return jsonAnswer(status, body, { 'X-Request-Id': randomUUID() });
  }
  return jsonAnswer(404, { errors: 'Not Found' });
}

async function graphql(
  shop: Shop,
  incoming: Incoming,
  query: QueryRequest,
  isLying: boolean,
  takesTime: () => Promise<void>,
): Promise<Answer> {
  const asked = /^\/admin\/api\/([^/]+)\/graphql\.json$/.exec(incoming.url.pathname)?.[1];
  const version = versionFor(asked ?? '');
  if (version === undefined || incoming.method !== 'POST') {
    return jsonAnswer(404, { errors: 'Not Found' });
  }
  const headers = { 'X-Request-Id': randomUUID(), 'X-Shopify-API-Version': version };
  if (shop.state !== 'open') {
    const { status, errors } = shutAnswers[shop.state];
    return jsonAnswer(status, { errors }, headers);
  }
  const token = incoming.headers['x-shopify-access-token'];
  const { installation } = shop;
  if (!installation.isInstalled || !installation.tokens.isGood(String(token))) {
    return jsonAnswer(401, { errors: invalidToken }, headers);
  }
  if (query.query === '') {
    return jsonAnswer(400, { errors: { query: 'Required parameter missing or invalid' } }, headers);
  }
  const truth = isLying ? liesAbout(shop, query) : query;
  return jsonAnswer(200, await answerQuery(truth, shop, version, takesTime), headers);
}

function queryOf({ body }: Incoming): QueryRequest {
  const nothing = { query: '', variables: {}, operationName: undefined };
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
  if (!isObject) return nothing;
  const { query, variables, operationName } = body as Readonly<Record<string, unknown>>;
  return {
    query: typeof query === 'string' ? query : '',
    variables: (variables ?? {}) as Readonly<Record<string, unknown>>,
    operationName: typeof operationName === 'string' ? operationName : undefined,
  };
}

/** Name of the first operation, for the log. */
function nameIn(query: string | undefined): string | undefined {
  return /\b(?:query|mutation)\s+(\w+)/.exec(query ?? '')?.[1];
}
