/** Tracking as Shopify keeps it for a known carrier: name, number, and the link that it makes. */
function known(company: string, link: string) {
  return (number: string) => ({ company, number, url: `${link}${number}` });
}

export const canadaPost = known(
  'Canada Post',
  'https://www.canadapost-postescanada.ca/track-reperage/en#/search?searchFor=',
);
export const ups = known('UPS', 'https://www.ups.com/WebTracking?loc=en_US&requester=ST&trackNums=');
export const fedEx = known('FedEx', 'https://www.fedex.com/fedextrack/?trknbr=');
export const purolator = known(
  'Purolator',
  'https://www.purolator.com/en/ship-track/tracking-details.page?pin=',
);
