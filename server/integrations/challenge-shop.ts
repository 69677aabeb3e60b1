import { PlatformError } from '../orders/platform-error.ts';
import type { StoreDescription } from '../orders/store-platform.ts';
import type { AuthMethod } from './integrations.ts';
import type {
  ConnectionConfig,
  CredentialKeeper,
  Credentials,
  PlatformDependencies,
  PlatformModule,
} from './platform-module.ts';
import { normaliseShopUrl, shopUrlKey } from './shop-url.ts';
import { withinTime } from './time-limit.ts';

/** Finding a slow shop and trying its key in every way, milliseconds: several questions, not one. */
const challengeLimitMs = 60_000;

/** A shop that accepted the credentials at the address that it calls its own. */
export interface ChallengedShop {
  readonly authMethod: AuthMethod;
  readonly connectionConfig: ConnectionConfig;
  readonly description: StoreDescription;
  /** Host and path of the shop's own address; one shop has one. */
  readonly urlKey: string;
}

/**
 * Asks the shop itself: it must accept exactly these credentials for reading orders, at the address
 * that it names as its own. A server that names another shop's address is not believed: that
 * address is then asked with the same credentials, so nobody can claim a shop that is not theirs.
 * @throws PlatformError when the shop cannot be used with these credentials.
 */
export async function challengeShop(
  platformModule: PlatformModule,
  request: {
    readonly storeUrl: string;
    readonly credentials: Credentials;
    readonly allowInsecureHttp: boolean;
    /** What the shop's own app said of it, or what was found the last time. */
    readonly known?: ConnectionConfig;
    /** Where the credentials are kept already, if they are. */
    readonly keeper?: CredentialKeeper | undefined;
  },
  dependencies: PlatformDependencies,
): Promise<ChallengedShop> {
  const ask = async (storeUrl: string, signal: AbortSignal): Promise<ChallengedShop> => {
    const { platform, authMethod, connectionConfig } = await platformModule.connect(
      { ...request, storeUrl, signal },
      dependencies,
    );
    try {
      const description = await platform.describe(signal);
      requireReadableOrders(description);
      const urlKey = shopUrlKey(homeOf(description));
      return { authMethod, connectionConfig, description, urlKey };
    } finally {
      await platform.close();
    }
  };

  const typed = normaliseShopUrl(request.storeUrl);
  return withinTime(challengeLimitMs, undefined, async (signal) => {
    const first = await ask(typed, signal);
    if (first.urlKey === shopUrlKey(typed)) return first;
    const canonical = await ask(homeOf(first.description), signal);
    if (canonical.urlKey !== first.urlKey) throw namesNoAddress();
    return canonical;
  });
}

/** The address by which a shop is known. */
function homeOf({ permanentUrl, url }: StoreDescription): string {
  return permanentUrl ?? url;
}

/** @throws PlatformError `forbidden` when the shop is there and hides its orders. */
function requireReadableOrders({ features }: StoreDescription): void {
  if (features.canReadOrders) return;
  throw new PlatformError('forbidden', {
    message: 'The shop does not let these credentials read orders.',
    merchantAction:
      features.advice[0] ?? 'Make a key with read permission for a user who may manage orders.',
  });
}

function namesNoAddress(): PlatformError {
  return new PlatformError('redirected', {
    message: 'The shop names a different address each time it is asked for its own.',
    merchantAction: 'Set one address for your shop and connect with that.',
  });
}
