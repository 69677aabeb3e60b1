import { randomUUID } from 'node:crypto';
import type { AccountId } from '../orders/identifiers.ts';
import type { Clock } from '../orders/instant.ts';
import { hashSecret } from '../vault/hash.ts';
import { AccountStore, type ApiKeyRow, type Database } from './accounts.store.ts';
import {
  apiKeyScopes,
  type Accounts,
  type ApiKeyScope,
  type Caller,
  type NewAccount,
} from './accounts.ts';
import { looksLikeApiKey, makeApiKey } from './api-key.ts';
import { connectCodeLifetime, makeConnectCode, normaliseConnectCode } from './connect-code.ts';

/** A key's use is noted at most this often, in milliseconds. */
const useNotedEvery = 60_000;

/** Age up to which an account can be taken back, in milliseconds. */
const withdrawnWithin = 600_000;

/** Accounts over the database; `clock` decides what has expired. */
export function createAccounts(options: {
  readonly database: Database;
  readonly clock: Clock;
}): Accounts {
  return new DatabaseAccounts(new AccountStore(options.database), options.clock);
}

class DatabaseAccounts implements Accounts {
  readonly #store: AccountStore;
  readonly #clock: Clock;

  constructor(store: AccountStore, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  async create(request: { readonly name: string; readonly email: string }): Promise<NewAccount> {
    const accountId = randomUUID() as AccountId;
    const { row, apiKey } = newApiKey({ name: 'First key', scopes: apiKeyScopes });
    await this.#store.insertAccount({ accountId, ...request }, row, this.#now());
    return { accountId, apiKey };
  }

  async createWithoutKey(request: {
    readonly accountId: AccountId;
    readonly name: string;
    readonly email: string;
  }): Promise<void> {
    await this.#store.insertAccount(request, undefined, this.#now());
  }

  async withdraw(accountId: AccountId): Promise<boolean> {
    return this.#store.withdrawAccount(
      accountId,
      new Date(this.#now().getTime() - withdrawnWithin),
    );
  }

  async authenticate(apiKey: string): Promise<Caller | undefined> {
    if (!looksLikeApiKey(apiKey)) return undefined;
    const now = this.#now();
    const found = await this.#store.findApiKey(hashSecret(apiKey), now);
    if (!found) return undefined;
    const sinceNoted = now.getTime() - (found.lastUsedAt?.getTime() ?? -Infinity);
    if (sinceNoted >= useNotedEvery) {
      await this.#store.noteUse(found.accountId, found.apiKeyId, now);
    }
    return {
      accountId: found.accountId as AccountId,
      apiKeyId: found.apiKeyId,
      scopes: new Set(found.scopes.filter(isScope)),
    };
  }

  async createApiKey(
    accountId: AccountId,
    request: {
      readonly name: string;
      readonly scopes: readonly ApiKeyScope[];
      readonly expiresAt?: string;
    },
  ): Promise<{ readonly id: string; readonly apiKey: string }> {
    const { row, apiKey } = newApiKey(request);
    await this.#store.insertApiKey(accountId, row, this.#now());
    return { id: row.apiKeyId, apiKey };
  }

  async revokeApiKey(accountId: AccountId, apiKeyId: string): Promise<boolean> {
    return this.#store.revokeApiKey(accountId, apiKeyId, this.#now());
  }

  async createConnectCode(
    accountId: AccountId,
  ): Promise<{ readonly code: string; readonly expiresAt: string }> {
    const now = this.#now();
    const code = makeConnectCode();
    const expiresAt = new Date(now.getTime() + connectCodeLifetime);
    const hash = hashSecret(normaliseConnectCode(code) ?? code);
    await this.#store.insertConnectCode(accountId, { hash, expiresAt }, now);
    return { code, expiresAt: expiresAt.toISOString() };
  }

  async accountOfConnectCode(code: string): Promise<AccountId | undefined> {
    const normalised = normaliseConnectCode(code);
    if (normalised === undefined) return undefined;
    const accountId = await this.#store.accountOfConnectCode(hashSecret(normalised), this.#now());
    return accountId as AccountId | undefined;
  }

  async redeemConnectCode(code: string): Promise<AccountId | undefined> {
    const normalised = normaliseConnectCode(code);
    if (normalised === undefined) return undefined;
    const accountId = await this.#store.redeemConnectCode(hashSecret(normalised), this.#now());
    return accountId as AccountId | undefined;
  }

  async contactOf(
    accountId: AccountId,
  ): Promise<{ readonly name: string; readonly email: string }> {
    const contact = await this.#store.contact(accountId);
    if (!contact) throw new Error('There is no such account.');
    return contact;
  }

  async recordActivity(
    accountId: AccountId,
    activity: Parameters<Accounts['recordActivity']>[1],
  ): Promise<void> {
    await this.#store.insertActivity(accountId, activity, this.#now());
  }

  #now(): Date {
    return new Date(this.#clock.now());
  }
}

/** A key, and the row that is kept of it. @throws RangeError when `expiresAt` is no moment. */
export function newApiKey(request: {
  readonly name: string;
  readonly scopes: readonly ApiKeyScope[];
  readonly expiresAt?: string;
}): { row: ApiKeyRow; apiKey: string } {
  const { apiKey, prefix } = makeApiKey();
  const expiresAt = request.expiresAt === undefined ? undefined : new Date(request.expiresAt);
  if (expiresAt && Number.isNaN(expiresAt.getTime())) {
    throw new RangeError('expiresAt is not a moment in ISO 8601');
  }
  const row: ApiKeyRow = {
    apiKeyId: randomUUID(),
    name: request.name,
    prefix,
    hash: hashSecret(apiKey),
    scopes: request.scopes,
    expiresAt,
  };
  return { row, apiKey };
}

/** Scopes that a later version gave, and this one does not know, are no authority here. */
function isScope(text: string): text is ApiKeyScope {
  return (apiKeyScopes as readonly string[]).includes(text);
}
