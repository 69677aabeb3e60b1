import { globalId } from '../data/identifiers.ts';
import { instant } from '../data/instant.ts';
import type { ShopFixture } from '../data/shops.ts';

/** What a shop says of itself, in the shape of the schema's `Shop`. */
export function describeShop(fixture: ShopFixture, now: Date): object {
  const url = `https://${fixture.domain}`;
  return {
    id: globalId('Shop', fixture.id),
    name: fixture.name,
    myshopifyDomain: fixture.domain,
    url,
    primaryDomain: { host: fixture.domain, url },
    contactEmail: fixture.email,
    currencyCode: fixture.currency,
    enabledPresentmentCurrencies: [fixture.currency],
    ianaTimezone: fixture.timeZone,
    timezoneOffsetMinutes: offsetMinutes(fixture.timeZone, now),
    orderNumberFormatPrefix: fixture.prefix,
    orderNumberFormatSuffix: fixture.suffix,
    customerAccountsV2: {
      customerAccountsVersion: 'NEW_CUSTOMER_ACCOUNTS',
      loginRequiredAtCheckout: false,
      url: `${url}/account`,
    },
    plan: { publicDisplayName: 'Basic', partnerDevelopment: false, shopifyPlus: false },
    shopPolicies: fixture.policies.map((policy, index) => ({
      ...policy,
      id: globalId('ShopPolicy', index + 1),
      url: `${url}/policies/${policy.type.toLowerCase().replaceAll('_', '-')}`,
      updatedAt: instant(now),
    })),
  };
}

/** Minutes that a zone is ahead of UTC. */
function offsetMinutes(timeZone: string, now: Date): number {
  const name = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(now)
    .find((part) => part.type === 'timeZoneName')?.value;
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d\d):(\d\d)/.exec(name ?? '') ?? [];
  return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
}
