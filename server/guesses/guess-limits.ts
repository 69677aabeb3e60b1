import type { SecondFactKind } from '../orders/proof.ts';

/**
 * A budget that refills: so many wrong guesses at once, and one more each time `refillMs` is over. In a
 * day that is `atOnce + 24 h / refillMs` at most, and from then on `24 h / refillMs`.
 */
export interface GuessLimit {
  /** Wrong guesses from a budget that is whole. At least 1. */
  readonly atOnce: number;
  /** After how long a guess comes back, milliseconds. */
  readonly refillMs: number;
}

/** What is counted together with the kind of the second fact: the fewer bits it has, the tighter. */
export type PerFact = Readonly<Record<SecondFactKind, GuessLimit>>;

export interface GuessLimits {
  /** The same pair again in the same conversation: paid for once, then free until it is over. */
  readonly pair: GuessLimit;
  readonly fact: PerFact;
  readonly number: PerFact;
  readonly conversation: GuessLimit;
  readonly network: GuessLimit;
  readonly store: PerFact;
}

const minute = 60_000;
const hour = 60 * minute;

/**
 * How many guesses whoever tries gets. Only wrong ones count, so an office or a call centre with a
 * hundred people behind one address, nearly all of whom are right, notices nothing; a shopper mistypes
 * three times even where the least is allowed, and then is right. An exhausted budget asks for more
 * proof and locks nobody out.
 *
 * | strategy                                       | stopped by   | first hour | first day | later, a day |
 * |------------------------------------------------|--------------|-----------:|----------:|-------------:|
 * | one conversation, anything                     | conversation |         12 |       104 |           96 |
 * | one network, many conversations                | network      |         42 |       318 |          288 |
 * | an e-mail over many numbers, from anywhere     | fact         |          6 |        18 |           12 |
 * | a phone over many numbers                      | fact         |          5 |        11 |            6 |
 * | a postcode over many numbers                   | fact         |          4 |         8 |            4 |
 * | many e-mails over one number                   | number       |          6 |        18 |           12 |
 * | many phones over one number                    | number       |          5 |        11 |            6 |
 * | many postcodes over one number                 | number       |          4 |         7 |            3 |
 * | random pairs, from anywhere: e-mails           | store        |        460 |     1,840 |        1,440 |
 * | random pairs: phones                           | store        |        165 |       510 |          360 |
 * | random pairs: postcodes                        | store        |         44 |       136 |           96 |
 *
 * Why that is harmless, for a botnet of any size and patience:
 * - Somebody's e-mail over 10,000 numbers finds one order of theirs in fourteen months, on average; who
 *   knows on which day they ordered, at a shop of 100 orders a day, in four days: the whereabouts of a
 *   parcel, and no address.
 * - Random pairs of known customers and 10,000 numbers hit once in 10,000 guesses: one order a week, and
 *   nobody in particular's.
 * - A phone is as hard to guess as an e-mail, but all phones of a place can be listed.
 * - A postcode that one customer in 500 has opens an order in five days. In a shop whose customers live
 *   in twenty postcodes it is four orders a day: there a postcode proves little, however few the guesses,
 *   which is why e-mail is the default.
 *
 * A shop that has more honest mistakes than its store's budget asks for a code more often, and that is
 * all. Guesses of right answers under way count until they are known to be right: the store's budget
 * must hold as many as look orders up in the same second.
 */
export const guessLimits: GuessLimits = {
  pair: { atOnce: 1, refillMs: 15 * minute },
  fact: {
    email: { atOnce: 6, refillMs: 2 * hour },
    phone: { atOnce: 5, refillMs: 4 * hour },
    postcode: { atOnce: 4, refillMs: 6 * hour },
  },
  number: {
    email: { atOnce: 6, refillMs: 2 * hour },
    phone: { atOnce: 5, refillMs: 4 * hour },
    postcode: { atOnce: 4, refillMs: 8 * hour },
  },
  conversation: { atOnce: 8, refillMs: 15 * minute },
  network: { atOnce: 30, refillMs: 5 * minute },
  store: {
    email: { atOnce: 400, refillMs: minute },
    phone: { atOnce: 150, refillMs: 4 * minute },
    postcode: { atOnce: 40, refillMs: 15 * minute },
  },
};

/**
 * Takes one guess from a budget.
 * @param wholeAt when all of its guesses are back, in milliseconds since 1970; past when they are.
 * @returns the same after this guess; undefined when none is left.
 */
export function afterOneGuess(
  { atOnce, refillMs }: GuessLimit,
  wholeAt: number,
  now: number,
): number | undefined {
  const longest = atOnce * refillMs;
  // Further ahead than guesses can bring it: the clock was set back, and nobody shall wait for that.
  // A minute more, for whoever waited for the row meanwhile began at an earlier "now".
  const clockWasSetBack = wholeAt > now + longest + minute;
  const next = (clockWasSetBack ? now : Math.max(wholeAt, now)) + refillMs;
  return next <= now + longest ? next : undefined;
}
