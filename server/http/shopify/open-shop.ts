import type {
  InTurn,
  IntegrationView,
  Integrations,
  KnownShop,
  ShopifyProof,
} from '../../integrations/integrations.ts';
import { PlatformError } from '../../orders/platform-error.ts';
import type { ShopDomain } from '../../signing/shopify/shop-domain.ts';

/** How closely a shop is looked at when it is opened. */
export type Look = 'when in doubt' | 'always' | 'and connect';

export type OpeningIntegrations = Pick<
  Integrations,
  'connectShopify' | 'findShop' | 'list' | 'look' | 'test'
>;

/** A shop that an account has, as it was found when its page was opened. */
export interface OpenedShop {
  readonly shop: KnownShop;
  readonly view: IntegrationView;
  /** Why it cannot be asked, where it was asked and could not. */
  readonly error: PlatformError | undefined;
  /** Whether its merchant has disconnected it: nothing is asked of it until they connect it again. */
  readonly isLetGo: boolean;
}

/** Of a connection that has not been seen to work for so long all is asked anew that is known of it; milliseconds. */
const trustedFor = 3_600_000;

/**
 * Opens a shop for whoever has just shown that they come from it. Access that has ended by itself, because the app
 * was uninstalled or its tokens have died, is granted anew to the account that has the shop: that needs nobody to
 * do anything. Access that the merchant has ended stays ended until they say otherwise. To another account it
 * never goes.
 * @param how.look `always` asks the shop whatever is known of it; `and connect` connects one that was let go, too.
 * @returns undefined when no account has it.
 */
export async function openShop(
  domain: ShopDomain,
  proof: ShopifyProof,
  how: {
    readonly integrations: OpeningIntegrations;
    readonly inTurn: InTurn;
    readonly look: Look;
  },
): Promise<OpenedShop | undefined> {
  const { integrations, inTurn, look } = how;
  return inTurn(domain, async () => {
    const known = await integrations.findShop(domain);
    if (known === undefined) return undefined;
    const { accountId, integrationId } = known;
    const error = known.isConnected ? await lookAt(integrations, known, look) : endedAccess;
    // It may have been let go, or removed, while it was looked at.
    const found = error ? await integrations.findShop(domain) : known;
    if (found === undefined) return undefined;
    const stays = isLetGo(found) && look !== 'and connect';
    const regranted =
      error?.code === 'unauthorized' && !stays
        ? await granted(() => integrations.connectShopify(accountId, { shop: domain, proof }))
        : error;
    const shop = (await integrations.findShop(domain)) ?? known;
    const view = (await integrations.list(accountId)).find(({ id }) => id === integrationId);
    return view && { shop, view, error: stays ? undefined : regranted, isLetGo: isLetGo(shop) };
  });
}

/** Whether a shop's merchant has disconnected it on purpose. */
export function isLetGo({ isConnected, endedBy }: KnownShop): boolean {
  return !isConnected && endedBy !== 'shop';
}

/** Why a shop cannot be asked now; undefined when it can, or there is no reason to believe that it cannot. */
async function lookAt(
  integrations: OpeningIntegrations,
  { accountId, integrationId }: KnownShop,
  look: Look,
): Promise<PlatformError | undefined> {
  const view = (await integrations.list(accountId)).find(({ id }) => id === integrationId);
  if (look === 'when in doubt' && view && !isDoubtful(view)) {
    // That it worked a moment ago says nothing: it may have been uninstalled and installed again since, and whoever
    // installs comes here first. Anything else than a token that is refused is no reason to keep them waiting.
    const error = await integrations.look(accountId, integrationId);
    return error?.code === 'unauthorized' ? error : undefined;
  }
  const tested = await integrations.test(accountId, integrationId);
  // Shopify may have told meanwhile that the app was taken out.
  return tested?.integration.status === 'inactive' ? endedAccess : tested?.error;
}

function isDoubtful({ status, health: { lastSuccessAt } }: IntegrationView): boolean {
  const lastSeen = lastSuccessAt === undefined ? 0 : Date.parse(lastSuccessAt);
  return status !== 'active' || Date.now() - lastSeen > trustedFor;
}

async function granted(connect: () => Promise<unknown>): Promise<PlatformError | undefined> {
  try {
    await connect();
    return undefined;
  } catch (error) {
    if (error instanceof PlatformError) return error;
    throw error;
  }
}

const endedAccess = new PlatformError('unauthorized', {
  message: 'The app was taken out of this shop.',
  merchantAction: 'Open the app in the admin of your Shopify shop.',
});
