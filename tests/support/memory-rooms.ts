import { createHash, randomUUID } from 'node:crypto';
import type { Message } from '../../protocol/chat.ts';
import type { Accounts, ApiKeyScope } from '../../server/accounts/accounts.ts';
import {
  historyPage,
  type ConversationHandle,
  type Conversations,
} from '../../server/conversation/conversations.ts';
import {
  StoreTaken,
  type Integrations,
  type IntegrationView,
} from '../../server/integrations/integrations.ts';
import type { Site, Sites } from '../../server/integrations/sites.ts';
import {
  defaultStoreSettings,
  type StoreSettings,
} from '../../server/integrations/store-settings.ts';
import type { AccountId, StoreId, StoreReference } from '../../server/orders/identifiers.ts';

/**
 * Small implementations of the rooms behind HTTP, kept in memory: they keep the interfaces'
 * promises (hashed secrets, idempotent messages, versions, tenants apart) and nothing else.
 */

type Listener = Parameters<Conversations['subscribe']>[1];

interface KeptConversation {
  readonly store: StoreReference;
  readonly secretHash: string;
  readonly messages: Message[];
  readonly listeners: Set<Listener>;
}

export class MemoryConversations implements Conversations {
  readonly #kept = new Map<string, KeptConversation>();

  async open(...[{ store, greeting }, request]: Parameters<Conversations['open']>) {
    const conversationId = randomUUID();
    const secret = randomUUID();
    const kept = { store, secretHash: hash(secret), messages: [], listeners: new Set<Listener>() };
    this.#kept.set(conversationId, kept);
    this.answer(conversationId, greeting === '' ? 'Hello. I am a machine.' : greeting);
    const { messages } = this.#get(conversationId);
    return { protocolVersion: request.protocolVersion, conversationId, secret, messages };
  }

  async authenticate(store: StoreReference, conversationId: string, secret: string) {
    const kept = this.#kept.get(conversationId);
    if (kept?.store.storeId !== store.storeId || kept.secretHash !== hash(secret)) return undefined;
    return { store, conversationId, locale: 'en' };
  }

  async signIn() {
    return false;
  }

  async signOut() {
    await Promise.resolve();
  }

  async endSignIns() {
    await Promise.resolve();
  }

  async isAwaited() {
    return false;
  }

  async lookAgain() {
    await Promise.resolve();
  }

  async post(...[{ conversationId }, request]: Parameters<Conversations['post']>) {
    const { messages } = this.#get(conversationId);
    const known = messages.find((each) => each.clientId === request.clientId);
    if (known !== undefined) return { message: known, created: false };
    const { input } = request;
    const text = input.kind === 'text' ? input.text : input.kind;
    const message = this.#add(conversationId, {
      author: 'shopper',
      text,
      clientId: request.clientId,
    });
    return { message, created: true };
  }

  async history({ conversationId }: ConversationHandle, after: number) {
    const { messages } = this.#get(conversationId);
    return messages.filter((each) => each.sequence > after).slice(0, historyPage);
  }

  subscribe({ conversationId }: ConversationHandle, listener: Listener) {
    const { listeners } = this.#get(conversationId);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }

  async close() {
    this.#kept.clear();
  }

  /** Says something as the assistant. */
  answer(conversationId: string, text: string, inReplyTo?: string): Message {
    return this.#add(conversationId, {
      author: 'assistant',
      text,
      ...(inReplyTo !== undefined && { inReplyTo }),
    });
  }

  typing(conversationId: string, inReplyTo: string): void {
    for (const listener of this.#get(conversationId).listeners) {
      listener({ kind: 'typing', inReplyTo });
    }
  }

  /** Wakes listeners although nothing is new, as a shared event channel may. */
  hint(conversationId: string): void {
    for (const listener of this.#get(conversationId).listeners) listener({ kind: 'message' });
  }

  listenersOf(conversationId: string): number {
    return this.#get(conversationId).listeners.size;
  }

  #add(
    conversationId: string,
    said: Pick<Message, 'author' | 'text' | 'clientId' | 'inReplyTo'>,
  ): Message {
    const { messages } = this.#get(conversationId);
    const message: Message = {
      id: randomUUID(),
      sequence: messages.length + 1,
      sentAt: '2026-11-20T18:00:00.000Z',
      locale: 'en',
      parts: [],
      ...said,
    };
    messages.push(message);
    this.hint(conversationId);
    return message;
  }

  #get(conversationId: string): KeptConversation {
    const kept = this.#kept.get(conversationId);
    if (kept === undefined) throw new Error('there is no such conversation');
    return kept;
  }
}

