import type { AccountId } from '../orders/identifiers.ts';

/** What an API key may do. A key's scopes are its whole authority. */
export const apiKeyScopes = [
  'orders:read',
  'integrations:read',
  'integrations:write',
  'settings:read',
  'settings:write',
  'accounts:write',
  'shoppers:export',
  'shoppers:erase',
] as const;

export type ApiKeyScope = (typeof apiKeyScopes)[number];

/** Who is calling, after an API key was checked. */
export interface Caller {
  readonly accountId: AccountId;
  readonly apiKeyId: string;
  readonly scopes: ReadonlySet<ApiKeyScope>;
}

export interface NewAccount {
  readonly accountId: AccountId;
  /** Shown once; only its hash is kept. */
  readonly apiKey: string;
}

/** Merchants, their keys and what they did. */
export interface Accounts {
  create(request: { readonly name: string; readonly email: string }): Promise<NewAccount>;
  /**
   * An account that nobody has a key of: its merchant comes from the admin of a shop, which says who they are.
   * @param request.accountId a new one, chosen by whoever needs to know it beforehand.
   */
  createWithoutKey(request: {
    readonly accountId: AccountId;
    readonly name: string;
    readonly email: string;
  }): Promise<void>;
  /**
   * Takes back an account without key that was made a moment ago and came to nothing. False, and nothing is
   * done, when it has a connection by now.
   */
  withdraw(accountId: AccountId): Promise<boolean>;
  /** Undefined for an unknown, expired or revoked key. Notes the key's last use at most once a minute. */
  authenticate(apiKey: string): Promise<Caller | undefined>;
  createApiKey(
    accountId: AccountId,
    request: {
      readonly name: string;
      readonly scopes: readonly ApiKeyScope[];
      readonly expiresAt?: string;
    },
  ): Promise<{ readonly id: string; readonly apiKey: string }>;
  revokeApiKey(accountId: AccountId, apiKeyId: string): Promise<boolean>;
  /** A single-use code, minutes long, with which a plugin or app joins a shop to this account. */
  createConnectCode(
    accountId: AccountId,
  ): Promise<{ readonly code: string; readonly expiresAt: string }>;
  /** The account that a code stands for, while it can still be redeemed; it stays as it is. */
  accountOfConnectCode(code: string): Promise<AccountId | undefined>;
  /** The account that a code stands for; the code is used up by asking. */
  redeemConnectCode(code: string): Promise<AccountId | undefined>;
  /** Where the merchant is written to. */
  contactOf(accountId: AccountId): Promise<{ readonly name: string; readonly email: string }>;
  /** Audit trail (the seeds' `user_activities`). Metadata never holds secrets or shoppers' data. */
  recordActivity(
    accountId: AccountId,
    activity: {
      readonly type: string;
      readonly description: string;
      readonly metadata?: Readonly<Record<string, string | number | boolean>>;
    },
  ): Promise<void>;
}
