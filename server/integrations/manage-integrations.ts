import type { AccountId } from '../orders/identifiers.ts';
import { PlatformError } from '../orders/platform-error.ts';
import { challengeShop } from './challenge-shop.ts';
import { failureMessage } from './health-record.ts';
import { integrationView } from './integration-view.ts';
import type { IntegrationRow } from './integrations.store.ts';
import type { PlatformName } from '../orders/store-platform.ts';
import type { Integrations } from './integrations.ts';
import { createManagedStores } from './manage-stores.ts';
import type { ManagementParts } from './management-parts.ts';
import { settleShop } from './settle-shop.ts';
import { shopUrlKey } from './shop-url.ts';
import { isUuid } from './uuid.ts';
import { connectPlugin, connectShopify, connectWooCommerce } from './ways-to-connect.ts';

/** Fills {@link Integrations}. Every step leaves an activity. */
export function createManagedIntegrations(parts: ManagementParts): Integrations {
  const { records, clock, activities } = parts;

  const viewOfRow = (row: IntegrationRow) =>
    integrationView(row, clock.now(), parts.breakerOf(row.id));

  const viewOf = async (accountId: AccountId, integrationId: string) => {
    const row = await readRow(parts, accountId, integrationId);
    return row && viewOfRow(row);
  };

  /** A connect with what it leaves in the trail, come of it what may. */
  const written = async (
    provider: PlatformName,
    accountId: AccountId,
    connecting: Promise<{ readonly integrationId: string; readonly isNew: boolean }>,
  ) => {
    try {
      const { integrationId, isNew } = await connecting;
      parts.changed(integrationId);
      const view = await viewOf(accountId, integrationId);
      if (view?.store) await settleShop(parts, { accountId, storeId: view.store.storeId });
      if (view === undefined) throw new Error('the integration was removed while it was connected');
      await activities.recordActivity(accountId, {
        type: isNew ? 'integration.connected' : 'integration.reconnected',
        description: `${view.name} was ${isNew ? 'connected' : 'connected again'}.`,
        metadata: { integrationId, provider: view.provider, url: view.store?.url ?? '' },
      });
      return view;
    } catch (error) {
      await noteRefusal(parts, provider, accountId, error);
      throw error;
    }
  };

  return {
    ...createManagedStores(parts),

    inTurn: parts.inTurn,

    connectWooCommerce: (accountId, request) =>
      written('woocommerce', accountId, connectWooCommerce(parts, accountId, request)),

    connectShopify: (accountId, request) =>
      written('shopify', accountId, connectShopify(parts, accountId, request)),

    connectPlugin: (accountId, request) =>
      written('woocommerce', accountId, connectPlugin(parts, accountId, request)),

    async disconnect(accountId, integrationId, by = 'merchant', connectedAt) {
      const row = await readRow(parts, accountId, integrationId);
      if (row === undefined) return undefined;
      const advice = by === 'shop' ? [] : await tellShop(parts, accountId, row);
      const at = clock.now();
      const end = { at, by, connectedAt };
      const isCleared = await records.clearCredentials(accountId, row.id, end);
      if (!isCleared && connectedAt !== undefined) return viewOf(accountId, row.id);
      parts.changed(row.id);
      await activities.recordActivity(accountId, {
        type: 'integration.disconnected',
        description: `${row.name} was disconnected and its credentials were deleted.`,
        metadata: { integrationId: row.id, provider: row.provider },
      });
      const view = await viewOf(accountId, row.id);
      return view && { ...view, advice };
    },

    async remove(accountId, integrationId) {
      const row = await readRow(parts, accountId, integrationId);
      if (row === undefined) return false;
      await tellShop(parts, accountId, row);
      const removed = await records.remove(accountId, row.id);
      if (!removed) return false;
      parts.changed(row.id);
      await activities.recordActivity(accountId, {
        type: 'integration.removed',
        description: `${row.name} was removed with its store, settings and conversations.`,
        metadata: { integrationId: row.id, provider: row.provider },
      });
      return removed;
    },

    async forget(accountId, integrationId, connectedAt) {
      const forgotten = await records.forget(accountId, integrationId, connectedAt);
      if (forgotten === undefined) return false;
      parts.changed(integrationId);
      if (forgotten.accountIsGone) return true;
      await activities.recordActivity(accountId, {
        type: 'integration.forgotten',
        description: 'A shop was removed with all that was kept of it, as its platform asked.',
      });
      return true;
    },

    async list(accountId) {
      const rows = await records.list(accountId);
      return rows.map(viewOfRow);
    },

    findShop: (permanentDomain) => records.findByUrlKey(permanentDomain),

    async noteSignInPath(shop, path) {
      if (!shop.isConnected || shop.signInPath === path) return;
      if (await records.setSignInPath(shop, path)) parts.changed(shop.integrationId);
    },

    async test(accountId, integrationId) {
      const row = await readRow(parts, accountId, integrationId);
      if (row === undefined) return undefined;
      const answer = row.credentials && (await askAgain(parts, accountId, row));
      const error = answer instanceof PlatformError ? answer : undefined;
      const description = answer instanceof PlatformError ? undefined : answer;
      if (description) parts.changed(row.id);
      if (description && row.store_id) {
        await settleShop(parts, { accountId, storeId: row.store_id });
      }
      await activities.recordActivity(accountId, {
        type: 'integration.tested',
        description: `${row.name} was tested: ${description ? 'it works' : 'it does not work'}.`,
        metadata: { integrationId: row.id, works: Boolean(description) },
      });
      const integration = await viewOf(accountId, row.id);
      return (
        integration && {
          integration,
          ...(description && { description }),
          ...(error && { error }),
        }
      );
    },

    async look(accountId, integrationId) {
      const row = await readRow(parts, accountId, integrationId);
      return row && lookInto(parts, accountId, row);
    },

    async findStore(accountId, choice) {
      const ids = [choice.storeId, choice.integrationId];
      if (ids.some((id) => id !== undefined && !isUuid(id))) return undefined;
      return parts.stores.findChosen(accountId, choice);
    },
  };
}

