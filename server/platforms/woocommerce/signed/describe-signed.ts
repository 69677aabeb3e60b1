import { z } from 'zod';
import type { StoreDescription } from '../../../orders/store-platform.ts';
import { isCoreStatus } from '../map-status.ts';
import { plainLine } from '../../common/plain-text.ts';
import { readBody } from '../read-body.ts';
import { zoneOrOffset } from '../shop-index.ts';

const version = z.string().nullish().catch(null);

const facts = z.object({
  name: z.string().catch(''),
  timeZone: z.string().catch(''),
  currency: z.string().catch(''),
  wooCommerceVersion: version,
  canReadOrders: z.boolean().catch(false),
  ordersAreRenumbered: z.boolean().catch(false),
  numberPlugin: z.string().nullish().catch(null),
  trackingStores: z.array(z.string()).catch([]),
  customStatuses: z.array(z.object({ slug: z.string(), name: z.string() })).catch([]),
  permalinks: z.string().catch(''),
});

/** How the merchant sees that the plug-in's own route is used. */
const signedTransportName = 'signed calls to the plug-in';

/**
 * The shop in the plug-in's words.
 * @throws PlatformError when the reply is something else.
 */
export function describeFromFacts(body: unknown, homeUrl: string): StoreDescription {
  const read = readBody(facts, body);
  return {
    name: plainLine(read.name).slice(0, 200) || new URL(homeUrl).host,
    url: homeUrl,
    timeZone: zoneOrOffset(read.timeZone),
    // XXX is ISO 4217 for "no currency".
    currency: /^[A-Z]{3}$/.test(read.currency) ? read.currency : 'XXX',
    features: {
      ...(read.wooCommerceVersion && {
        platformVersion: plainLine(read.wooCommerceVersion).slice(0, 40),
      }),
      transport: signedTransportName,
      canReadOrders: read.canReadOrders,
      canReadNotes: true,
      ordersAreRenumbered: read.ordersAreRenumbered,
      ...(read.numberPlugin && { numberPlugin: plainLine(read.numberPlugin).slice(0, 100) }),
      trackingStores: read.trackingStores.filter((each) => /^[\w-]{1,40}$/.test(each)).slice(0, 20),
      customStatuses: read.customStatuses
        .filter(({ slug }) => /^[\w-]{1,40}$/.test(slug) && !isCoreStatus(slug))
        .slice(0, 100)
        .map(({ slug, name }) => ({ slug, name: plainLine(name) })),
      advice: [],
    },
  };
}
