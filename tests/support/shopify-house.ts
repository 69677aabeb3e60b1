import { execFile } from 'node:child_process';
import { createHmac, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { lampShop, plantShop } from '../../demo-shop/shopify/data/shops.ts';
import {
  startShopifyStandIn,
  type ShopifyStandIn,
  type ShopifyStandInOptions,
} from '../../demo-shop/shopify/stand-in.ts';
import type { Message, OpenConversationResponse, ShopperInput } from '../../protocol/chat.ts';
import { loadConfig } from '../../server/config.ts';
import type { Integrations, IntegrationView } from '../../server/integrations/integrations.ts';
import { silentLog } from '../../server/log.ts';
import { startServer, type ServerOptions } from '../../server/main.ts';
import type { AccountId } from '../../server/orders/identifiers.ts';
import { cleanEnvironment } from './clean-environment.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { freePort } from './free-port.ts';
import { readAllRows, type Rows } from './shopper-records.ts';

/** Both shops that play in tests; they belong to one account unless a test says otherwise. */
export const plants = plantShop;
export const lamps = lampShop;

/** A webhook as a test sends it; what is not given is as Shopify would send it. */
export interface SentWebhook {
  readonly topic: string;
  readonly body: string | object;
  /** Default the plant shop's. */
  readonly shop?: string;
  readonly webhookId?: string;
  readonly triggeredAt?: string;
  /** With what it is signed; default the app's newest secret. */
  readonly secret?: string;
  /** Headers to say instead; undefined leaves one out. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

/** A conversation as a page holds it. */
export interface Talk extends OpenConversationResponse {
  readonly siteId: string;
  /** The process to which the page speaks; default the house's own. */
  readonly at?: string;
}

export type ConnectedShop = IntegrationView & { readonly siteId: string; readonly storeId: string };
export type ShopifyHouse = Awaited<ReturnType<typeof startShopifyHouse>>;

/** The whole server on a real database, with Shopify's stand-in for two shops beside it. */
export async function startShopifyHouse(
  options: {
    /** The secrets that the server knows; default the stand-in's. */
    readonly serverSecrets?: readonly string[];
    readonly standIn?: ShopifyStandInOptions;
    readonly server?: Partial<ServerOptions>;
    /** Settings beside those that lead to database and stand-in. */
    readonly settings?: Readonly<Record<string, string>>;
  } = {},
) {
  const testDatabase: TestDatabase = await createTestDatabase();
  const dataDirectory = await mkdtemp(join(tmpdir(), 'trulybot-shopify-'));
  const mailDirectory = join(dataDirectory, 'mail');
  const standIn: ShopifyStandIn = await startShopifyStandIn({
    shops: [plants, lamps],
    ...options.standIn,
  });
  const environment = {
    DATA_DIR: dataDirectory,
    PORT: String(await freePort()),
    DATABASE_URL: testDatabase.serverUrl,
    DATABASE_MIGRATION_URL: testDatabase.migrationUrl,
    OUTBOUND_ALLOWED_HOSTS: new URL(standIn.url).host,
    SHOPIFY_STAND_IN: standIn.url,
    SHOPIFY_CLIENT_ID: standIn.app.clientId,
    SHOPIFY_CLIENT_SECRET: (options.serverSecrets ?? standIn.app.clientSecrets).join(','),
    REQUEST_LIMITS: '1000',
    ...options.settings,
  };
  const config = loadConfig(environment);
  let integrations: Integrations | undefined;
  const server = await startServer(config, {
    log: silentLog,
    ...options.server,
    alterations: {
      integrations: (usual) => (integrations = usual),
      ...options.server?.alterations,
    },
  });
  standIn.app.url = config.localUrl;
  const administrator = new Client({ connectionString: testDatabase.administratorUrl });
  await administrator.connect();
  const query = async (text: string, values: readonly unknown[] = []) =>
    (await administrator.query<Record<string, unknown>>(text, [...values])).rows;
  const [first] = await query('select account_id from trulybot.accounts');
  const accountId = first?.['account_id'] as AccountId;

  const shopper = (
    siteId: string,
    path: string,
    body: object | undefined,
    secret?: string,
    at: string = config.localUrl,
  ) =>
    fetch(`${at}/api/chat/${siteId}/conversations${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        ...(body && { 'Content-Type': 'application/json' }),
        ...(secret !== undefined && { Authorization: `Bearer ${secret}` }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });

  const connect = async (domain: string = plants.domain): Promise<ConnectedShop> => {
    if (!integrations) throw new Error('the server has no integrations');
    const view = await integrations.connectShopify(accountId, {
      shop: domain,
      proof: { kind: 'session_token', token: standIn.idTokenFor(domain) },
    });
    if (!view.store) throw new Error('a connected shop has no store');
    return { ...view, siteId: view.store.siteId, storeId: view.store.storeId };
  };

  return {
    standIn,
    accountId,
    apiKey: server.firstApiKey ?? '',
    url: config.localUrl,
    testDatabase,
    query,
    connect,

    get integrations(): Integrations {
      if (!integrations) throw new Error('the server has no integrations');
      return integrations;
    },

    async viewOf(integrationId: string): Promise<IntegrationView | undefined> {
      return (await this.integrations.list(accountId)).find(({ id }) => id === integrationId);
    },

    /** Starts another process of the same host. */
    async startAnother(settings: Readonly<Record<string, string>> = {}) {
      const port = String(await freePort());
      const another = loadConfig({ ...environment, PORT: port, ...settings });
      const started = await startServer(another, { log: silentLog });
      return { url: another.localUrl, close: () => started.close() };
    },

    /** Sends a webhook that this test has signed. */
    send(webhook: SentWebhook): Promise<Response> {
      const request = requestOf(webhook, standIn.app.clientSecrets[0] ?? '');
      const post = () =>
        fetch(`${config.localUrl}/api/webhooks/shopify`, { method: 'POST', ...request });
      // Behind a body that was too large the server closes the connection.
      return post().catch(post);
    },

    /** Waits until every event that was told has been worked on, or has failed at least once. */
    async settled(): Promise<void> {
      for (let tries = 0; tries < 400; tries += 1) {
        const [open] = await query(
          `select count(*)::integer as count from pgboss.job
           where name in ('shop-event', 'privacy-event') and state in ('created', 'active')`,
        );
        if (open?.['count'] === 0) return;
        await delay(50);
      }
      throw new Error('an event was not worked on within twenty seconds');
    },

    /** How many jobs wait for another try. */
    async retries(): Promise<number> {
      const [found] = await query(
        `select count(*)::integer as count from pgboss.job
         where name in ('shop-event', 'privacy-event') and state = 'retry'`,
      );
      return Number(found?.['count']);
    },

    /** Lets jobs that wait for another try be tried now. */
    async retryNow(): Promise<void> {
      await query(`update pgboss.job set start_after = now() - interval '1 second'
        where name in ('shop-event', 'privacy-event') and state = 'retry'`);
      await expectNone(() => this.dueRetries());
      await this.settled();
    },

    async dueRetries(): Promise<number> {
      const [found] = await query(
        `select count(*)::integer as count from pgboss.job
         where name in ('shop-event', 'privacy-event') and state = 'retry' and start_after <= now()`,
      );
      return Number(found?.['count']);
    },

    rows: (): Promise<Rows> => readAllRows(testDatabase.administratorUrl),

    async open({ siteId }: Pick<ConnectedShop, 'siteId'>): Promise<Talk> {
      const answer = await shopper(siteId, '', { protocolVersion: 1, locale: 'en' });
      if (answer.status !== 201) throw new Error(`${answer.status}: ${await answer.text()}`);
      return { ...((await answer.json()) as OpenConversationResponse), siteId };
    },

    /** Says something and waits for its answer. */
    async tell({ siteId, conversationId, secret, at }: Talk, input: string | ShopperInput) {
      const posted = await shopper(
        siteId,
        `/${conversationId}/messages`,
        {
          clientId: randomUUID(),
          input: typeof input === 'string' ? { kind: 'text', text: input } : input,
        },
        secret,
        at,
      );
      const { message } = (await posted.json()) as { readonly message: Message };
      for (let tries = 0; tries < 400; tries += 1) {
        const path = `/${conversationId}/messages?after=${message.sequence}`;
        const answer = await shopper(siteId, path, undefined, secret, at);
        const { messages } = (await answer.json()) as { readonly messages: readonly Message[] };
        const reply = messages.find(({ inReplyTo }) => inReplyTo === message.id);
        if (reply) return reply;
        await delay(25);
      }
      throw new Error('there was no answer');
    },

    /** All that was said in a conversation. */
    async said({ siteId, conversationId, secret }: Talk): Promise<readonly Message[]> {
      const answer = await shopper(siteId, `/${conversationId}/messages`, undefined, secret);
      return ((await answer.json()) as { readonly messages: readonly Message[] }).messages;
    },

    /** Lets a conversation in which something was said wait for its shop, while another process looks after it. */
    async letWait({ conversationId }: Talk): Promise<void> {
      await query(
        `insert into trulybot.awaited_answers as awaited (account_id, conversation_id, store_id, message_id,
           waiting_since, wait_until, next_look_at, lease_owner, lease_until)
         select account_id, conversation_id, store_id, message.id, now(), now() + interval '15 minutes', now(),
           gen_random_uuid(), now() + interval '30 seconds'
         from trulybot.messages as message join trulybot.conversations as conversation
           using (account_id)
         where conversation.id = $1 and message.conversation_id = $1
         order by sequence limit 1
         on conflict (account_id, conversation_id) do update set lease_until = excluded.lease_until`,
        [conversationId],
      );
    },

    /** What the conversation's own secret opens now: 200, or 404 when nothing is there. */
    async statusOf({ siteId, conversationId, secret }: Talk): Promise<number> {
      const answer = await shopper(siteId, `/${conversationId}/messages`, undefined, secret);
      return answer.status;
    },

    /** Signs a customer of a shop in, through the shop's app proxy. */
    async signIn(talk: Talk, customerId: string, domain: string = plants.domain): Promise<void> {
      const { siteId, conversationId, secret, signIn } = talk;
      const { url } = standIn.proxyCallFor(domain, customerId, '/sign-in');
      const given = await fetch(url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ conversation: conversationId, challenge: signIn?.challenge }),
      });
      if (given.status !== 200) throw new Error(`${given.status}: ${await given.text()}`);
      const { token } = (await given.json()) as { readonly token: string };
      const taken = await shopper(siteId, `/${conversationId}/sign-in`, { token }, secret);
      if (taken.status !== 204) throw new Error(`${taken.status}: ${await taken.text()}`);
    },

    async signOut({ siteId, conversationId, secret }: Talk): Promise<void> {
      await shopper(siteId, `/${conversationId}/sign-out`, {}, secret);
    },

    /** Runs the host's command about shoppers beside the serving process. */
    async shopperCommand(...words: readonly string[]): Promise<string> {
      const script = fileURLToPath(new URL('../../scripts/shopper.ts', import.meta.url));
      const { stdout } = await promisify(execFile)(process.execPath, [script, ...words], {
        env: cleanEnvironment({
          DATA_DIR: dataDirectory,
          DATABASE_URL: testDatabase.serverUrl,
          DATABASE_MIGRATION_URL: testDatabase.migrationUrl,
        }),
      });
      return stdout;
    },

    /** Texts of all mails that lie on this machine. */
    async mails(): Promise<readonly string[]> {
      const names = await readdir(mailDirectory).catch(() => []);
      return Promise.all(names.map((name) => readFile(join(mailDirectory, name), 'utf8')));
    },

    /** Nothing is connected, told or said; the app is in both shops, and nothing goes wrong there. */
    async startOver(): Promise<void> {
      standIn.faults.clear();
      await standIn.reachable();
      await standIn.webhooksSettled();
      await this.settled();
      await query(
        `delete from pgboss.job where name like 'shop-event%' or name like 'privacy-event%'`,
      );
      await rm(mailDirectory, { recursive: true, force: true });
      for (const { id } of await this.integrations.list(accountId)) {
        await this.integrations.remove(accountId, id);
      }
      await query('delete from trulybot.user_activities');
      for (const { installation } of standIn.shops) {
        if (!installation.isInstalled) installation.install();
      }
      standIn.forgetRequests();
    },

    async close(): Promise<void> {
      await server.close();
      await standIn.close();
      await administrator.end();
      await testDatabase.drop();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}

async function expectNone(count: () => Promise<number>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if ((await count()) === 0) return;
    await delay(50);
  }
  throw new Error('a job was not tried again within ten seconds');
}

/** A webhook as a request: body and headers as Shopify sends them. */
export function requestOf(
  webhook: SentWebhook,
  secret: string,
): { readonly body: string; readonly headers: Record<string, string> } {
  const { topic, shop = plants.domain, webhookId = randomUUID() } = webhook;
  const body = typeof webhook.body === 'string' ? webhook.body : JSON.stringify(webhook.body);
  const headers: Record<string, string | undefined> = {
    'Content-Type': 'application/json',
    'X-Shopify-Topic': topic,
    'X-Shopify-Hmac-Sha256': signatureOf(body, webhook.secret ?? secret),
    'X-Shopify-Shop-Domain': shop,
    'X-Shopify-API-Version': '2026-10',
    'X-Shopify-Webhook-Id': webhookId,
    'X-Shopify-Triggered-At': webhook.triggeredAt ?? new Date().toISOString(),
    ...webhook.headers,
  };
  return {
    body,
    headers: Object.fromEntries(
      Object.entries(headers).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value]],
      ),
    ),
  };
}

/** How Shopify signs: nothing but the bytes of the body. */
export function signatureOf(body: string, secret: string): string {
  return createHmac('sha256', secret).update(body).digest('base64');
}
