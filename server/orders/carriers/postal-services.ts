/**
 * Postal services of the catalogue by the country in an S10 number (UPU standard S10, ISO 3166-1
 * alpha-2). By country and not by name, for "La Poste" is the name of several services.
 */
const slugByCountry: Readonly<Record<string, string>> = {
  AM: 'haypost',
  AT: 'osterreichische-post',
  AU: 'australia-post',
  AZ: 'azerpost',
  BE: 'bpost',
  BG: 'bulgarian-posts',
  BY: 'belpochta',
  CA: 'canada-post',
  CH: 'swiss-post',
  CY: 'cyprus-post',
  CZ: 'ceska-posta',
  DE: 'deutsche-post',
  DK: 'postnord',
  EE: 'omniva',
  ES: 'correos',
  FR: 'la-poste-colissimo',
  GB: 'royal-mail',
  GR: 'elta',
  HR: 'hrvatska-posta',
  HU: 'magyar-posta',
  IE: 'an-post',
  IS: 'islandspostur',
  IT: 'poste-italiane',
  KZ: 'kazpost',
  LI: 'liechtensteinische-post',
  LU: 'post-luxembourg',
  LV: 'latvijas-pasts',
  MD: 'posta-moldovei',
  MK: 'makedonska-posta',
  MT: 'maltapost',
  NL: 'postnl',
  NO: 'posten-norge-bring',
  NZ: 'new-zealand-post',
  PL: 'poczta-polska',
  PT: 'ctt',
  RO: 'posta-romana',
  RU: 'russian-post',
  SE: 'postnord',
  SK: 'slovenska-posta',
  SM: 'poste-san-marino',
  UA: 'ukrposhta',
  US: 'usps',
};

/** The catalogue's slug of a country's postal service, where the catalogue has it. */
export function postalServiceSlug(country: string): string | undefined {
  return slugByCountry[country];
}
