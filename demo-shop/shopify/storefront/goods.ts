/** What a storefront shows of a product. */
export interface Good {
  readonly handle: string;
  readonly title: string;
  readonly price: string;
  readonly line: string;
  /** How it likes to live, in two words. */
  readonly place: string;
}

/** A shop window: what it says, and what stands in it. */
export interface ShopWindow {
  readonly heading: string;
  readonly words: string;
  readonly goods: readonly Good[];
}

/** The windows, by shop. */
const windows: Readonly<Record<string, ShopWindow>> = {
  'demo-plants.myshopify.com': {
    heading: 'Something green for every room',
    words: 'Potted on Mondays, posted on Wednesdays. Ask the chat in the corner where yours is.',
    goods: [
      {
        handle: 'boston-fern',
        title: 'Boston Fern',
        price: '$26.50',
        line: 'Forgives a missed watering, not two.',
        place: 'Half shade',
      },
      {
        handle: 'monstera',
        title: 'Monstera',
        price: '$59.00',
        line: 'Grows toward whoever talks to it, we are told.',
        place: 'Bright room',
      },
      {
        handle: 'snake-plant',
        title: 'Snake Plant',
        price: '$34.00',
        line: 'The one for people who are away a lot.',
        place: 'Any corner',
      },
      {
        handle: 'lemon-tree',
        title: 'Lemon Tree',
        price: '$89.00',
        line: 'Flowers first, patience, then lemons.',
        place: 'Full sun',
      },
      {
        handle: 'cactus',
        title: 'Cactus',
        price: '$19.00',
        line: 'Asks for nothing. Takes no hugs.',
        place: 'Window sill',
      },
      {
        handle: 'house-plant-guide',
        title: 'House Plant Guide (PDF)',
        price: '$12.00',
        line: 'Eighty plants, and what they are trying to say.',
        place: 'Any screen',
      },
    ],
  },
  'demo-lamps.myshopify.com': {
    heading: 'Light where you sit',
    words: 'Two lamps, and no third. Ask the chat in the corner where yours is.',
    goods: [
      {
        handle: 'desk-lamp',
        title: 'Desk Lamp',
        price: '€59.00',
        line: 'Bends to where you read.',
        place: 'Desk',
      },
      {
        handle: 'floor-lamp',
        title: 'Floor Lamp',
        price: '€129.00',
        line: 'Stands beside the chair and says nothing.',
        place: 'Corner',
      },
    ],
  },
};

/** The window of a shop; an empty one for a shop that has none. */
export function windowOf(domain: string): ShopWindow {
  return windows[domain] ?? { heading: 'Welcome', words: 'There is nothing here yet.', goods: [] };
}
