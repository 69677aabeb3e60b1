import { describe, expect, test } from 'vitest';
import { mapShipments } from '../../../server/platforms/woocommerce/map-shipments/map-shipments.ts';
import {
  wireFulfillments,
  wireOrder,
  wireTrackings,
} from '../../../server/platforms/woocommerce/wire.ts';
import { recording } from '../../support/recordings.ts';

const links = { shopOrigin: 'https://shop.test', allowedHosts: [] as string[] };

const answerOf = (name: string | undefined) => (name ? recording(name).response.body : []);

function parcelsOf(
  slug: string,
  more: {
    meta?: readonly { key: string; value: unknown }[];
    fulfillments?: string;
    trackings?: string;
    digitalItemIds?: readonly string[];
    allowedHosts?: string[];
  } = {},
) {
  const body = recording(`orders/order-${slug}`).response.body as Record<string, unknown>;
  const order = wireOrder.parse(more.meta ? { ...body, meta_data: more.meta } : body);
  return mapShipments(
    {
      order,
      timeZone: 'America/New_York',
      fulfillments: wireFulfillments.parse(answerOf(more.fulfillments)),
      trackings: wireTrackings.parse(answerOf(more.trackings)),
      digitalItemIds: new Set(more.digitalItemIds),
    },
    { ...links, allowedHosts: more.allowedHosts ?? [] },
  );
}

const labels = (value: unknown) => [{ key: 'wcshipping_labels', value }];

describe('parcels, wherever a plug-in recorded them', () => {
  test.each([
    ['completed_wst_predefined', 'USPS', '9400111899223197428490', '2026-11-10'],
    ['for_ast', 'UPS', '1Z12345E0291980793', '2026-11-13'],
    ['gbp_gb', 'Royal Mail', 'JD0002233445566778', '2026-10-26'],
    ['for_aftership', 'Canada Post', '7023210039414604', '2026-11-20'],
    ['completed_parcelpanel', 'YunExpress', 'YT2611000098877', '2026-11-07'],
    ['custom_status_shipped', 'UPS', '1Z999AA10123456784', undefined],
  ])('%s was sent with %s', (slug, carrier, trackingNumber, shippedOn) => {
    const parcels = parcelsOf(slug);
    expect(parcels).toHaveLength(1);
    expect(parcels[0]).toMatchObject({
      carrier: { name: carrier },
      trackingNumber,
      eventsKnown: false,
    });
    expect(parcels[0]?.shippedOn).toBe(shippedOn);
    expect(parcels[0]?.trackingUrl).toMatch(/^https:\/\//);
  });

  test('a carrier of the shop’s own keeps its name, and its link only where the merchant allows the host', () => {
    const [unknown, fedex] = parcelsOf('completed_wst_two_custom');
    expect(unknown).toMatchObject({
      carrier: { name: 'Coastal Couriers' },
      trackingNumber: 'CC-55012',
    });
    expect(unknown).not.toHaveProperty('trackingUrl');
    expect(fedex).toMatchObject({ carrier: { name: 'FedEx' } });
    const [allowed] = parcelsOf('completed_wst_two_custom', {
      allowedHosts: ['track.coastal.test'],
    });
    expect(allowed?.trackingUrl).toBe('https://track.coastal.test/?n=CC-55012');
  });

  test('only what was fulfilled is a parcel, with its items', () => {
    const parcels = parcelsOf('for_fulfillment_partial', { fulfillments: 'fulfillments/partial' });
    expect(parcels).toMatchObject([
      {
        carrier: { name: 'DHL' },
        trackingNumber: '00340434161094042557',
        shippedOn: '2026-11-20',
        items: [{ itemId: '36', quantity: 1 }],
      },
    ]);
  });

  test('downloads that WooCommerce fulfilled by itself are no parcel', () => {
    const virtual = { fulfillments: 'fulfillments/auto-virtual' };
    expect(parcelsOf('virtual_download', { ...virtual, digitalItemIds: ['68'] })).toEqual([]);
    expect(parcelsOf('virtual_download', virtual)).toHaveLength(1);
  });

  test('a parcel that two stores recorded is one parcel', () => {
    const parcels = parcelsOf('for_ast', {
      trackings: 'tracking/ast-list',
      meta: [
        { key: '_tracking_number', value: '1Z 12345E 02 9198 0793' },
        { key: '_tracking_provider', value: 'ups' },
      ],
    });
    expect(parcels.map((parcel) => parcel.trackingNumber)).toEqual(['1Z12345E0291980793']);
  });

  test('a bought label is only a label; a refunded one is nothing', () => {
    const label = {
      tracking: '9400111899223197428490',
      carrier_id: 'usps',
      created: 1_794_268_800_000,
    };
    expect(parcelsOf('processing_guest', { meta: labels([label]) })[0]?.events).toEqual([
      { kind: 'label_made', happenedAt: '2026-11-10T00:00:00.000Z' },
    ]);
    const refunded = [{ ...label, refund: { status: 'complete' } }];
    expect(parcelsOf('processing_guest', { meta: labels(refunded) })).toEqual([]);
  });

  test('a link to anywhere else is dropped and the carrier’s own is used', () => {
    const [parcel] = parcelsOf('processing_guest', {
      meta: [
        { key: '_tracking_number', value: '1Z999AA10123456784' },
        { key: '_tracking_provider', value: 'UPS' },
        { key: '_tracking_url', value: 'javascript:alert(1)' },
      ],
    });
    expect(new URL(parcel?.trackingUrl ?? '').hostname).toBe('www.ups.com');
  });

  test('without a named carrier the format’s candidates are given, never as a fact', () => {
    const [parcel] = parcelsOf('processing_guest', {
      meta: [{ key: '_tracking_number', value: '1Z999AA10123456784' }],
    });
    expect(parcel).not.toHaveProperty('carrier');
    expect(parcel?.carrierCandidates.map((carrier) => carrier.name)).toContain('UPS');
  });
});