export class MemoryAccounts implements Accounts {
  readonly activities: string[] = [];
  readonly #keys = new Map<
    string,
    { accountId: AccountId; apiKeyId: string; scopes: ReadonlySet<ApiKeyScope> }
  >();
  readonly #accounts = new Map<AccountId, { name: string; email: string }>();

  async create(request: { readonly name: string; readonly email: string }) {
    const accountId = randomUUID() as AccountId;
    this.#accounts.set(accountId, request);
    const { apiKey } = await this.createApiKey(accountId, { name: 'first', scopes: [] });
    return { accountId, apiKey };
  }

  async createWithoutKey(request: Parameters<Accounts['createWithoutKey']>[0]) {
    this.#accounts.set(request.accountId, request);
  }

  async withdraw(accountId: AccountId) {
    return this.#accounts.delete(accountId);
  }

  async authenticate(apiKey: string) {
    return this.#keys.get(hash(apiKey));
  }

  async createApiKey(...[accountId, request]: Parameters<Accounts['createApiKey']>) {
    const id = randomUUID();
    const apiKey = `tb_${randomUUID()}`;
    this.#keys.set(hash(apiKey), { accountId, apiKeyId: id, scopes: new Set(request.scopes) });
    return { id, apiKey };
  }

  async revokeApiKey(accountId: AccountId, apiKeyId: string) {
    for (const [keyHash, key] of this.#keys) {
      if (key.apiKeyId === apiKeyId && key.accountId === accountId) {
        return this.#keys.delete(keyHash);
      }
    }
    return false;
  }

  async createConnectCode() {
    return { code: 'K7QX-2M4P-9TRW-H3VD', expiresAt: '2026-11-20T18:10:00.000Z' };
  }

  async accountOfConnectCode() {
    return undefined;
  }

  async redeemConnectCode() {
    return undefined;
  }

  async contactOf(accountId: AccountId) {
    return this.#accounts.get(accountId) ?? { name: '', email: '' };
  }

  async recordActivity(_accountId: AccountId, activity: { readonly type: string }) {
    this.activities.push(activity.type);
  }
}

export class MemoryIntegrations implements Integrations, Sites {
  readonly #kept: { accountId: AccountId; view: IntegrationView; version: number }[] = [];
  readonly #settings = new Map<string, StoreSettings>();
  readonly #found = new Map<string, Site>();
  readonly inTurn: Integrations['inTurn'] = (_key, work) => work();

  async connectWooCommerce(
    ...[accountId, request]: Parameters<Integrations['connectWooCommerce']>
  ) {
    const taken = this.#kept.some(({ view }) => view.store?.url === request.storeUrl);
    if (taken) throw new StoreTaken('taken');
    const view: IntegrationView = {
      id: randomUUID(),
      provider: 'woocommerce',
      name: request.name ?? 'Example shop',
      status: 'active',
      authMethod: 'api_key',
      keyPrefix: `${request.consumerKey.slice(0, 7)}…`,
      connectedAt: '2026-11-20T18:00:00.000Z',
      health: { errorsLastHour: 0, lastLookUps: [], breaker: 'closed' },
      capabilities: { canSync: false, canPush: false, canWebhook: false, syncFrequency: 'never' },
      store: {
        storeId: randomUUID() as StoreId,
        siteId: `site_${randomUUID()}`,
        name: 'Example shop',
        url: request.storeUrl,
        features: {
          transport: 'basic over https',
          canReadOrders: true,
          canReadNotes: true,
          ordersAreRenumbered: false,
          trackingStores: [],
          customStatuses: [],
          advice: [],
        },
      },
    };
    this.#kept.push({ accountId, view, version: 0 });
    return view;
  }

  async connectPlugin(
    ...[accountId, request]: Parameters<Integrations['connectPlugin']>
  ): Promise<IntegrationView> {
    await request.confirm?.();
    const { consumerKey = '', consumerSecret = '' } = request.restKey ?? {};
    return this.connectWooCommerce(accountId, {
      storeUrl: request.site,
      consumerKey,
      consumerSecret,
    });
  }

