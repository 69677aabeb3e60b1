import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { ShopperInput } from '../../../protocol/chat.ts';
import { clientAddress } from '../../bench/support/house.ts';
import { ChatShopper } from '../../support/chat-shopper.ts';
import type { ObservedConversation } from './check-conversation.ts';
import { factsOf } from './known-facts.ts';
import { Listener } from './listener.ts';
import type { Chance } from './random.ts';

/** A shopper's requests are sent again for as long as any outage may last, milliseconds. */
const patienceMs = 120_000;
/** A wrong number beside the right e-mail: of no order, and no fact of anybody's. */
const missingNumber = '9999999';

/** Where a balancer leads: to a server that is up, another one each time where there are several. */
export type Balancer = () => string;

/** One shopper with an order of their own, who talks, listens and remembers both. */
export class FaultShopper {
  readonly listener: Listener;
  readonly #order: number;
  readonly #shopper: ChatShopper;
  readonly #chance: Chance;
  readonly #sent: string[] = [];
  readonly #handoverClientIds: string[] = [];
  /** By message, on the clock of `performance.now`. */
  readonly #acknowledgedAt = new Map<string, number>();
  #saying: Promise<unknown> = Promise.resolve();

  /** @param order index of the order in the shop. */
  constructor(siteId: string, order: number, balancer: Balancer, chance: Chance) {
    this.#order = order;
    this.#chance = chance;
    this.#shopper = new ChatShopper(balancer, siteId, clientAddress(order), patienceMs);
    this.listener = new Listener(this.#shopper, balancer);
  }

  /**
   * Says each thing when its time has come, whether or not the last was answered. As in the widget,
   * one is not sent before the last was acknowledged. Returns when all were answered.
   */
  async talk(said: readonly ShopperInput[], pauseMs: number): Promise<void> {
    await this.#shopper.open();
    this.listener.begin();
    for (const input of said) {
      void this.say(input);
      await delay(this.#chance.between(0.5, 1.5) * pauseMs);
    }
    await this.#saying;
    while (this.waiting > 0) await delay(200);
  }

  /** Sends a message, now and then twice, as after an acknowledgement that was lost. */
  async say(input: ShopperInput): Promise<void> {
    const clientId = randomUUID();
    this.#sent.push(clientId);
    if (input.kind === 'handover_form') this.#handoverClientIds.push(clientId);
    const isSentTwice = this.#chance.happens(0.1);
    const previous = this.#saying;
    const deliver = async () => {
      await previous;
      const { messageId } = await this.#shopper.say(input, clientId);
      this.#acknowledgedAt.set(messageId, performance.now());
      if (isSentTwice) await this.#shopper.say(input, clientId);
    };
    const saying = deliver();
    this.#saying = saying;
    // Whoever waits for all of them is told of a failure; alone it must not end the run.
    await saying.catch(() => undefined);
  }

  /**
   * Asks once more when all is well. With the proof: a message over which servers died three times was
   * answered with an apology, and the proof in it was never looked at.
   */
  async proveAgain(): Promise<void> {
    await this.say(orderForm(this.#order));
  }

  /** Messages that were acknowledged and whose reply has not been heard. */
  get waiting(): number {
    const { heardAt } = this.listener;
    return [...this.#acknowledgedAt.keys()].filter((messageId) => !heardAt.has(messageId)).length;
  }

  /** Milliseconds from each acknowledgement to the reply on a stream. */
  get replyTimes(): readonly number[] {
    return [...this.#acknowledgedAt].flatMap(([messageId, acknowledgedAt]) => {
      const heardAt = this.listener.heardAt.get(messageId);
      return heardAt === undefined ? [] : [Math.max(0, heardAt - acknowledgedAt)];
    });
  }

  get sentAgain(): number {
    return this.#shopper.sentAgain;
  }

  /** Ids of the messages by which a person was asked for, as acknowledged. */
  get handoverMessageIds(): readonly string[] {
    const asked = this.#shopper.acknowledged.filter(({ clientId }) =>
      this.#handoverClientIds.includes(clientId),
    );
    return [...new Set(asked.map(({ messageId }) => messageId))];
  }

  /** Reads the history and waits until the stream has brought as much, or its time is over. */
  async observe(withinMs: number): Promise<ObservedConversation> {
    const history = await this.#shopper.history();
    const giveUpAt = performance.now() + withinMs;
    const { heard } = this.listener;
    while (heard.length < history.length && performance.now() < giveUpAt) await delay(100);
    return {
      conversationId: this.#shopper.conversationId,
      order: this.#order,
      acknowledged: this.#shopper.acknowledged,
      sent: this.#sent,
      history,
      streamed: heard,
    };
  }
}

/** Of the first so many shoppers, one in six wants a person: a shop passes on 60 requests an hour. */
const mayWantPerson = 300;

/** What a shopper says; one in four mistypes. */
export function wordsOf(order: number): readonly ShopperInput[] {
  const { email } = factsOf(order);
  const whereIsIt: ShopperInput = { kind: 'text', text: 'where is my order?' };
  return [
    whereIsIt,
    ...(order % 4 === 0
      ? [{ kind: 'text', text: `order ${missingNumber}, ${email}` } as const]
      : []),
    orderForm(order),
    { kind: 'text', text: 'which courier?' },
    ...(order % 6 === 0 && order < mayWantPerson
      ? [{ kind: 'handover_form', email } as const]
      : []),
    whereIsIt,
  ];
}

function orderForm(order: number): ShopperInput {
  const { orderNumber, email } = factsOf(order);
  return { kind: 'order_form', orderNumber, secondFact: { kind: 'email', value: email } };
}
