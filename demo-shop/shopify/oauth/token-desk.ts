import { randomBytes } from 'node:crypto';
import type { StandInClock } from '../clock.ts';

const accessSeconds = 3_600;
const refreshSeconds = 90 * 86_400;
/** How long a refresh token may be tried again after its first use, while its replacement is unused. */
const retrySeconds = 30 * 86_400;

/** What the token endpoint answers for an offline token that expires. */
export interface ExpiringTokens {
  readonly access_token: string;
  readonly scope: string;
  readonly expires_in: number;
  readonly refresh_token: string;
  readonly refresh_token_expires_in: number;
}

interface RefreshToken {
  readonly value: string;
  readonly expiresAt: number;
  /** Value of the one that this one replaces, which can be tried again until this one is used. */
  readonly replaces: string | undefined;
  firstUsedAt?: number;
  isDead: boolean;
}

/** Everything that a desk knows, as JSON can hold it. */
export interface TokenRecords {
  readonly access: readonly (readonly [token: string, endsAt: number])[];
  readonly refresh: readonly RefreshToken[];
}

/** When a token ends that has no end, seconds. */
const never = Number.MAX_SAFE_INTEGER;

/** Access and refresh tokens of one app in one shop. */
export class TokenDesk {
  readonly #clock: StandInClock;
  /** Instants in seconds at which access tokens end. */
  #access = new Map<string, number>();
  #refresh = new Map<string, RefreshToken>();
  /** How many access tokens there have been, and how many of them by refreshing. */
  issued = 0;
  refreshed = 0;

  constructor(clock: StandInClock) {
    this.#clock = clock;
  }

  /** A new pair for an exchange. Refresh tokens from before are dead at once. */
  exchange(scope: string): ExpiringTokens {
    for (const token of this.#refresh.values()) token.isDead = true;
    return this.#pair(scope, undefined);
  }

  /** An access token without an end, as public apps got until 2026. */
  exchangeForever(scope: string): { readonly access_token: string; readonly scope: string } {
    return { access_token: this.#newAccess(never), scope };
  }

  /** An online access token: for one staff member, for a day, without a refresh token. */
  exchangeOnline(): { readonly access_token: string; readonly expires_in: number } {
    return { access_token: this.#newAccess(this.#clock.seconds() + 86_400), expires_in: 86_399 };
  }

  /**
   * A new pair for a refresh token; undefined when it is dead. The token before may be tried again as long
   * as its replacement was not used, and then its last replacement is the one that counts.
   */
  refresh(value: string, scope: string): ExpiringTokens | undefined {
    const token = this.#refresh.get(value);
    const now = this.#clock.seconds();
    if (!token || token.isDead || now >= token.expiresAt) return undefined;
    if (token.firstUsedAt !== undefined && now >= token.firstUsedAt + retrySeconds)
      return undefined;
    token.firstUsedAt ??= now;
    const before = this.#refresh.get(token.replaces ?? '');
    if (before) before.isDead = true;
    for (const other of this.#refresh.values()) if (other.replaces === value) other.isDead = true;
    this.refreshed += 1;
    return this.#pair(scope, value);
  }

  isGood(accessToken: string): boolean {
    return this.#clock.seconds() < (this.#access.get(accessToken) ?? 0);
  }

  /** Access tokens end now; refresh tokens stay as they are. */
  expireAccess(): void {
    for (const token of this.#access.keys()) this.#access.set(token, this.#clock.seconds());
  }

  /** Everything is dead, as after an uninstall. */
  revokeAll(): void {
    this.#access.clear();
    this.#refresh = new Map();
  }

  get records(): TokenRecords {
    return { access: [...this.#access], refresh: [...this.#refresh.values()] };
  }

  restore({ access, refresh }: TokenRecords): void {
    this.#access = new Map(access);
    this.#refresh = new Map(refresh.map((token) => [token.value, { ...token }]));
  }

  #pair(scope: string, replaces: string | undefined): ExpiringTokens {
    const now = this.#clock.seconds();
    const refresh: RefreshToken = {
      value: `shprt_${randomBytes(16).toString('hex')}`,
      expiresAt: now + refreshSeconds,
      replaces,
      isDead: false,
    };
    this.#refresh.set(refresh.value, refresh);
    return {
      access_token: this.#newAccess(now + accessSeconds),
      scope,
      expires_in: accessSeconds,
      refresh_token: refresh.value,
      refresh_token_expires_in: refreshSeconds,
    };
  }

  #newAccess(endsAt: number): string {
    this.issued += 1;
    const token = `shpat_${randomBytes(16).toString('hex')}`;
    this.#access.set(token, endsAt);
    return token;
  }
}
