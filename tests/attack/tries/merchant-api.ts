import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { apiKeyScopes } from '../../../server/accounts/accounts.ts';
import type { AttackedServer, AttackedStore } from '../support/attacked-server.ts';
import { everyNth } from '../support/every-nth.ts';
import { sendRequest } from '../support/http.ts';
import { probe } from '../support/probe.ts';
import type { Known, Watch } from '../support/watch.ts';

/** The description of the API, as far as it is walked. */
interface ApiDescription {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Operation {
  readonly requestBody?: object;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
}

/** One way to call an operation, with ids that are either somebody else's or nobody's. */
interface Call {
  readonly method: string;
  readonly path: string;
  readonly body?: string;
  readonly scope: string | undefined;
  /** Whether it names an id, so that it must find nothing. */
  readonly namesId: boolean;
}

type Headers = readonly (readonly [name: string, value: string])[];

/**
 * Every operation that the server describes, called with every kind of key but the right one and with
 * the ids of another merchant: its own API is asked what to try, so that a new route is tried by itself.
 * @param options.share every how-manieth key is tried.
 */
export async function attackMerchantApi(
  server: AttackedServer,
  watch: Watch,
  options: { readonly share?: number; readonly isTried?: (path: string) => boolean } = {},
): Promise<void> {
  const { url: serverUrl, plain: victim, renumbered: attacker } = server;
  const { share = 1 } = options;
  const described = await sendRequest(serverUrl, { method: 'GET', path: '/openapi.json' });
  const { paths } = JSON.parse(described.body) as ApiDescription;
  const keys = await makeKeys(serverUrl, victim, attacker);
  const own = new Set(attacker.orders.map(({ owner }) => owner));
  const known: Known = { typed: '', own };
  const send = (attack: string, call: Call, headers: Headers) =>
    probe(serverUrl, watch, attack, known, {
      method: call.method,
      path: call.path,
      headers: [...headers, ['Content-Type', 'application/json'], ['If-Match', '"1"']],
      ...(call.body !== undefined && { body: call.body }),
    });

  for (const [path, operations] of Object.entries(paths)) {
    if (options.isTried?.(path) === false) continue;
    for (const [method, operation] of Object.entries(operations)) {
      const theirs = callsOf(path, method, operation, idsOf(victim), victim);
      const nobodys = callsOf(path, method, operation, noIds(), victim);
      for (const [index, call] of theirs.entries()) {
        for (const headers of call.scope === undefined ? [] : everyNth(keys.shut, share)) {
          (await send('call without a key that opens', call, headers)).mustBeShut();
        }
        for (const { scope, headers } of call.scope === undefined
          ? []
          : everyNth(keys.narrow, share)) {
          if (scope !== call.scope)
            (await send('key of another scope', call, headers)).mustBeShut();
        }
        const answer = await send("another merchant's id", call, keys.attacker);
        const none = nobodys[index];
        if (!call.namesId || none === undefined) continue;
        answer.mustBeShut();
        answer.mustBeLike(await send("another merchant's id", none, keys.attacker));
      }
    }
  }
  await mustBeUnharmed(serverUrl, watch, victim);
}

async function makeKeys(serverUrl: string, victim: AttackedStore, attacker: AttackedStore) {
  const make = async (apiKey: string, scopes: readonly string[], expiresAt?: string) => {
    const made = await sendRequest(serverUrl, {
      method: 'POST',
      path: '/api/api-keys',
      headers: [...bearer(apiKey), ['Content-Type', 'application/json']],
      body: JSON.stringify({ name: 'attack', scopes, expiresAt }),
    });
    return JSON.parse(made.body) as { readonly id: string; readonly apiKey: string };
  };
  const soon = new Date(Date.now() + 1_000).toISOString();
  const expired = await make(victim.apiKey, apiKeyScopes, soon);
  const revoked = await make(victim.apiKey, apiKeyScopes);
  const path = `/api/api-keys?id=${revoked.id}`;
  await sendRequest(serverUrl, { method: 'DELETE', path, headers: bearer(victim.apiKey) });
  const narrow = await Promise.all(
    apiKeyScopes.map(async (scope) => ({
      scope: scope as string,
      headers: bearer((await make(attacker.apiKey, [scope])).apiKey),
    })),
  );
  await delay(1_100);
  const shut: readonly Headers[] = [
    [],
    bearer('tb_0000000000000000000000000000000000000000000'),
    bearer(revoked.apiKey),
    bearer(expired.apiKey),
    bearer(victim.apiKey.slice(0, -1)),
    bearer(victim.apiKey.toUpperCase()),
    bearer(`${victim.apiKey}x`),
    [['Authorization', victim.apiKey]],
    [['Authorization', `Basic ${Buffer.from(`${victim.apiKey}:`).toString('base64')}`]],
    [['X-Api-Key', victim.apiKey]],
    [['Cookie', `apiKey=${victim.apiKey}`]],
    [...bearer(revoked.apiKey), ...bearer(revoked.apiKey)],
    [['Authorization', `Bearer ${revoked.apiKey}, Bearer ${victim.apiKey}`]],
  ];
  return { shut, narrow, attacker: bearer(attacker.apiKey) };
}

function bearer(key: string): readonly [readonly [string, string]] {
  return [['Authorization', `Bearer ${key}`]];
}

type Ids = Readonly<
  Record<'storeId' | 'id' | 'integrationId' | 'siteId' | 'conversationId', string>
>;

function idsOf({ storeId, integrationId, siteId }: AttackedStore): Ids {
  return { storeId, integrationId, id: integrationId, siteId, conversationId: storeId };
}

function noIds(): Ids {
  const [storeId, integrationId] = [randomUUID(), randomUUID()];
  const conversationId = randomUUID();
  return { storeId, integrationId, id: integrationId, siteId: 'site_000000', conversationId };
}

/** All ways to call an operation that are worth it: each with another id, or with a shopper's facts. */
function callsOf(
  path: string,
  method: string,
  operation: Operation,
  ids: Ids,
  victim: AttackedStore,
): readonly Call[] {
  const scope = operation.security?.flatMap((each) => each.apiKey ?? [])[0];
  const isOpen = scope === undefined;
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name as keyof Ids] ?? 'x');
  const queries = (operation.parameters ?? [])
    .filter((parameter) => parameter.in === 'query')
    .flatMap(({ name }) => (name in ids ? [`?${name}=${ids[name as keyof Ids]}`] : []));
  const inPath = filled !== path && !isOpen;
  const bodies = operation.requestBody ? bodiesFor(path, ids, victim) : [undefined];
  return ['', ...queries].flatMap((query) =>
    bodies.map((body): Call => {
      const text = body && JSON.stringify(body);
      const namesId = inPath || query !== '' || Object.values(ids).some((id) => text?.includes(id));
      return {
        method: method.toUpperCase(),
        path: filled + query,
        scope,
        namesId: namesId && !isOpen,
        ...(text !== undefined && { body: text }),
      };
    }),
  );
}

