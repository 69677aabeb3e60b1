import type { ShopifyStandIn } from '../../../demo-shop/shopify/stand-in.ts';
import { ask, type Answer } from './ask.ts';

/** What the token endpoint gives for an offline token that expires. */
export interface Tokens {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly expires_in: number;
  readonly refresh_token_expires_in: number;
  readonly scope: string;
}

/** Body of a GraphQL answer. */
export interface GraphqlBody {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: { readonly code?: string };
  }[];
  readonly extensions?: {
    readonly cost?: {
      readonly requestedQueryCost: number;
      readonly actualQueryCost: number | null;
      readonly throttleStatus: {
        readonly maximumAvailable: number;
        readonly currentlyAvailable: number;
        readonly restoreRate: number;
      };
    };
    readonly search?: readonly unknown[];
  };
}

/** Asks the token endpoint of a shop, as the app whose id and secret the stand-in knows. */
export function askForTokens(
  standIn: ShopifyStandIn,
  fields: Readonly<Record<string, string>>,
  domain = standIn.shop().domain,
): Promise<Answer> {
  const [clientSecret = ''] = standIn.app.clientSecrets;
  return ask(`${standIn.url}/${domain}/admin/oauth/access_token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      client_id: standIn.app.clientId,
      client_secret: clientSecret,
      ...fields,
    }),
  });
}

/** Fields of a token exchange, with an id token of the shop's. */
export function exchangeFields(
  standIn: ShopifyStandIn,
  domain = standIn.shop().domain,
): Readonly<Record<string, string>> {
  return {
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    subject_token: standIn.idTokenFor(domain),
    subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
    requested_token_type: 'urn:shopify:params:oauth:token-type:offline-access-token',
    expiring: '1',
  };
}

/** Tokens of a fresh exchange. @throws Error when there are none. */
export async function exchange(
  standIn: ShopifyStandIn,
  domain = standIn.shop().domain,
): Promise<Tokens> {
  const { status, body } = await askForTokens(standIn, exchangeFields(standIn, domain), domain);
  if (status !== 200) throw new Error(`No tokens: ${status} ${JSON.stringify(body)}`);
  return body as Tokens;
}

/** Asks a shop's Admin API. */
export async function askAdmin(
  standIn: ShopifyStandIn,
  token: string,
  query: string,
  options: {
    readonly variables?: Readonly<Record<string, unknown>>;
    readonly domain?: string;
    readonly version?: string;
  } = {},
): Promise<Omit<Answer, 'body'> & { readonly body: GraphqlBody }> {
  const { variables = {}, domain = standIn.shop().domain, version = '2026-10' } = options;
  const answer = await ask(`${standIn.url}/${domain}/admin/api/${version}/graphql.json`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Shopify-Access-Token': token },
    body: JSON.stringify({ query, variables }),
  });
  return { ...answer, body: answer.body as GraphqlBody };
}
