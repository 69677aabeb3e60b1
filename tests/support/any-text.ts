import * as fc from 'fast-check';

const printable = fc.integer({ min: 0x20, max: 0x7e });
const anyCodePoint = fc.nat(0x10_ff_ff);

/**
 * Whatever a program could be handed as text: half of it what a keyboard writes, half any code point,
 * lone surrogates and unassigned ones too. The library's own `binary` is the same and takes more than
 * a second to build in each test file.
 */
export const anyText = (constraints: { readonly maxLength?: number } = {}) =>
  fc.string({
    ...constraints,
    unit: fc.oneof(printable, anyCodePoint).map((point) => String.fromCodePoint(point)),
  });
