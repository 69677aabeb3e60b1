import type { CalendarDate, Instant } from '../../../orders/instant.ts';
import type { WireFulfillment, WireOrder, WireTracking } from '../wire.ts';

/** A parcel as one tracking store recorded it, before carriers are named and duplicates joined. */
export interface RecordedParcel {
  /** Which store, for example `shipment_tracking`. */
  readonly source: TrackingStore;
  readonly trackingNumber?: string;
  /** Carrier's name or slug as it was written, neither known nor checked yet. */
  readonly carrier?: string;
  /** As it was written, not checked yet. */
  readonly trackingUrl?: string;
  readonly shippedOn?: CalendarDate;
  readonly items?: readonly { readonly itemId: string; readonly quantity: number }[];
  /** Set when only a label is known to exist. */
  readonly labelMadeAt?: Instant;
}

/** Where parcels are recorded. */
export type TrackingStore =
  | 'woocommerce_fulfillments'
  | 'shipment_tracking'
  | 'aftership'
  | 'parcelpanel'
  | 'woocommerce_shipping'
  | 'yith_order_tracking'
  | 'custom_fields';

/** What the readers of tracking stores look at. */
export interface ParcelFindings {
  readonly order: WireOrder;
  /** The shop's zone, for days. */
  readonly timeZone: string;
  /** From `/fulfillments`; empty when the feature is off. */
  readonly fulfillments: readonly WireFulfillment[];
  /** From a tracking plug-in's own route; empty when it was not asked. */
  readonly trackings: readonly WireTracking[];
  /** Order lines that are known to be sent by nobody. */
  readonly digitalItemIds: ReadonlySet<string>;
}

/** A meta value of the order by its key; undefined when there is none. */
export function metaValue(order: Pick<WireOrder, 'meta_data'>, key: string): unknown {
  return order.meta_data.find((entry) => entry.key === key)?.value;
}

/** A list that may have been stored as a list, as an object's members or as the JSON text of either. */
export function storedList(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  const parsed = typeof value === 'string' ? parseOrNothing(value) : value;
  if (typeof parsed !== 'object' || parsed === null) return [];
  return Object.values(parsed).filter(
    (member): member is Record<string, unknown> => typeof member === 'object' && member !== null,
  );
}

/** Most parcels read of one store in one order: more is no shop's order but an attack on memory. */
export const mostParcels = 50;

/** Trimmed text of at most 200 characters, or undefined for what is empty or no text. */
export function shortText(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value).trim();
  return text === '' || text.length > 200 ? undefined : text;
}

/** A tracking URL may be longer than other texts. */
export function urlText(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  return text === '' || text.length > 2_000 ? undefined : text;
}

function parseOrNothing(text: string): unknown {
  if (text.length > 200_000) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
