import { sweepInSteps, type Sweep } from '../jobs/sweeps.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Log } from '../log.ts';
import type { PlatformOrderId, StoreReference } from '../orders/identifiers.ts';
import type { Clock } from '../orders/instant.ts';
import { PlatformError } from '../orders/platform-error.ts';
import type { Stores } from '../orders/stores.ts';
import type { Vault } from '../vault/vault.ts';
import { placeOfEvent } from './credential-seal.ts';
import { createPluginCallRecords } from './plugin-calls.store.ts';
import type { PluginCall } from './plugin-calls.ts';
import { createShopEventRecords, type Database, type ShopEventKey } from './shop-events.store.ts';

interface OrderChanged {
  readonly kind: 'order_changed';
  readonly orderId: PlatformOrderId;
}

/** What a shop can tell. Its kinds are only ever added to. */
export type ShopEvent =
  | OrderChanged
  | {
      readonly kind: 'customer_signed_out';
      readonly customer: string;
      /** The session that ended; undefined: all of the customer's. */
      readonly session?: string;
    };

/** Who is told once an event has been worked on. */
export interface ShopEventListeners {
  /** The shop has told of an order, and it was read again. */
  orderChanged(store: StoreReference): Promise<void>;
  customerSignedOut(store: StoreReference, customer: string, session?: string): Promise<void>;
}

/** What shops tell, stored before it is acknowledged and worked on later. */
export interface ShopEvents {
  /** Stores what is new of it, each id once. An id that was stored before does nothing again. */
  accept(
    call: Pick<PluginCall, 'accountId' | 'integrationId' | 'store'>,
    events: readonly (ShopEvent & { readonly id: string })[],
  ): Promise<void>;
}

/** How long an event's id is remembered: longer than any plug-in tries to send it, days. */
const rememberedDays = 14;

/**
 * Takes events in and works on them. What a shop says of an order is only a hint that it changed: the
 * order is read anew, so that the order in which hints arrive means nothing.
 */
export async function createShopEvents(parts: {
  readonly database: Database;
  readonly vault: Vault;
  readonly jobs: Jobs;
  readonly stores: Stores;
  readonly listeners: ShopEventListeners;
  readonly clock: Clock;
  readonly log: Log;
}): Promise<ShopEvents> {
  const { database, vault, jobs, stores, listeners, clock, log } = parts;
  const records = createShopEventRecords(database);

  const carryOut = async (store: StoreReference, event: OrderChanged): Promise<void> => {
    try {
      const { platform } = await stores.open(store);
      await platform.readOrder(event.orderId);
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error;
      // A shop that is away for the moment is asked again; one that refuses would refuse again.
      if (error.retryable) throw error;
      log.warn({ err: error, storeId: store.storeId }, 'a changed order could not be read again');
    }
    await listeners.orderChanged(store);
  };

  await jobs.handle<ShopEventKey>('shop-event', async (key) => {
    const found = await records.readOpen(key);
    if (!found?.details) return;
    const text = await vault.open(key.accountId, placeOfEvent(key.eventId), found.details);
    const store = { accountId: key.accountId, storeId: found.store_id };
    await carryOut(store, JSON.parse(text.reveal()) as OrderChanged);
    await records.finish(key, clock.now());
  });

  return {
    async accept({ accountId, integrationId, store }, events) {
      for (const { id: eventId, ...event } of events) {
        const key = { accountId, integrationId, eventId };
        if (event.kind === 'customer_signed_out') {
          // At once: behind slow shops in a queue it would come too late. Noted after it is done: whoever
          // dies in between is told again, and does it twice.
          if (await records.isKnown(key)) continue;
          await listeners.customerSignedOut(store, event.customer, event.session);
          await records.noteDone(key, event.kind, clock.now());
          continue;
        }
        const details = await vault.seal(accountId, placeOfEvent(eventId), JSON.stringify(event));
        await records.insert(key, { kind: event.kind, details, at: clock.now() }, (transaction) =>
          jobs.enqueue('shop-event', key, transaction),
        );
      }
    },
  };
}

/** What nobody needs any more of what shops have told. */
export function createShopEventSweeps(database: Database): readonly Sweep[] {
  const events = createShopEventRecords(database);
  const calls = createPluginCallRecords(database);
  return [
    {
      name: 'shop events',
      run: (at, signal) => {
        const before = new Date(at.getTime() - rememberedDays * 86_400_000);
        return sweepInSteps((atMost) => events.sweep(before, atMost), signal);
      },
    },
    {
      name: 'heard nonces',
      run: (at, signal) => sweepInSteps((atMost) => calls.sweepNonces(at, atMost), signal),
    },
  ];
}
