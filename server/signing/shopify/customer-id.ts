/** Shopify's ids are 64-bit numbers, beyond what a JavaScript number holds: they stay text. */
const shape = /^[1-9]\d{0,18}$/;

/** Whether a text is the number of a customer, written in the one way in which Shopify writes it. */
export function isCustomerId(text: string): boolean {
  return shape.test(text);
}
