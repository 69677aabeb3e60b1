import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogue } from '../../../../server/orders/carriers/catalogue.ts';
import { findCarrier } from '../../../../server/orders/carriers/find-carrier.ts';
import { anyText } from '../../../support/any-text.ts';

test('every carrier is found by its slug, its name and its aliases, and by nobody else’s', () => {
  for (const carrier of catalogue) {
    const expected = { slug: carrier.slug, name: carrier.name };
    for (const name of [carrier.slug, carrier.name, ...(carrier.aliases ?? [])]) {
      expect(findCarrier(name), name).toEqual(expected);
      expect(findCarrier(` ${name.toUpperCase()}. `), name).toEqual(expected);
      expect(findCarrier(name.replaceAll(/[ -]/g, '_')), name).toEqual(expected);
    }
  }
});

test('the catalogue has the 77 carriers of WooCommerce and those of the known number formats', () => {
  expect(catalogue).toHaveLength(83);
  expect(new Set(catalogue.map((carrier) => carrier.slug)).size).toBe(83);
});

test.each([
  ['Royal Mail', 'royal-mail'],
  ['royalmail', 'royal-mail'],
  ['Royal Mail Tracked', 'royal-mail'],
  ['hermes', 'evri-hermes'],
  ['Evri', 'evri-hermes'],
  ['dhl-express', 'dhl'],
  ['DPD UK', 'dpd'],
  ['ups-ground', 'ups'],
  ['FedEx International Priority', 'fedex'],
  ['ontrac', 'lasership-ontrac'],
  ['yunexpress', 'yunexpress'],
  ['Ceska posta', 'ceska-posta'],
  ['Österreichische Post', 'osterreichische-post'],
  ['Yurtici Kargo', 'yurtici-kargo'],
  ['Yurtiçi Kargo', 'yurtici-kargo'],
  ['Yurtıçı Kargo', 'yurtici-kargo'],
  ['U.S. Postal Service', 'usps'],
  ['ＵＰＳ', 'ups'],
  ['Ceská Posta', 'ceska-posta'],
  ['DPD UK.', 'dpd'],
  [`ups ${' '.repeat(76)}`, 'ups'],
  ['AMZL', 'amazon-logistics'],
  ['AusPost', 'australia-post'],
  ['BRT', 'bartolini-brt'],
  ['Postes Canada', 'canada-post'],
  ['Czech Post', 'ceska-posta'],
  ['DHL eCommerce', 'dhl'],
  ['Hellenic Post', 'elta'],
  ['Federal Express', 'fedex'],
  ['Smartposti', 'itella'],
  ['La Poste', 'la-poste-colissimo'],
  ['Hungarian Post', 'magyar-posta'],
  ['NZ Post', 'new-zealand-post'],
  ['Nova Post', 'nova-poshta'],
  ['Austrian Post', 'osterreichische-post'],
  ['Bring', 'posten-norge-bring'],
  ['SpeeDee', 'spee-dee-delivery'],
  ['Ukrainian Post', 'ukrposhta'],
  ['United Parcel Service', 'ups'],
  ['Cargus', 'urgent-cargus'],
  ['Packeta', 'zasilkovna'],
  ['GOFO', 'gofo'],
  ['Landmark', 'landmark-global'],
  ['ODFL', 'old-dominion'],
  ['YunTrack', 'yunexpress'],
])('%s means %s', (name, slug) => {
  expect(findCarrier(name)?.slug).toBe(slug);
});

test.each([
  '',
  ' - ',
  'Coastal Couriers',
  'Express',
  'UK Express Delivery',
  'Hermes Germany',
  'CTT Express',
  'SDA Express',
  'Toll Mail',
  'UPS Store',
  'Not UPS',
  'Post',
  'constructor',
  `ups ${'express '.repeat(20)}`,
  `ups ${' '.repeat(77)}`,
])('%j means no known carrier', (name) => {
  expect(findCarrier(name)).toBeUndefined();
});

test('any text is a question that can be answered', () => {
  fc.assert(
    fc.property(anyText({ maxLength: 100 }), (text) => {
      const found = findCarrier(text);
      return found === undefined || catalogue.some((carrier) => carrier.slug === found.slug);
    }),
  );
});
