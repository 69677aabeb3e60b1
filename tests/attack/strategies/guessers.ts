import { guessLimits } from '../../../server/guesses/guess-limits.ts';
import type { AttackedServer } from '../support/attacked-server.ts';
import type { PlantedOrder } from '../support/planted-orders.ts';
import type { Watch } from '../support/watch.ts';
import { openBots, type Strategy } from './strategy.ts';

/** Chances of one guess in a shop of 10,000 orders, of which everything public is known. */
const chances = {
  pair: 1 / 10_000,
  /** One customer in 500 has the same postcode. */
  postcode: 1 / 500,
  phone: 1 / 10_000_000,
};

/** The orders that are aimed at, and the address of an office with a bot in it. */
export interface Targets {
  readonly sprayedEmail: PlantedOrder;
  readonly sprayedPhone: PlantedOrder;
  readonly sprayedPostcode: PlantedOrder;
  readonly sprayedNumber: PlantedOrder;
  readonly infestedOffice: string;
}

/**
 * Everybody who guesses. Each lays hold of another budget, so that all can be played at once.
 * @param mostAtOnce leaves out whoever may guess more than that at once.
 */
export async function openGuessers(
  server: AttackedServer,
  watch: Watch,
  targets: Targets,
  mostAtOnce: number,
): Promise<readonly Strategy[]> {
  const { plain, renumbered } = server;
  const bots = (
    network: number,
    count: number,
    more: { readonly store?: typeof plain; readonly sharedAddress?: string } = {},
  ) => openBots({ serverUrl: server.url, store: plain, watch, count, network, ...more });
  const crowd = (network: number) => bots(network, 120, { store: renumbered });
  const { fact, number, conversation, network, store } = guessLimits;
  const aimed = targets.sprayedNumber.number;

  const all: readonly (Omit<Strategy, 'bots'> & {
    readonly bots: () => Promise<Strategy['bots']>;
  })[] = [
    {
      name: 'one conversation, anything',
      limit: conversation,
      chance: chances.pair,
      bots: () => bots(1, 1),
      guess: (index) => ({
        orderNumber: String(810_000 + index),
        kind: 'email',
        value: email(index, 'a'),
      }),
    },
    {
      name: 'one network, many conversations',
      limit: network,
      chance: chances.pair,
      bots: () => bots(2, 12, { sharedAddress: targets.infestedOffice }),
      guess: (index) => ({
        orderNumber: String(820_000 + index),
        kind: 'email',
        value: email(index, 'b'),
      }),
    },
    {
      name: 'an e-mail over many numbers, by a botnet',
      limit: fact.email,
      chance: chances.pair,
      bots: () => bots(3, 8),
      guess: (index) => ({
        orderNumber: String(830_000 + index),
        kind: 'email',
        value: targets.sprayedEmail.email,
      }),
    },
    {
      name: 'a phone over many numbers, by a botnet',
      limit: fact.phone,
      chance: chances.pair,
      bots: () => bots(4, 8),
      guess: (index) => ({
        orderNumber: String(840_000 + index),
        kind: 'phone',
        value: targets.sprayedPhone.phone,
      }),
    },
    {
      name: 'a postcode over many numbers, by a botnet',
      limit: fact.postcode,
      chance: chances.postcode,
      bots: () => bots(5, 8),
      guess: (index) => ({
        orderNumber: String(850_000 + index),
        kind: 'postcode',
        value: targets.sprayedPostcode.postcode,
      }),
    },
    {
      name: 'many e-mails over one number, by a botnet',
      limit: number.email,
      chance: chances.pair,
      bots: () => bots(6, 8),
      guess: (index) => ({ orderNumber: aimed, kind: 'email', value: email(index, 'c') }),
    },
    {
      name: 'many phones over one number, by a botnet',
      limit: number.phone,
      chance: chances.phone,
      bots: () => bots(7, 8),
      guess: (index) => ({ orderNumber: aimed, kind: 'phone', value: phone(index) }),
    },
    {
      name: 'many postcodes over one number, by a botnet',
      limit: number.postcode,
      chance: chances.postcode,
      bots: () => bots(8, 8),
      guess: (index) => ({ orderNumber: aimed, kind: 'postcode', value: postcode(index) }),
    },
    {
      name: 'random numbers and e-mails, by a patient botnet',
      limit: store.email,
      chance: chances.pair,
      bots: () => crowd(9),
      guess: (index) => ({
        orderNumber: String(860_000 + index),
        kind: 'email',
        value: email(index, 'd'),
      }),
    },
    {
      name: 'random numbers and phones, by a patient botnet',
      limit: store.phone,
      chance: chances.phone,
      bots: () => crowd(10),
      guess: (index) => ({
        orderNumber: String(870_000 + index),
        kind: 'phone',
        value: phone(5_000 + index),
      }),
    },
    {
      name: 'random numbers and postcodes, by a patient botnet',
      limit: store.postcode,
      chance: chances.postcode,
      bots: () => crowd(11),
      guess: (index) => ({
        orderNumber: String(880_000 + index),
        kind: 'postcode',
        value: postcode(500 + index),
      }),
    },
  ];
  const strategies: Strategy[] = [];
  for (const { bots: open, ...strategy } of all) {
    if (strategy.limit.atOnce <= mostAtOnce) strategies.push({ ...strategy, bots: await open() });
  }
  return strategies;
}

function email(index: number, of: string): string {
  return `somebody-${of}-${index}@example.com`;
}

/** Its last four digits, by which guesses are counted, differ from guess to guess. */
function phone(index: number): string {
  return `+1 303 555 ${String(index).padStart(4, '0')}`;
}

function postcode(index: number): string {
  return `AB${index % 100} ${Math.floor(index / 100) % 10}CD`;
}
