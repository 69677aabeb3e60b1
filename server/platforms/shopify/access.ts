import { shopifyCredentialsSchema, credentialsOf, type ShopifyCredentials } from './connection.ts';
import { shopifyError } from './errors.ts';
import { GrantRefused, type Tokens } from './tokens.ts';

/** The token with which a shop is asked. */
export interface Access {
  /** @throws PlatformError when there is none that works any more. */
  token(): Promise<string>;
  /**
   * A newer token after one was refused; every caller in every process gets the same one.
   * @returns undefined when this shop's token cannot be renewed.
   * @throws PlatformError when Shopify refuses to renew it, or cannot be asked.
   */
  renewed(refused: string): Promise<string | undefined>;
}

type Kept = Readonly<Record<string, string>>;

/** Where credentials are kept that grow old. One caller among all processes renews them at a time. */
export interface CredentialKeeper {
  /**
   * Puts newer credentials in the place of old ones.
   * @param isOld whether what is kept is still to be replaced; when another was faster, it is not.
   * @param make asks for newer ones; what it throws goes through, and nothing is replaced.
   * @returns what is kept from then on.
   */
  renew(isOld: (kept: Kept) => boolean, make: (kept: Kept) => Promise<Kept>): Promise<Kept>;
}

/** A token is renewed this long before it ends, milliseconds: an answer under way must not outlive it. */
const earlyMs = 5 * 60_000;

/**
 * Access that renews itself while it is used.
 * @param parts.keeper undefined where nothing is kept yet: then the token is good for as long as it is.
 */
export function createAccess(parts: {
  readonly shop: string;
  readonly credentials: ShopifyCredentials;
  readonly keeper: CredentialKeeper | undefined;
  readonly tokens: Tokens | undefined;
  readonly now: () => Date;
}): Access {
  const { shop, keeper, tokens, now } = parts;
  let credentials = parts.credentials;
  let renewing: Promise<void> | undefined;

  const endsWithin = (milliseconds: number): boolean =>
    credentials.expiresAt !== undefined &&
    Date.parse(credentials.expiresAt) - now().getTime() <= milliseconds;

  const askForNewer = async (old: string): Promise<void> => {
    if (!keeper || !tokens) return;
    const kept = await keeper.renew(
      (each) => each['accessToken'] === old,
      async ({ refreshToken }) => {
        if (refreshToken === undefined) throw shopifyError('token_refused', { status: 401 });
        try {
          return credentialsOf(await tokens.refresh(shop, refreshToken));
        } catch (error) {
          if (!(error instanceof GrantRefused)) throw error;
          throw shopifyError('token_dead', { reason: error.code });
        }
      },
    );
    credentials = shopifyCredentialsSchema.parse(kept);
  };

  /** One renewal in this process at a time, whoever asks; a caller who leaves does not end it for the others. */
  const renew = (): Promise<void> => {
    renewing ??= askForNewer(credentials.accessToken).finally(() => (renewing = undefined));
    return renewing;
  };

  const canRenew = (): boolean =>
    keeper !== undefined && tokens !== undefined && credentials.refreshToken !== undefined;

  return {
    async token() {
      if (canRenew() && endsWithin(earlyMs)) {
        try {
          await renew();
        } catch (error) {
          // What still works is used while newer cannot be had.
          if (endsWithin(0)) throw error;
        }
      }
      return credentials.accessToken;
    },
    async renewed(refused) {
      if (!canRenew()) return undefined;
      if (credentials.accessToken === refused) await renew();
      return credentials.accessToken;
    },
  };
}
