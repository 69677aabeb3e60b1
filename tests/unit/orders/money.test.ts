import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { absolute, addMoney, compareMoney, isZero, money } from '../../../server/orders/money.ts';

const usd = (amount: string) => money(amount, 'USD');

test.each([
  ['5280', 'JPY'],
  ['5280.00', 'JPY'],
  ['12.345', 'KWD'],
  ['-15.30', 'USD'],
  ['0', 'EUR'],
  ['12.500000', 'USDT'],
  ['0.00012345', 'BTC'],
  ['250', 'POINTS'],
])('%s %s is an amount, kept as it is written', (amount, currency) => {
  expect(money(amount, currency)).toEqual({ amount, currency });
});

test.each(['', '1,50', '1.', '.5', '1e3', '+1', ' 1', '1 ', '--1', 'NaN', '1.2.3'])(
  '%j is no amount',
  (amount) => {
    expect(() => money(amount, 'USD')).toThrow('amount is not a plain decimal number');
  },
);

test.each(['', 'usd', 'US', ' USD', '$', '1UP', 'A CURRENCY', 'MUCHTOOLONGCODE'])(
  '%j is no currency',
  (currency) => {
    expect(() => money('1', currency)).toThrow('currency is not a code');
  },
);

test.each([
  ['0.10', '0.20', '0.30'],
  ['1', '0.005', '1.005'],
  ['0.001', '0.01', '0.011'],
  ['-0.05', '0.02', '-0.03'],
  ['-1', '1', '0'],
  ['-0.50', '0.50', '0.00'],
  ['9007199254740993.01', '0.01', '9007199254740993.02'],
  ['5', '6', '11'],
])('%s and %s are exactly %s', (first, second, sum) => {
  expect(addMoney(usd(first), usd(second))).toEqual(usd(sum));
});

test('amounts of different currencies are neither added nor compared', () => {
  expect(() => addMoney(usd('1'), money('1', 'EUR'))).toThrow('amounts have different currencies');
  expect(() => compareMoney(usd('1'), money('1', 'EUR'))).toThrow(RangeError);
});

test.each(['0', '0.00', '-0', '-0.0', '000.0'])('%s is nothing', (amount) => {
  expect(isZero(usd(amount))).toBe(true);
});

test.each(['0.001', '-0.01', '10', '100.00', '0.10'])('%s is something', (amount) => {
  expect(isZero(usd(amount))).toBe(false);
});

test('a refund that a shop writes as a negative number is an amount like others', () => {
  expect(absolute(usd('-15.30'))).toEqual(usd('15.30'));
  expect(absolute(usd('15.30'))).toEqual(usd('15.30'));
});

test('amounts are compared as numbers, not as texts', () => {
  const cents = fc.integer({ min: -100_000, max: 100_000 });
  const written = (value: number) => usd((value / 100).toFixed(2));
  fc.assert(
    fc.property(cents, cents, (first, second) => {
      expect(compareMoney(written(first), written(second))).toBe(Math.sign(first - second));
    }),
  );
  expect(compareMoney(usd('9.5'), usd('10'))).toBe(-1);
  expect(compareMoney(usd('1.000'), usd('1'))).toBe(0);
  expect(compareMoney(usd('-2'), usd('-3'))).toBe(1);
});