async function readRow(
  { records }: ManagementParts,
  accountId: AccountId,
  integrationId: string,
): Promise<IntegrationRow | undefined> {
  return isUuid(integrationId) ? records.read(accountId, integrationId) : undefined;
}

/** A refused connect is written down by its kind: not by what was typed, which may hold a secret. */
async function noteRefusal(
  { activities, log }: ManagementParts,
  provider: PlatformName,
  accountId: AccountId,
  error: unknown,
): Promise<void> {
  const code =
    error instanceof PlatformError ? error.code : error instanceof Error ? error.name : '';
  try {
    await activities.recordActivity(accountId, {
      type: 'integration.connect_refused',
      description: 'A shop could not be connected.',
      metadata: { provider, code },
    });
  } catch (failure) {
    log.warn({ err: failure }, 'a refused connect was not written down');
  }
}

/**
 * Takes the credentials back in the shop where the platform can.
 * @returns what is left for the merchant to do.
 */
async function tellShop(
  { opener, seal, platformDependencies, log }: ManagementParts,
  accountId: AccountId,
  row: IntegrationRow,
): Promise<readonly string[]> {
  const platformModule = opener.moduleOf(row.provider);
  const { adviceAfterDisconnect } = platformModule;
  if (!platformModule.revoke || row.credentials === null) return adviceAfterDisconnect;
  try {
    const credentials = await seal.open({ accountId, integrationId: row.id }, row.credentials);
    const connection = { connectionConfig: row.connection_config, credentials };
    const isRevoked = await platformModule.revoke(connection, platformDependencies);
    return isRevoked ? [] : adviceAfterDisconnect;
  } catch (error) {
    // The shop may be gone for good; our copy of its credentials goes all the same.
    log.warn({ err: error, integrationId: row.id }, 'the shop could not be told of the end');
    return adviceAfterDisconnect;
  }
}

/**
 * Asks the shop itself, past breaker and open connection, as if it were connected anew: it may have
 * changed its permalinks, its host or its plug-ins. What is found and how it went is kept.
 * @returns why it does not work, where it does not.
 */
async function askAgain(parts: ManagementParts, accountId: AccountId, row: IntegrationRow) {
  const { records, seal, keeperOf, opener, platformDependencies, clock } = parts;
  const { credentials: sealed, store_url: url, store_description: known } = row;
  if (sealed === null || url === null || known === null) return undefined;
  const integration = { accountId, integrationId: row.id };
  const credentials = await seal.open(integration, sealed);
  const storeUrl = known.permanentUrl ?? url;
  try {
    const shop = await challengeShop(
      opener.moduleOf(row.provider),
      // A shop is known by an address without TLS only with its merchant's consent.
      {
        storeUrl,
        credentials,
        allowInsecureHttp: storeUrl.startsWith('http:'),
        known: row.connection_config,
        keeper: keeperOf(integration),
      },
      platformDependencies,
    );
    if (shop.urlKey !== shopUrlKey(storeUrl)) throw hasMoved();
    const at = clock.now();
    await records.refresh(accountId, row, shop);
    await records.recordHealth(accountId, row.id, {
      status: 'active',
      lastTestedAt: at,
      lastSuccessAt: at,
      errorMessage: null,
    });
    return shop.description;
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    const at = clock.now();
    await records.recordHealth(accountId, row.id, {
      status: 'error',
      lastTestedAt: at,
      lastErrorAt: at,
      errorMessage: failureMessage(error),
    });
    return error;
  }
}

/** How long somebody waits at most to hear whether a shop lets us in, milliseconds. */
const lookLimitMs = 3_000;

/** The least that shows whether a shop still lets us in. */
async function lookInto(
  { seal, keeperOf, opener }: ManagementParts,
  accountId: AccountId,
  { id: integrationId, provider, credentials, connection_config: connectionConfig }: IntegrationRow,
): Promise<PlatformError | undefined> {
  if (credentials === null) return undefined;
  const integration = { accountId, integrationId };
  try {
    const platform = opener.open(provider, integration, {
      connectionConfig,
      credentials: await seal.open(integration, credentials),
      trackingLinkHosts: [],
      statusMeanings: {},
      keeper: keeperOf(integration),
    });
    try {
      await platform.describe(AbortSignal.timeout(lookLimitMs));
    } finally {
      await platform.close();
    }
    return undefined;
  } catch (error) {
    if (error instanceof PlatformError) return error;
    throw error;
  }
}

/** A store stays the one that its account has shown to own: another address is another shop. */
function hasMoved(): PlatformError {
  return new PlatformError('redirected', {
    message: 'The shop now names another address as its own.',
    merchantAction: 'If your shop has moved, connect it at its new address.',
  });
}
