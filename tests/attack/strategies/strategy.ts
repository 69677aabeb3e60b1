import type { Message, SecondFactKind } from '../../../protocol/chat.ts';
import type { GuessLimit } from '../../../server/guesses/guess-limits.ts';
import { Attacker, showsOrder } from '../support/attacker.ts';
import type { AttackedStore } from '../support/attacked-server.ts';
import { orderForm } from '../support/chat-try.ts';
import { inLanes } from '../support/in-lanes.ts';
import type { Watch } from '../support/watch.ts';

/** A way to guess, from however many addresses and with all the patience in the world. */
export interface Strategy {
  readonly name: string;
  /** What stops it, as documented. */
  readonly limit: GuessLimit;
  /** The chance that one guess is right, as written down beside the limits. */
  readonly chance: number;
  /** The guess with that number: no two are the same. */
  readonly guess: (index: number) => {
    readonly orderNumber: string;
    readonly kind: SecondFactKind;
    readonly value: string;
  };
  /** Who makes them, by turns. */
  readonly bots: readonly Attacker[];
}

/** What bots of one kind do at the same moment. */
const lanes = 12;

/** Opens conversations, each from an address of its own unless one is given. */
export async function openBots(options: {
  readonly serverUrl: string;
  readonly store: AttackedStore;
  readonly watch: Watch;
  readonly count: number;
  /** Tells the addresses of one botnet from another's. */
  readonly network: number;
  readonly sharedAddress?: string;
}): Promise<readonly Attacker[]> {
  const { serverUrl, store, watch, count, network, sharedAddress } = options;
  return inLanes(count, lanes, (index) =>
    new Attacker({
      serverUrl,
      siteId: store.siteId,
      from: sharedAddress ?? `2001:db8:${network}:${(index + 1).toString(16)}::1`,
      watch,
    }).open(),
  );
}

/** Hours of an attack, each guessed as often as the limit allows and a little more. */
export class Guessing {
  /** Guesses that reached the shop, for each hour that was played. */
  readonly reached = new Map<number, number>();
  readonly #strategy: Strategy;
  readonly #watch: Watch;
  #made = 0;

  constructor(strategy: Strategy, watch: Watch) {
    this.#strategy = strategy;
    this.#watch = watch;
  }

  get strategy(): Strategy {
    return this.#strategy;
  }

  /** Guesses at a whole hour after the first, until it is stopped. */
  async playHour(hour: number): Promise<void> {
    const { limit } = this.#strategy;
    const before = hour === 0 ? 0 : documented(limit, hour - 1);
    // Two more than documented: what lets one through lets both through.
    const count = documented(limit, hour) - before + 2;
    const answers = await inLanes(count, lanes, () => this.#guessOnce());
    const reached = answers.filter((answer) => answer !== undefined && !asksForMoreProof(answer));
    this.reached.set(hour, reached.length);
  }

  /** Guesses that reached the shop up to an hour. */
  upTo(hour: number): number {
    const counts = [...this.reached].filter(([played]) => played <= hour);
    return counts.reduce((sum, [, count]) => sum + count, 0);
  }

  async #guessOnce(): Promise<Message | undefined> {
    const { name, guess, bots } = this.#strategy;
    const index = this.#made++;
    const bot = bots[index % bots.length];
    if (bot === undefined) throw new RangeError('there are no bots');
    const { orderNumber, kind, value } = guess(index);
    const answer = await bot.say(name, orderForm(orderNumber, value, kind));
    if (showsOrder(answer)) this.#watch.find('opened', name, `${orderNumber} ${value}`);
    if (answer && !asksForMoreProof(answer) && !isRefusal(answer)) {
      // The shop was away, for example: then these figures say nothing.
      this.#watch.find('fault', name, `neither refused nor stopped: ${answer.text}`);
    }
    return answer;
  }
}

/** Guesses that a budget allows within so many hours, the last moment included. */
export function documented({ atOnce, refillMs }: GuessLimit, hours: number): number {
  return atOnce + Math.floor((hours * 3_600_000) / refillMs);
}

/** Whether the shop was not asked at all: there have been too many tries. */
export function asksForMoreProof({ parts }: Message): boolean {
  return parts.some(
    (part) =>
      part.kind === 'quick_replies' && part.replies.some(({ action }) => action === 'send_code'),
  );
}

/** The one refusal: it shows the form again. */
function isRefusal({ parts }: Message): boolean {
  return parts.some(({ kind }) => kind === 'order_form');
}
