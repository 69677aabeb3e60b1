import { randomBytes, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { Message } from '../../protocol/chat.ts';
import {
  createConversations,
  type ConversationsOptions,
} from '../../server/conversation/create-conversations.ts';
import type {
  ChatStore,
  ConversationHandle,
  Conversations,
} from '../../server/conversation/conversations.ts';
import { createMemoryLiveEvents } from '../../server/conversation/live-events/memory.ts';
import { createJobs } from '../../server/jobs/create-jobs.ts';
import { installJobs } from '../../server/jobs/install-jobs.ts';
import type { Jobs } from '../../server/jobs/jobs.ts';
import { silentLog } from '../../server/log.ts';
import type { Mail } from '../../server/mail/mailer.ts';
import type { AccountId, StoreId } from '../../server/orders/identifiers.ts';
import { createVault } from '../../server/vault/create-vault.ts';
import { parseKeyRing } from '../../server/vault/key-ring.ts';
import type { Vault } from '../../server/vault/vault.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { knownOrder, knownOrdersDesk, readAt, type KnownOrdersDesk } from './known-orders-desk.ts';

/** A migrated database with one account and store, and as many servers on it as a test starts. */
export interface ConversationRoom {
  readonly database: TestDatabase;
  readonly vault: Vault;
  readonly desk: KnownOrdersDesk;
  readonly mails: Mail[];
  readonly chatStore: ChatStore;
  readonly jobs: Jobs;
  addStore(): Promise<ChatStore>;
  /** Starts one more server on the same database. Its times are short. */
  start(changes?: Partial<ConversationsOptions>): Promise<Conversations>;
  /** Runs a statement as somebody whom row-level security does not hold. */
  query(text: string, values?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>;
  close(): Promise<void>;
}

export async function createConversationRoom(): Promise<ConversationRoom> {
  const database = await createTestDatabase();
  await installJobs({ connectionString: database.migrationUrl, log: silentLog });
  const jobs = await createJobs({ connectionString: database.serverUrl, log: silentLog });
  const administrator = new Client({ connectionString: database.administratorUrl });
  await administrator.connect();
  const query = async (text: string, values: readonly unknown[] = []) =>
    (await administrator.query<Record<string, unknown>>(text, [...values])).rows;
  const keyRing = parseKeyRing(randomBytes(32).toString('base64'));
  const vault = createVault({ keyRing, database: database.database });
  const desk = knownOrdersDesk([knownOrder('29'), knownOrder('35')]);
  const mails: Mail[] = [];
  const started = new Set<Conversations>();

  const addStore = async (): Promise<ChatStore> => {
    const accountId = randomUUID() as AccountId;
    const storeId = randomUUID() as StoreId;
    const integrationId = randomUUID();
    await query(
      `insert into trulybot.accounts (account_id, name, email) values ($1, 'Shop', 'shop@x.test')`,
      [accountId],
    );
    await query(
      `insert into trulybot.integrations
         (account_id, id, provider, name, status, auth_method, key_prefix, connected_at)
       values ($1, $2, 'woocommerce', 'Shop', 'inactive', 'api_key', 'ck_', now())`,
      [accountId, integrationId],
    );
    await query(
      `insert into trulybot.stores
         (account_id, id, integration_id, site_id, platform, url, url_key, name, description, created_at)
       values ($1, $2, $3, $4, 'woocommerce', $5, $5, 'Shop', '{}', now())`,
      [
        accountId,
        storeId,
        integrationId,
        `site_${storeId.replaceAll('-', '').slice(0, 20)}`,
        `https://${storeId}.shop.test`,
      ],
    );
    return {
      store: { accountId, storeId },
      storeName: 'Loopback Outfitters',
      locale: 'en',
      greeting: '',
      assistantName: 'Order helper',
      retentionDays: 90,
    };
  };

  return {
    database,
    vault,
    desk,
    mails,
    jobs,
    chatStore: await addStore(),
    addStore,
    query,
    async start(changes = {}) {
      const conversations = await createConversations({
        database: database.database,
        vault,
        customerTokens: { redeemToken: async () => undefined },
        orderDesk: desk,
        jobs,
        mailer: { send: async (mail) => void mails.push(mail) },
        canMailCodes: true,
        handoverContacts: {
          contactFor: async () => ({
            email: 'help@merchant.test',
            storeName: 'Loopback Outfitters',
          }),
        },
        liveEvents: createMemoryLiveEvents(),
        clock: { now: () => readAt },
        log: silentLog,
        ...changes,
        times: {
          pollMs: 50,
          leaseMs: 600,
          renewMs: 150,
          refusalMs: 0,
          retryMs: 20,
          ...changes.times,
        },
      });
      started.add(conversations);
      return conversations;
    },
    async close() {
      for (const conversations of started) await conversations.close();
      await jobs.close();
      await administrator.end();
      await database.drop();
    },
  };
}

/** Opens a conversation and shows its secret. */
export async function openConversation(
  conversations: Conversations,
  store: ChatStore,
): Promise<ConversationHandle & { readonly secret: string }> {
  const { conversationId, secret } = await conversations.open(store, { protocolVersion: 1 });
  const handle = await conversations.authenticate(store.store, conversationId, secret);
  if (!handle) throw new Error('a conversation did not open with its own secret');
  return { ...handle, secret };
}

/** Posts a text and returns the stored message. */
export async function say(
  conversations: Conversations,
  conversation: ConversationHandle,
  text: string,
  clientId: string = randomUUID(),
): Promise<Message> {
  const request = { clientId, input: { kind: 'text', text } } as const;
  return (await conversations.post(conversation, request)).message;
}

/** The answer to a message, once it is there. */
export async function answerTo(
  conversations: Conversations,
  conversation: ConversationHandle,
  message: Message,
): Promise<Message> {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    const messages = await conversations.history(conversation, 0);
    const answer = messages.find(({ inReplyTo }) => inReplyTo === message.id);
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('there was no answer within ten seconds');
}
