import { describe, expect, it } from 'vitest';
import type { PlatformCustomerId } from '../../../server/orders/identifiers.ts';
import type { Order } from '../../../server/orders/order.ts';
import { knownOrder } from '../../support/known-orders-desk.ts';
import { spokenDialogue } from '../../support/spoken-dialogue.ts';

const of = (customerId: string, changes: Partial<Order> = {}) => ({
  customerId: customerId as PlatformCustomerId,
  ...changes,
});
const completed = { stage: 'completed' } as const;

/** Ada (2) has two orders of which one is done, Bruno (3) two open ones; 29 is a guest's. */
const shop = () =>
  spokenDialogue([
    knownOrder('29'),
    knownOrder('30', undefined, of('2')),
    knownOrder('31', undefined, of('2', completed)),
    knownOrder('40', undefined, of('3')),
    knownOrder('41', undefined, of('3')),
  ]);

type Answer = Awaited<ReturnType<ReturnType<typeof shop>['say']>>;

const cards = ({ parts }: Answer) =>
  parts.flatMap((part) => (part.kind === 'order_card' ? [part.orderNumber] : []));
const offers = ({ parts }: Answer) =>
  parts.flatMap((part) =>
    part.kind === 'quick_replies' ? part.replies.map(({ action }) => action) : [],
  );

describe('a customer who is signed in at the shop', () => {
  it('is told of the one order in which something is still to happen', async () => {
    const talk = shop();
    talk.signIn('2');
    expect(cards(await talk.say('Where is my order?'))).toEqual(['30']);
    expect(talk.desk.lookUps).toEqual([]);
  });

  it('is asked which one is meant, where several are open, and gets it', async () => {
    const talk = shop();
    talk.signIn('3');
    const asked = await talk.say('Where is my order?');
    expect(asked.code).toBe('which_order');
    expect(offers(asked)).toEqual(['order:40', 'order:41']);
    expect(cards(await talk.tap('order:41'))).toEqual(['41']);
    expect(cards(await talk.say('When does it arrive?'))).toEqual(['41']);
  });

  it('gets a finished order by its number, and by asking for another one', async () => {
    const talk = shop();
    talk.signIn('2');
    expect(cards(await talk.say('What about order 31?'))).toEqual(['31']);
    const other = shop();
    other.signIn('2');
    await other.say('Where is my order?');
    expect(cards(await other.say('And my other order?'))).toEqual(['31']);
  });

  it('gets a shop’s button’s order at once', async () => {
    const talk = shop();
    talk.signIn('2');
    expect(cards(await talk.tap('order:31'))).toEqual(['31']);
  });

  it('need not have a number, says whoever has none', async () => {
    const talk = shop();
    talk.signIn('2');
    expect(cards(await talk.say("I don't have my order number"))).toEqual(['30']);
  });

  it('has to prove a guest’s order as everybody does', async () => {
    const talk = shop();
    talk.signIn('2');
    const asked = await talk.say('Where is order 29?');
    expect(cards(asked)).toEqual([]);
    expect(cards(await talk.say('dana@x.test'))).toEqual(['29']);
  });

  it('sees nothing of another customer', async () => {
    const talk = shop();
    talk.signIn('2');
    expect(cards(await talk.say('Where is my order 40?'))).toEqual([]);
    expect(cards(await talk.tap('order:41'))).toEqual([]);
  });

  it('without orders is asked for number and e-mail', async () => {
    const talk = shop();
    talk.signIn('99');
    const asked = await talk.say('Where is my order?');
    expect(asked.parts.map(({ kind }) => kind)).toContain('order_form');
  });

  it('hears that the shop does not answer, and gets the order once it does', async () => {
    const talk = shop();
    talk.signIn('2');
    talk.desk.isDown = true;
    const silent = await talk.say('Where is my order?');
    expect(silent.code).toMatch(/unavailable/);
    expect(talk.results.at(-1)?.unavailable).toBeDefined();
    talk.desk.isDown = false;
    expect(cards(await talk.tap('try_again'))).toEqual(['30']);
  });

  it.each(['hello', 'thanks', 'are you a robot?', 'I want to talk to a person'])(
    'is not told of orders when it is not about them: %s',
    async (text) => {
      const talk = shop();
      talk.signIn('2');
      talk.desk.isDown = true;
      const answer = await talk.say(text);
      expect(answer.code).not.toMatch(/unavailable/);
    },
  );
});