function bodiesFor(path: string, ids: Ids, victim: AttackedStore): readonly object[] {
  const [order] = victim.orders;
  const { email = '', number: orderNumber = '' } = order ?? {};
  if (path.endsWith('/orders')) {
    const { storeId, integrationId } = ids;
    return [{ storeId }, { integrationId }, { orderNumber }, { email }, { email, orderNumber }];
  }
  if (path.includes('/shoppers/')) return [{ email }, { email: `${email} ` }];
  if (path.endsWith('/shopify/connect')) {
    return [{ shopDomain: victim.shopDomain, accessToken: 'shpat_0' }];
  }
  if (path.endsWith('/connect')) {
    return [{ storeUrl: victim.shopUrl, consumerKey: 'ck_0', consumerSecret: 'cs_0' }];
  }
  if (path.endsWith('/accounts')) return [{ name: 'x', email: 'me@example.com', id: ids.id }];
  if (path.endsWith('/api-keys'))
    return [{ name: 'x', scopes: ['orders:read'], accountId: ids.id }];
  return [{ id: ids.id }, { id: ids.storeId }];
}

/** Nothing of the victim's was changed by all that. */
async function mustBeUnharmed(
  serverUrl: string,
  watch: Watch,
  victim: AttackedStore,
): Promise<void> {
  const attack = "another merchant's id";
  const listed = await sendRequest(serverUrl, {
    method: 'GET',
    path: '/api/integrations',
    headers: bearer(victim.apiKey),
  });
  const { integrations } = JSON.parse(listed.body) as {
    readonly integrations: readonly { readonly id: string; readonly store?: { siteId: string } }[];
  };
  const its = integrations.find(({ id }) => id === victim.integrationId);
  if (its?.store?.siteId !== victim.siteId)
    watch.find('opened', attack, 'a connection was changed');
  const settings = await sendRequest(serverUrl, {
    method: 'GET',
    path: `/api/stores/${victim.storeId}/settings`,
    headers: bearer(victim.apiKey),
  });
  if (!settings.head.includes('"1"')) watch.find('opened', attack, 'settings were changed');
}
