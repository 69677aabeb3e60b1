import type { ShopperInput } from '../../../protocol/chat.ts';
import type { Chance } from './chance.ts';
import { emailOf, existing, missing, phoneOf, postcodeOf, trashed } from './known-orders.ts';

/** What somebody says in a conversation of their own, one after the other, each after the answer to the last. */
type Talk = (chance: Chance) => readonly ShopperInput[];

const form = (
  orderNumber: number,
  kind: 'email' | 'phone' | 'postcode',
  value: string,
): ShopperInput => ({
  kind: 'order_form',
  orderNumber: String(orderNumber),
  secondFact: { kind, value },
});
const text = (words: string): ShopperInput => ({ kind: 'text', text: words });

/** Whoever watches times looks at the next answer as well. */
const thanks = text('thank you');

const tried =
  (pair: (chance: Chance) => ShopperInput): Talk =>
  (chance) => [pair(chance), thanks];
/** A first guess that is the same for all, and then one too many. */
const triedTooOften =
  (pair: (chance: Chance) => ShopperInput): Talk =>
  (chance) => [form(missing(chance), 'email', emailOf(missing(chance))), pair(chance), thanks];
const codeAskedFor =
  (named: (chance: Chance) => readonly [number, string]): Talk =>
  (chance) => {
    const [orderNumber, email] = named(chance);
    return [
      text(`Please send me a code for order ${orderNumber}, ${email}`),
      // Right once in a million times.
      text('000000'),
      // Where one was mailed, no more mail may be sent in this conversation.
      text('send me a new code'),
      thanks,
    ];
  };
/** An e-mail of a shopper who is not the one with this number. */
const anotherEmail = (number: number, chance: Chance): string =>
  emailOf(chance.pick(existing.filter((each) => each !== number)));

/** What is tried, by name. */
export const talks = {
  'wrong number': tried((chance) => form(missing(chance), 'email', emailOf(chance.pick(existing)))),
  'wrong fact': tried((chance) => form(chance.pick(existing), 'email', emailOf(missing(chance)))),
  missing: tried((chance) => form(missing(chance), 'email', emailOf(missing(chance)))),
  trashed: tried((chance) => {
    const number = chance.pick(trashed);
    return form(number, 'email', emailOf(number));
  }),
  "another's": tried((chance) => {
    const number = chance.pick(existing);
    return form(number, 'email', anotherEmail(number, chance));
  }),
  'wrong postcode': tried((chance) =>
    form(chance.pick(existing), 'postcode', postcodeOf(missing(chance))),
  ),
  'missing, by postcode': tried((chance) =>
    form(missing(chance), 'postcode', postcodeOf(missing(chance))),
  ),
  'exhausted, right': triedTooOften((chance) => {
    const number = chance.pick(existing);
    return form(number, 'email', emailOf(number));
  }),
  'exhausted, missing': triedTooOften((chance) =>
    form(missing(chance), 'email', emailOf(missing(chance))),
  ),
  'phone not accepted, right': tried((chance) => {
    const number = chance.pick(existing);
    return form(number, 'phone', phoneOf(number));
  }),
  'phone not accepted, missing': tried((chance) => {
    const number = missing(chance);
    return form(number, 'phone', phoneOf(number));
  }),
  'code, right': codeAskedFor((chance) => {
    const number = chance.pick(existing);
    return [number, emailOf(number)];
  }),
  "code, another's": codeAskedFor((chance) => {
    const number = chance.pick(existing);
    return [number, anotherEmail(number, chance)];
  }),
  'code, missing': codeAskedFor((chance) => [missing(chance), emailOf(missing(chance))]),
} as const satisfies Readonly<Record<string, Talk>>;

export type TryName = keyof typeof talks;

/** Two kinds of tries that nobody may be able to tell apart. */
export interface Pair {
  readonly name: string;
  readonly one: TryName;
  readonly other: TryName;
  /** Which answers are looked at, by their place in the talk; absent: all. */
  readonly answers?: readonly number[];
}

const refusals: readonly TryName[] = [
  'wrong number',
  'wrong fact',
  'missing',
  'trashed',
  "another's",
];

/** Every pair, of refusals each with each other. */
export const pairs: readonly Pair[] = [
  ...refusals.flatMap((one, index) =>
    refusals.slice(index + 1).map((other) => ({ name: `${one} / ${other}`, one, other })),
  ),
  {
    name: 'wrong postcode / missing',
    one: 'wrong postcode',
    other: 'missing, by postcode',
  },
  {
    name: 'tried too often: right / missing',
    one: 'exhausted, right',
    other: 'exhausted, missing',
  },
  {
    name: 'second fact not accepted: right / missing',
    one: 'phone not accepted, right',
    other: 'phone not accepted, missing',
  },
  ...(['code, right', "code, another's"] as const).flatMap((one): readonly Pair[] => [
    {
      name: `asks for a code: ${one.slice(6)} / missing`,
      one,
      other: 'code, missing',
      answers: [0],
    },
    {
      name: `types a wrong code: ${one.slice(6)} / missing`,
      one,
      other: 'code, missing',
      answers: [1],
    },
    {
      name: `asks for one too many: ${one.slice(6)} / missing`,
      one,
      other: 'code, missing',
      answers: [2, 3],
    },
  ]),
];
