/** An amount of money: a decimal string (never a float) and a currency. */
export interface Money {
  /** Decimal digits with an optional minus and point, for example `"5280.00"`. */
  readonly amount: string;
  /** ISO 4217, for example `"JPY"`, or the shop's own code, for example `"USDT"` or `"POINTS"`. Upper case. */
  readonly currency: string;
}

const decimal = /^-?\d+(\.\d+)?$/;
/** Plug-ins add codes for coins and points; what is longer or has other characters is none. */
const currencyCode = /^[A-Z][A-Z0-9_-]{2,11}$/;

/**
 * Checks and makes an amount.
 * @throws RangeError when the amount is no plain decimal or the currency is no code.
 */
export function money(amount: string, currency: string): Money {
  if (!decimal.test(amount)) throw new RangeError('amount is not a plain decimal number');
  if (!currencyCode.test(currency)) throw new RangeError('currency is not a code');
  return { amount, currency };
}

/** Whether an amount is exactly nothing ("0", "0.00", "-0.0"). */
export function isZero(value: Money): boolean {
  return /^-?0+(\.0+)?$/.test(value.amount);
}

/** The amount without its sign, for refunds that a shop writes as negative numbers. */
export function absolute(value: Money): Money {
  return { ...value, amount: value.amount.replace('-', '') };
}

/** Adds amounts of one currency exactly. @throws RangeError when currencies differ. */
export function addMoney(first: Money, second: Money): Money {
  if (first.currency !== second.currency) throw new RangeError('amounts have different currencies');
  const scale = Math.max(decimals(first.amount), decimals(second.amount));
  const sum = scaled(first.amount, scale) + scaled(second.amount, scale);
  return { amount: unscaled(sum, scale), currency: first.currency };
}

/** Negative, zero or positive, as the first amount is less than, equal to or more than the second. @throws RangeError when currencies differ. */
export function compareMoney(first: Money, second: Money): number {
  const difference = addMoney(first, { ...second, amount: negated(second.amount) });
  if (isZero(difference)) return 0;
  return difference.amount.startsWith('-') ? -1 : 1;
}

function negated(amount: string): string {
  return amount.startsWith('-') ? amount.slice(1) : `-${amount}`;
}

function decimals(amount: string): number {
  return amount.split('.')[1]?.length ?? 0;
}

function scaled(amount: string, scale: number): bigint {
  return BigInt(amount.replace('.', '') + '0'.repeat(scale - decimals(amount)));
}

function unscaled(value: bigint, scale: number): string {
  const digits = value
    .toString()
    .replace('-', '')
    .padStart(scale + 1, '0');
  const sign = value < 0n ? '-' : '';
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}