  async findShop(): Promise<undefined> {
    return undefined;
  }

  async noteSignInPath(): Promise<void> {}

  async connectShopify(
    ...[accountId, request]: Parameters<Integrations['connectShopify']>
  ): Promise<IntegrationView> {
    await request.confirm?.();
    return this.connectWooCommerce(accountId, {
      storeUrl: `https://${request.shop}`,
      consumerKey: request.proof.kind,
      consumerSecret: '',
    });
  }

  async disconnect(accountId: AccountId, integrationId: string) {
    const kept = this.#find(accountId, integrationId);
    if (kept === undefined) return undefined;
    kept.view = { ...kept.view, status: 'inactive', advice: ['Revoke the key in WooCommerce.'] };
    return kept.view;
  }

  async remove(accountId: AccountId, integrationId: string) {
    const kept = this.#find(accountId, integrationId);
    if (kept === undefined) return false;
    this.#kept.splice(this.#kept.indexOf(kept), 1);
    this.#found.clear();
    return true;
  }

  forget(accountId: AccountId, integrationId: string) {
    return this.remove(accountId, integrationId);
  }

  async list(accountId: AccountId) {
    return this.#kept.filter((each) => each.accountId === accountId).map(({ view }) => view);
  }

  async look() {
    return undefined;
  }

  async test(accountId: AccountId, integrationId: string) {
    const kept = this.#find(accountId, integrationId);
    return kept && { integration: kept.view };
  }

  async readSettings(accountId: AccountId, storeId: StoreId) {
    const kept = this.#ofStore(accountId, storeId);
    return kept && { version: kept.version, settings: this.#settingsOf(storeId) };
  }

  async writeSettings(
    ...[accountId, storeId, expected, settings]: Parameters<Integrations['writeSettings']>
  ) {
    const kept = this.#ofStore(accountId, storeId);
    if (kept === undefined) return undefined;
    if (kept.version !== expected) return 'conflict' as const;
    kept.version += 1;
    this.#found.clear();
    this.#settings.set(storeId, settings);
    return { version: kept.version };
  }

  async rotateSiteId(accountId: AccountId, storeId: StoreId) {
    const kept = this.#ofStore(accountId, storeId);
    if (kept?.view.store === undefined) return undefined;
    const siteId = `site_${randomUUID()}`;
    kept.view = { ...kept.view, store: { ...kept.view.store, siteId } };
    return { siteId };
  }

  async findStore(...[accountId, choice]: Parameters<Integrations['findStore']>) {
    const mine = this.#kept.filter((each) => each.accountId === accountId);
    const { storeId, integrationId, provider } = choice;
    const meant = mine.find(({ view }) => {
      if (storeId !== undefined) return view.store?.storeId === storeId;
      if (integrationId !== undefined) return view.id === integrationId;
      return view.provider === provider;
    });
    return meant?.view.store && { accountId, storeId: meant.view.store.storeId };
  }

  async find(publicId: string): Promise<Site | undefined> {
    const known = this.known(publicId);
    if (known !== undefined) return known;
    const kept = this.#kept.find(({ view }) => view.store?.siteId === publicId);
    const store = kept?.view.store;
    if (kept === undefined || store === undefined) return undefined;
    const site: Site = {
      siteId: store.siteId,
      store: { accountId: kept.accountId, storeId: store.storeId },
      storeName: store.name,
      storeUrl: store.url,
      platform: kept.view.provider,
      settings: this.#settingsOf(store.storeId),
      settingsVersion: kept.version,
    };
    this.#found.set(publicId, site);
    return site;
  }

  known(publicId: string): Site | undefined {
    return this.#found.get(publicId);
  }

  #settingsOf(storeId: string): StoreSettings {
    return this.#settings.get(storeId) ?? defaultStoreSettings;
  }

  #find(accountId: AccountId, integrationId: string) {
    return this.#kept.find(
      (each) => each.accountId === accountId && each.view.id === integrationId,
    );
  }

  #ofStore(accountId: AccountId, storeId: string) {
    return this.#kept.find(
      (each) => each.accountId === accountId && each.view.store?.storeId === storeId,
    );
  }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
