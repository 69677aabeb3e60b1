/** A carrier whose name and public tracking page are known. */
export interface CatalogueCarrier {
  /** Stable key, lower case with hyphens. */
  readonly slug: string;
  /** As the carrier writes its own name. */
  readonly name: string;
  /** Public tracking page; `{number}` stands for the URL-encoded tracking number. */
  readonly link: string;
  /** Other whole names under which shops and plug-ins record it. */
  readonly aliases?: readonly string[];
  /** Hosts of its own beside the link's. */
  readonly furtherHosts?: readonly string[];
}

// Stryker disable StringLiteral,ObjectLiteral: names and addresses are data; a test of each would only write them twice

/**
 * Carriers whose links a shopper may be given. The first part holds the names and pages that
 * WooCommerce 11 knows for its own fulfilments; their slugs are the ones it stores.
 */
const woocommerceCarriers: readonly CatalogueCarrier[] = [
  {
    slug: 'acs-courier',
    name: 'ACS Courier',
    link: 'https://www.acscourier.com/track?tracking_number={number}',
  },
  {
    slug: 'amazon-logistics',
    name: 'Amazon Logistics',
    link: 'https://www.amazon.com/progress-tracker/package/ref=ppx_yo_dt_b_track_package_o0?_={number}',
    aliases: ['Amazon', 'AMZL', 'Amazon Shipping'],
  },
  { slug: 'an-post', name: 'An Post', link: 'https://www.anpost.com/Track/Track?item={number}' },
  {
    slug: 'aras-kargo',
    name: 'Aras Kargo',
    link: 'https://www.araskargo.com.tr/Tracking/Detail?trackingNumber={number}',
  },
  {
    slug: 'australia-post',
    name: 'Australia Post',
    link: 'https://auspost.com.au/mypost/track/details/{number}',
    aliases: ['AusPost'],
  },
  { slug: 'azerpost', name: 'Azerpost', link: 'https://www.azerpost.az/track/{number}' },
  {
    slug: 'bartolini-brt',
    name: 'Bartolini (BRT)',
    link: 'https://www.brt.it/track?trackingNumber={number}',
    aliases: ['BRT', 'Bartolini'],
  },
  { slug: 'belpochta', name: 'Belpochta', link: 'https://www.belpost.by/track/{number}' },
  { slug: 'bpost', name: 'bpost', link: 'https://www.bpost.be/en/track-and-trace?itemId={number}' },
  {
    slug: 'bulgarian-posts',
    name: 'Bulgarian Posts',
    link: 'https://www.bulgarianposts.bg/en/track-and-trace?trackingNumber={number}',
  },
  {
    slug: 'canada-post',
    name: 'Canada Post',
    link: 'https://www.canadapost-postescanada.ca/track-reperage/en#/search?searchFor={number}',
    aliases: ['Postes Canada'],
  },
  { slug: 'cdek', name: 'CDEK', link: 'https://www.cdek.ru/track.html?trackingNumber={number}' },
  {
    slug: 'ceska-posta',
    name: 'Česká pošta',
    link: 'https://www.postaonline.cz/trackandtrace/{number}',
    aliases: ['Czech Post'],
  },
  { slug: 'chronopost', name: 'Chronopost', link: 'https://www.chronopost.fr/en/track/{number}' },
  {
    slug: 'correos',
    name: 'Correos',
    link: 'https://www.correos.es/ss/Satellite/site/pagina-tracking/info?idioma=en_GB&numeroEnvio={number}',
  },
  {
    slug: 'ctt',
    name: 'CTT',
    link: 'https://www.ctt.pt/feapl_2/app/open/objectTrackingSearch.do?objectCode={number}',
  },
  {
    slug: 'cyprus-post',
    name: 'Cyprus Post',
    link: 'https://www.cypruspost.post/en/track/{number}',
  },
  {
    slug: 'deutsche-post',
    name: 'Deutsche Post',
    link: 'https://www.deutschepost.de/sendung/simpleQuery.html?piececode={number}',
  },
  {
    slug: 'dhl',
    name: 'DHL',
    link: 'https://www.dhl.com/en/express/tracking.html?AWB={number}',
    aliases: ['DHL Express', 'DHL eCommerce', 'DHL Paket', 'DHL Parcel', 'DHL Germany'],
    furtherHosts: ['dhl.de'],
  },
  {
    slug: 'dpd',
    name: 'DPD',
    link: 'https://www.dpd.com/tracking/{number}',
    furtherHosts: ['dpd.co.uk', 'dpd.de', 'dpdgroup.com'],
  },
  { slug: 'econt', name: 'Econt', link: 'https://www.econt.com/en/track/{number}' },
  { slug: 'eimskip', name: 'Eimskip', link: 'https://www.eimskip.is/track/{number}' },
  {
    slug: 'elta',
    name: 'ELTA',
    link: 'https://elta.gr/en/track/{number}',
    aliases: ['Hellenic Post', 'ELTA Courier'],
  },
  {
    slug: 'evri-hermes',
    name: 'Evri (Hermes)',
    link: 'https://www.evri.com/track/{number}',
    aliases: ['Evri', 'Hermes', 'Hermes UK', 'myHermes'],
  },
  { slug: 'fan-courier', name: 'Fan Courier', link: 'https://www.fancourier.ro/urmarire/{number}' },
  { slug: 'fastway', name: 'Fastway', link: 'https://www.fastway.ie/track/{number}' },
  {
    slug: 'fedex',
    name: 'FedEx',
    link: 'https://www.fedex.com/fedextrack/?tracknumbers={number}',
    aliases: ['Federal Express'],
  },
  {
    slug: 'geniki-taxydromiki',
    name: 'Geniki Taxydromiki',
    link: 'https://www.taxydromiki.com.gr/track/{number}',
  },
  {
    slug: 'gls',
    name: 'GLS',
    link: 'https://gls-group.eu/EU/en/parcel-tracking/{number}',
    furtherHosts: ['gls-group.com'],
  },
  { slug: 'haypost', name: 'HayPost', link: 'https://www.haypost.am/en/track/{number}' },
  { slug: 'helthjem', name: 'Helthjem', link: 'https://www.helthjem.no/sporing/{number}' },
  { slug: 'hrvatska-posta', name: 'Hrvatska Pošta', link: 'https://www.posta.hr/track/{number}' },
  { slug: 'inpost', name: 'InPost', link: 'https://inpost.pl/sledzenie-przesylek/{number}' },
  {
    slug: 'islandspostur',
    name: 'Íslandspóstur',
    link: 'https://www.islandspostur.is/umsoknir-og-umsoknir/umsoknir/umsoknir-um-sendingar/sendingar/{number}',
  },
  {
    slug: 'itella',
    name: 'Smartposti (Itella)',
    link: 'https://www.smartposti.fi/track/{number}',
    aliases: ['Smartposti', 'Itella'],
  },
  { slug: 'kazpost', name: 'Kazpost', link: 'https://www.kazpost.kz/track/{number}' },
  {
    slug: 'la-poste-colissimo',
    name: 'La Poste / Colissimo',
    link: 'https://www.laposte.fr/outils/suivre-vos-envois?code={number}',
    aliases: ['La Poste', 'Colissimo'],
  },
  {
    slug: 'lasership-ontrac',
    name: 'LaserShip/OnTrac',
    link: 'https://www.lasership.com/track/{number}',
    aliases: ['LaserShip', 'OnTrac'],
    furtherHosts: ['ontrac.com'],
  },
  {
    slug: 'latvijas-pasts',
    name: 'Latvijas Pasts',
    link: 'https://www.pasts.lv/en/track/{number}',
  },
  {
    slug: 'liechtensteinische-post',
    name: 'Liechtensteinische Post',
    link: 'https://www.post.li/en/track/{number}',
  },
  {
    slug: 'magyar-posta',
    name: 'Magyar Posta',
    link: 'https://posta.hu/track/{number}',
    aliases: ['Hungarian Post'],
  },
  {
    slug: 'makedonska-posta',
    name: 'Makedonska Pošta',
    link: 'https://www.posta.com.mk/api/api.php/shipment?code={number}',
  },
  { slug: 'maltapost', name: 'MaltaPost', link: 'https://www.maltapost.com/track/{number}' },
  {
    slug: 'matkahuolto',
    name: 'Matkahuolto',
    link: 'https://www.matkahuolto.fi/fi/asiakaspalvelu/rahtien-seuranta?trackingNumber={number}',
  },
  {
    slug: 'mondial-relay',
    name: 'Mondial Relay',
    link: 'https://www.mondialrelay.fr/suivi-colis/{number}',
  },
  { slug: 'mpl', name: 'MPL', link: 'https://www.mpl.com.mt/track/{number}' },
  { slug: 'mrw', name: 'MRW', link: 'https://www.mrw.es/seguimiento/{number}' },
  {
    slug: 'new-zealand-post',
    name: 'New Zealand Post',
    link: 'https://www.nzpost.co.nz/tools/tracking?track={number}',
    aliases: ['NZ Post'],
  },
  {
    slug: 'nova-poshta',
    name: 'Nova Poshta',
    link: 'https://novaposhta.ua/en/tracking/{number}',
    aliases: ['Nova Post'],
  },
  { slug: 'omniva', name: 'Omniva', link: 'https://www.omniva.ee/track/{number}' },
  {
    slug: 'osterreichische-post',
    name: 'Österreichische Post',
    link: 'https://www.post.at/en/track/{number}',
    aliases: ['Austrian Post', 'Oesterreichische Post'],
  },
  {
    slug: 'parcelforce',
    name: 'Parcelforce',
    link: 'https://www.parcelforce.com/track-trace/{number}',
  },
  {
    slug: 'poczta-polska',
    name: 'Poczta Polska',
    link: 'https://emonitoring.poczta-polska.pl/track/{number}',
  },
  {
    slug: 'post-luxembourg',
    name: 'POST Luxembourg',
    link: 'https://www.post.lu/en/track/{number}',
  },
  { slug: 'posta-moldovei', name: 'Poșta Moldovei', link: 'https://www.posta.md/track/{number}' },
  {
    slug: 'posta-romana',
    name: 'Poșta Română',
    link: 'https://www.posta-romana.ro/urmărire-colet/{number}',
  },
  { slug: 'poste-italiane', name: 'Poste Italiane', link: 'https://www.poste.it/track/{number}' },
  {
    slug: 'poste-san-marino',
    name: 'Poste San Marino',
    link: 'https://www.poste.sm/it/servizi/ricerca-spedizioni/{number}',
  },
  {
    slug: 'posten-norge-bring',
    name: 'Posten Norge / Bring',
    link: 'https://www.posten.no/sporing/{number}',
    aliases: ['Posten Norge', 'Bring'],
  },
  { slug: 'postnl', name: 'PostNL', link: 'https://www.postnl.nl/track-en-trace/{number}' },
  { slug: 'postnord', name: 'PostNord', link: 'https://www.postnord.se/track-and-trace/{number}' },
  {
    slug: 'purolator',
    name: 'Purolator',
    link: 'https://www.purolator.com/en/shipping/tracking/{number}',
  },
  {
    slug: 'royal-mail',
    name: 'Royal Mail',
    link: 'https://www.royalmail.com/track-your-item#/tracking-results/{number}',
  },
  { slug: 'russian-post', name: 'Russian Post', link: 'https://www.pochta.ru/tracking/{number}' },
  { slug: 'sda', name: 'SDA', link: 'https://www.sda.it/track/{number}' },
  { slug: 'seur', name: 'SEUR', link: 'https://www.seur.com/seguimiento/{number}' },
  { slug: 'slovenska-posta', name: 'Slovenská pošta', link: 'https://www.posta.sk/track/{number}' },
  {
    slug: 'spee-dee-delivery',
    name: 'Spee-Dee Delivery',
    link: 'https://www.speedeedelivery.com/track/{number}',
    aliases: ['Spee-Dee', 'SpeeDee'],
  },
  { slug: 'startrack', name: 'StarTrack', link: 'https://www.startrack.com.au/track/{number}' },
  {
    slug: 'swiss-post',
    name: 'Swiss Post',
    link: 'https://www.post.ch/en/parcel-tracking?itemId={number}',
  },
  { slug: 'toll', name: 'Toll', link: 'https://www.tollgroup.com/track/{number}' },
  {
    slug: 'ukrposhta',
    name: 'Ukrposhta',
    link: 'https://www.ukrposhta.ua/track/{number}',
    aliases: ['Ukrainian Post'],
  },
  {
    slug: 'ups',
    name: 'UPS',
    link: 'https://www.ups.com/track?tracknum={number}',
    aliases: ['United Parcel Service'],
  },
  {
    slug: 'urgent-cargus',
    name: 'Urgent Cargus',
    link: 'https://www.urgentcargus.ro/urmarire/{number}',
    aliases: ['Cargus'],
  },
  {
    slug: 'usps',
    name: 'USPS',
    link: 'https://tools.usps.com/go/TrackConfirmAction?tLabels={number}',
    aliases: ['United States Postal Service', 'US Postal Service', 'U.S. Postal Service'],
    furtherHosts: ['usps.com'],
  },
  {
    slug: 'yurtici-kargo',
    name: 'Yurtiçi Kargo',
    link: 'https://www.yurticikargo.com/Tracking/Detail/{number}',
  },
  {
    slug: 'zasilkovna',
    name: 'Zásilkovna',
    link: 'https://www.zasilkovna.cz/track/{number}',
    aliases: ['Packeta'],
  },
];

