import { offsetFromMinutes } from './map-dates.ts';
import { plainLine } from '../common/plain-text.ts';
import { wireIndex } from './wire.ts';

/** What the index of a WordPress REST API tells about the shop. */
export interface ShopIndex {
  readonly name: string;
  /** WordPress's own home address, as it believes it to be. Empty when it does not say. */
  readonly home: string;
  /** IANA name or offset. */
  readonly timeZone: string;
  readonly hasWooCommerce: boolean;
  readonly trackingNamespaces: readonly string[];
}

/** The fields to ask the index for: all of it is megabytes in a shop with many plug-ins. */
export const indexFields = 'name,url,home,gmt_offset,timezone_string,namespaces';

/** Namespaces under which tracking plug-ins answer, the more telling first. */
const knownTrackingNamespaces = ['wc-ast/v3', 'wc-shipment-tracking/v3'];

/** Reads an index; undefined when the JSON is something else. */
export function readIndex(body: unknown): ShopIndex | undefined {
  const index = wireIndex.safeParse(body).data;
  if (!index) return undefined;
  return {
    name: plainLine(index.name).slice(0, 200),
    home: index.home || index.url,
    timeZone: timeZoneOf(index.timezone_string, index.gmt_offset),
    hasWooCommerce: index.namespaces.includes('wc/v3'),
    trackingNamespaces: knownTrackingNamespaces.filter((name) => index.namespaces.includes(name)),
  };
}

/** Shops have a city or a bare offset in hours, such as 5.5; a zone that this machine lacks becomes its offset. */
function timeZoneOf(city: string, offsetHours: number): string {
  return zoneOrOffset(city, offsetFromMinutes(Math.round(offsetHours * 60)));
}

/** A zone if this machine knows it, or an offset such as `+02:00`; otherwise `offset`. */
export function zoneOrOffset(city: string, offset = '+00:00'): string {
  if (city === '') return offset;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: city }).resolvedOptions().timeZone;
  } catch (error) {
    if (error instanceof RangeError) return offset;
    throw error;
  }
}
