import { optionalScopes, type ShopifyAppState } from '../../../protocol/shopify-app.ts';
import type { IntegrationView } from '../../integrations/integrations.ts';
import type { OpenedShop } from './open-shop.ts';

/** What the app's page shows of a shop that an account has: no credential and nobody's personal data. */
export function joinedState(
  { view, error }: OpenedShop,
  more: {
    readonly shop: string;
    readonly hostAllowsChanges: boolean;
    readonly accountName: string;
    readonly settingsVersion: number;
  },
): ShopifyAppState {
  const { store, health } = view;
  if (store === undefined) throw new TypeError('a connected shop has no store');
  const { features, name, url, siteId } = store;
  const granted = features.scopes ?? [];
  const { lastSuccessAt, lastErrorAt, errorMessage, uptime24h, responseMs } = health;
  return {
    joined: true,
    ...more,
    store: { name, url, siteId },
    connection: connectionOf(view, error),
    access: {
      granted,
      missing: optionalScopes.filter((scope) => !granted.includes(scope)),
      withheld: features.withheld ?? [],
      signIn: features.signInPath !== undefined,
    },
    health: {
      ...(lastSuccessAt !== undefined && { lastSuccessAt }),
      ...(lastErrorAt !== undefined && { lastErrorAt }),
      ...(errorMessage !== undefined && { errorMessage }),
      errorsLastHour: health.errorsLastHour,
      ...(uptime24h !== undefined && { uptime24h }),
      ...(responseMs !== undefined && { responseMs }),
      breaker: health.breaker,
    },
  };
}

/** A shop works when it was not seen to fail: nobody is frightened by one call that went wrong an hour ago. */
function connectionOf(
  { status, health: { errorMessage }, store }: IntegrationView,
  error: OpenedShop['error'],
): Extract<ShopifyAppState, { joined: true }>['connection'] {
  if (error) return { works: false, problem: error.message, action: error.merchantAction };
  if (status !== 'active') {
    const problem = errorMessage ?? 'The shop is not connected.';
    return { works: false, problem, action: 'Check the connection again.' };
  }
  if (store?.features.canReadOrders) return { works: true };
  return {
    works: false,
    problem: 'Orders cannot be read.',
    action: store?.features.advice[0] ?? 'Open the app once more and let it read orders.',
  };
}
