import type { MoneyBagRecord, MoneyRecord } from './records.ts';

/** Currencies that Shopify counts without decimals, of those that fixtures use. */
const withoutDecimals = new Set(['JPY', 'KRW']);

/** Hundredths of a currency as Shopify writes a decimal: no zeros at the end but one. */
function money(hundredths: number, currencyCode: string): MoneyRecord {
  const whole = withoutDecimals.has(currencyCode)
    ? Math.round(hundredths / 100) * 100
    : Math.round(hundredths);
  const text = (whole / 100).toFixed(2).replace(/0$/, '');
  return { amount: text, currencyCode };
}

/** How an order's money is kept: what the shop counts in, what the customer saw, and the rate between. */
export interface Currencies {
  readonly shop: string;
  readonly presentment: string;
  /** How much of the presentment currency one unit of the shop's is. */
  readonly rate: number;
}

/** An amount, given in hundredths of the currency that the customer saw. */
export function moneyBag(hundredths: number, currencies: Currencies): MoneyBagRecord {
  return {
    shopMoney: money(hundredths / currencies.rate, currencies.shop),
    presentmentMoney: money(hundredths, currencies.presentment),
  };
}
