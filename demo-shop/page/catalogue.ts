/** What the shop window says of a product. Names and prices are the recorded shop's. */
export interface WindowProduct {
  readonly slug: string;
  readonly name: string;
  readonly price: string;
  readonly line: string;
  readonly isSoldOut?: boolean;
}

export const catalogue: readonly WindowProduct[] = [
  {
    slug: 'wool-scarf',
    name: 'Wool Scarf',
    price: '$29.00',
    line: 'Soft merino, long enough to wrap twice.',
  },
  {
    slug: 'trail-mug',
    name: 'Trail Mug',
    price: '$14.50',
    line: 'Enamel on steel. Chips tell its story.',
  },
  {
    slug: 'camp-stove',
    name: 'Camp Stove',
    price: '$64.00',
    line: 'Boils a litre in the time it takes to yawn.',
  },
  {
    slug: 'ridge-tent-2p',
    name: 'Ridge Tent 2P',
    price: '$249.00',
    line: 'Room for two who like each other.',
    isSoldOut: true,
  },
  {
    slug: 'field-jacket',
    name: 'Field Jacket',
    price: '$189.00',
    line: 'Waxed cotton in olive or navy, S to L.',
  },
  {
    slug: 'knot-guide-pdf',
    name: 'Knot Guide (PDF)',
    price: '$9.00',
    line: 'Forty knots, no postage.',
  },
];