/** Carriers beyond those, with the tracking pages that tracking-numbers/ names for them. */
const furtherCarriers: readonly CatalogueCarrier[] = [
  {
    slug: 'canpar',
    name: 'Canpar',
    link: 'https://www.canpar.com/en/track/tracking.jsp?reference={number}&locale=en',
  },
  {
    slug: 'gofo',
    name: 'GOFO Express',
    link: 'https://www.gofoexpress.com/tracking.html?searchID={number}',
  },
  {
    slug: 'landmark-global',
    name: 'Landmark Global',
    link: 'https://track.landmarkglobal.com/?search={number}',
    aliases: ['Landmark'],
  },
  {
    slug: 'old-dominion',
    name: 'Old Dominion Freight Line',
    link: 'https://www.odfl.com/us/en/tools/trace-track-ltl-freight/trace.html?proNumbers={number}',
    aliases: ['Old Dominion', 'ODFL'],
  },
  { slug: 'yodel', name: 'Yodel', link: 'https://www.yodel.co.uk/tracking/{number}' },
  {
    slug: 'yunexpress',
    name: 'YunExpress',
    link: 'https://www.yuntrack.com/parcelTracking?id={number}',
    aliases: ['YunTrack'],
  },
];

export const catalogue: readonly CatalogueCarrier[] = [...woocommerceCarriers, ...furtherCarriers];
