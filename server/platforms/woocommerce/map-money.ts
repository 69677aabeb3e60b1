import { money, type Money } from '../../orders/money.ts';

/**
 * An amount as WooCommerce writes it: usually a string with the store's decimals whatever the
 * currency (`"5280.00"` yen), sometimes a number, sometimes empty for nothing.
 * @throws RangeError when it is no amount.
 */
export function mapMoney(amount: string | number | null | undefined, currency: string): Money {
  const text = typeof amount === 'number' ? plainDecimal(amount) : (amount ?? '').trim();
  return money(text === '' ? '0' : text, currency.toUpperCase());
}

/** A number without an exponent; shops that send numbers send few decimals. */
function plainDecimal(amount: number): string {
  const text = String(amount);
  return /e/i.test(text) ? amount.toFixed(6) : text;
}
