import type { Log } from '../../log.ts';
import type { Clock, Instant } from '../../orders/instant.ts';
import type { Integrations } from '../integrations.ts';
import { stillOpens } from './still-opens.ts';
import { LookAgain, wasConnectedSince, type EventPlace } from './told-event.ts';

export interface AppUninstalled {
  readonly kind: 'app_uninstalled';
  /** When it happened, as far as is known. */
  readonly at?: Instant;
}

/** How long a token may still be good after its app is gone, milliseconds. */
const tokensDieWithinMs = 120_000;

/**
 * Deletes the credentials, unless the app is there: installed again since, or never gone. May be told twice.
 * @throws LookAgain while the shop still opens and may do so only for moments.
 */
export async function workOnAppUninstalled(
  place: EventPlace,
  { at }: AppUninstalled,
  parts: {
    readonly integrations: Pick<Integrations, 'test' | 'disconnect'>;
    readonly clock: Clock;
    readonly log: Log;
  },
): Promise<void> {
  const { integrations, clock, log } = parts;
  const { store, integrationId, isConnected, receivedAt } = place;
  if (!isConnected) return;
  const ignored = (why: string) =>
    log.info({ storeId: store.storeId, why }, 'an uninstalled app is installed; nothing was done');
  if (wasConnectedSince(place, at)) return ignored('connected since');
  if (!(await stillOpens(place, integrations))) {
    await integrations.disconnect(store.accountId, integrationId, 'shop', place.connectedAt);
    return;
  }
  if (Date.parse(clock.now()) - Date.parse(receivedAt) < tokensDieWithinMs) {
    throw new LookAgain('the app is said to be uninstalled, and the shop still opens');
  }
  ignored('the shop still opens');
}
