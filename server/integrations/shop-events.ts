import { sweepInSteps, type Sweep } from '../jobs/sweeps.ts';
import type { JobQueue, Jobs } from '../jobs/jobs.ts';
import type { Log } from '../log.ts';
import type { StoreReference } from '../orders/identifiers.ts';
import { instantFrom, type Clock, type Instant } from '../orders/instant.ts';
import type { Stores } from '../orders/stores.ts';
import type { Vault } from '../vault/vault.ts';
import { placeOfEvent } from './credential-seal.ts';
import { workOnAppUninstalled, type AppUninstalled } from './event-work/app-uninstalled.ts';
import type {
  CustomerDataRequested,
  CustomerRedacted,
  CustomerSignedOut,
} from './event-work/customer-events.ts';
import { workOnOrderChanged, type OrderChanged } from './event-work/order-changed.ts';
import { workOnShopChanged, type ShopChanged } from './event-work/shop-changed.ts';
import { workOnShopRedacted, type ShopRedacted } from './event-work/shop-redacted.ts';
import type { EventPlace } from './event-work/told-event.ts';
import type { Integrations } from './integrations.ts';
import { createPluginCallRecords } from './plugin-calls.store.ts';
import type { PluginCall } from './plugin-calls.ts';
import { createShopEventRecords, type Database, type ShopEventKey } from './shop-events.store.ts';

/** What is worked on by a job. */
type LaterEvent =
  | OrderChanged
  | ShopChanged
  | AppUninstalled
  | ShopRedacted
  | CustomerDataRequested
  | CustomerRedacted;

/** What a shop, or its platform, can tell. Its kinds are only ever added to. */
export type ShopEvent = LaterEvent | CustomerSignedOut;

/** Who is told once an event has been worked on, or works on it. */
export interface ShopEventListeners {
  /** Whether anybody waits for this shop. While nobody does, nothing follows from news of an order. */
  isAwaited(store: StoreReference): Promise<boolean>;
  /** The shop has told of an order, and it was read again. */
  orderChanged(store: StoreReference): Promise<void>;
  customerSignedOut(store: StoreReference, customer: string, session?: string): Promise<void>;
  /** Told again after a failure. */
  customerDataRequested(
    store: StoreReference,
    request: {
      readonly id: string;
      readonly customer: CustomerDataRequested['customer'];
      readonly requestedAt: Instant;
    },
  ): Promise<void>;
  /** Told again after a failure. */
  customerRedacted(store: StoreReference, customer: CustomerRedacted['customer']): Promise<void>;
  /** A shop is about to be forgotten. Told again after a failure. */
  shopForgotten(store: StoreReference): Promise<void>;
}

/** What shops tell, stored before it is acknowledged and worked on later. */
export interface ShopEvents {
  /** Stores what is new of it, each id once. An id that was stored before does nothing again. */
  accept(
    call: Pick<PluginCall, 'accountId' | 'integrationId' | 'store'>,
    events: readonly (ShopEvent & { readonly id: string })[],
  ): Promise<void>;
}

/** How long an event's id is remembered: longer than any shop tries to send it, days. */
const rememberedDays = 14;

/** What nobody could work on lies as long as its dead letter, days: it can be replayed until then. */
const openDays = 90;

/** What the law asks for waits behind no slow shop, and is given up later. */
const queueOf: Readonly<Record<LaterEvent['kind'], JobQueue>> = {
  order_changed: 'shop-event',
  shop_changed: 'shop-event',
  app_uninstalled: 'shop-event',
  shop_redacted: 'privacy-event',
  customer_data_requested: 'privacy-event',
  customer_redacted: 'privacy-event',
};

/** Takes events in and works on them. */
export async function createShopEvents(parts: {
  readonly database: Database;
  readonly vault: Vault;
  readonly jobs: Jobs;
  readonly stores: Stores;
  readonly integrations: Pick<Integrations, 'test' | 'disconnect' | 'forget'>;
  readonly listeners: ShopEventListeners;
  readonly clock: Clock;
  readonly log: Log;
}): Promise<ShopEvents> {
  const { database, vault, jobs, listeners, clock } = parts;
  const records = createShopEventRecords(database);

  const carryOut = (place: EventPlace, event: LaterEvent): Promise<void> => {
    const { store, receivedAt } = place;
    switch (event.kind) {
      case 'order_changed':
        return workOnOrderChanged(place, event, {
          ...parts,
          isAwaited: () => listeners.isAwaited(store),
          orderChanged: () => listeners.orderChanged(store),
        });
      case 'shop_changed':
        return workOnShopChanged(place, parts);
      case 'app_uninstalled':
        return workOnAppUninstalled(place, event, parts);
      case 'shop_redacted':
        return workOnShopRedacted(place, event, {
          ...parts,
          shopForgotten: (forgotten) => listeners.shopForgotten(forgotten),
        });
      case 'customer_data_requested': {
        const { requestId: id, customer } = event;
        return listeners.customerDataRequested(store, { id, customer, requestedAt: receivedAt });
      }
      case 'customer_redacted':
        return listeners.customerRedacted(store, event.customer);
      default:
        // Another version has taken it in; it waits for one that knows it.
        throw new TypeError('an event of a kind that is not known here');
    }
  };

  const workOn = async (key: ShopEventKey): Promise<void> => {
    const found = await records.readOpen(key);
    if (!found?.details) return;
    const { accountId, integrationId } = key;
    const text = await vault.open(accountId, placeOfEvent(key.eventId), found.details);
    const place = {
      store: { accountId, storeId: found.store_id },
      integrationId,
      isConnected: found.status !== 'inactive',
      connectedAt: instantFrom(found.connected_at),
      receivedAt: instantFrom(found.received_at),
    };
    await carryOut(place, JSON.parse(text.reveal()) as LaterEvent);
    await records.finish(key, clock.now());
  };
  await jobs.handle<ShopEventKey>('shop-event', workOn);
  await jobs.handle<ShopEventKey>('privacy-event', workOn);

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
        // Orders are read when somebody asks for them, so that this is news to nobody. A shop with a sale on
        // tells it dozens of times a second: jobs about nothing would stand in the way of the end of another shop.
        if (event.kind === 'order_changed' && !(await listeners.isAwaited(store))) {
          await records.noteDone(key, event.kind, clock.now());
          continue;
        }
        const details = await vault.seal(accountId, placeOfEvent(eventId), JSON.stringify(event));
        await records.insert(key, { kind: event.kind, details, at: clock.now() }, (transaction) =>
          jobs.enqueue(queueOf[event.kind], key, transaction),
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
      run: (at, signal) =>
        sweepInSteps(
          (atMost) =>
            events.sweep(daysBefore(at, rememberedDays), daysBefore(at, openDays), atMost),
          signal,
        ),
    },
    {
      name: 'heard nonces',
      run: (at, signal) => sweepInSteps((atMost) => calls.sweepNonces(at, atMost), signal),
    },
  ];
}

function daysBefore(at: Date, days: number): Date {
  return new Date(at.getTime() - days * 86_400_000);
}
