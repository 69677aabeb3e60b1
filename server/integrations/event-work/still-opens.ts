import type { PlatformErrorCode } from '../../orders/platform-error.ts';
import type { Integrations } from '../integrations.ts';
import type { EventPlace } from './told-event.ts';

/** What a shop says in which the app is no more, or that is no more itself. */
const ends: ReadonlySet<PlatformErrorCode> = new Set(['unauthorized', 'not_a_shop']);

/**
 * Whether the shop still answers to what we have of it. That an app was uninstalled is a word that anybody can
 * bring again who has once got hold of it, and its time is not signed; the shop itself cannot be made to say it.
 * @throws PlatformError when the shop cannot say, and may be able to later.
 */
export async function stillOpens(
  { store, integrationId, isConnected }: EventPlace,
  integrations: Pick<Integrations, 'test'>,
): Promise<boolean> {
  if (!isConnected) return false;
  const tested = await integrations.test(store.accountId, integrationId);
  // Only a refused token is the end: a shop that is frozen or locked still has the app in it.
  if (tested?.error && !ends.has(tested.error.code)) throw tested.error;
  return tested?.description !== undefined;
}
