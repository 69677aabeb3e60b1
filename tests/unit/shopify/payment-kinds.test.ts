import { expect, test } from 'vitest';
import { paymentKindOf } from '../../../server/platforms/shopify/map-stage.ts';

test.each([
  ['Cash on Delivery (COD)', 'on_delivery'],
  ['Bank Deposit', 'transfer'],
  ['Wire transfer', 'transfer'],
  ['Money Order', 'cheque'],
  ['Cheque', 'cheque'],
  ['shopify_payments', 'online'],
  ['2checkout', 'online'],
  ['Checkout.com', 'online'],
  ['Klarna Checkout', 'online'],
  ['amazon_checkout', 'online'],
  ['PayPal Express Checkout', 'online'],
  ['Wirecard', 'online'],
  ['manual', 'unknown'],
] as const)('a payment by %s is %s', (name, kind) => {
  expect(paymentKindOf([name])).toBe(kind);
});
