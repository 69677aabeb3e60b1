import { optionalScopes, type ShopifyAppState } from '../../../protocol/shopify-app.ts';
import type { OpenedShop } from './open-shop.ts';

/** What the app's page shows of a shop that an account has: no credential and nobody's personal data. */
export function joinedState(
  opened: OpenedShop,
  more: {
    readonly shop: string;
    readonly hostAllowsChanges: boolean;
    readonly accountName: string;
    readonly settingsVersion: number;
  },
): ShopifyAppState {
  const { store, health } = opened.view;
  if (store === undefined) throw new TypeError('a connected shop has no store');
  const { features, name, url, siteId } = store;
  const granted = features.scopes ?? [];
  const { lastSuccessAt, lastErrorAt, errorMessage, uptime24h, responseMs } = health;
  return {
    joined: true,
    ...more,
    store: { name, url, siteId },
    connection: connectionOf(opened),
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
      lastLookUps: health.lastLookUps,
    },
  };
}

/** A shop works when it was not seen to fail: nobody is frightened by one call that went wrong an hour ago. */
function connectionOf({
  view,
  error,
  isLetGo,
}: OpenedShop): Extract<ShopifyAppState, { joined: true }>['connection'] {
  const { status, health, store } = view;
  const disconnected = isLetGo && ({ isDisconnected: true } as const);
  if (error) {
    return { works: false, problem: error.message, action: error.merchantAction, ...disconnected };
  }
  if (status !== 'active') {
    const problem = health.errorMessage ?? 'The shop is not connected.';
    const action = isLetGo ? 'Connect the shop again.' : 'Check the connection again.';
    return { works: false, problem, action, ...disconnected };
  }
  if (store?.features.canReadOrders) return { works: true };
  return {
    works: false,
    problem: 'Orders cannot be read.',
    action: store?.features.advice[0] ?? 'Open the app once more and let it read orders.',
  };
}
