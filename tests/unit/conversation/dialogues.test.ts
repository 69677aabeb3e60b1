import { describe, expect, it } from 'vitest';
import type { MessagePart } from '../../../protocol/chat.ts';
import type { SecondFactKind } from '../../../server/orders/proof.ts';
import { instantFrom, parseCalendarDate } from '../../../server/orders/instant.ts';
import type { Situation } from '../../../server/orders/situation.ts';
import { knownOrder } from '../../support/known-orders-desk.ts';
import { spokenDialogue } from '../../support/spoken-dialogue.ts';

const shippedOn = parseCalendarDate('2026-11-13') ?? never();
const sent: Situation = {
  code: 'sent',
  facts: {
    carrier: { name: 'UPS' },
    trackingNumber: '1Z12345E0291980793',
    shippedOn,
    expected: { latest: parseCalendarDate('2026-11-23') ?? never(), basis: 'promise' },
  },
  actor: 'carrier',
  unknowns: ['carrier_scans'],
};
const delivered: Situation = {
  code: 'delivered',
  facts: { deliveredAt: instantFrom('2026-11-18T15:00:00.000Z') },
  actor: 'nobody',
  unknowns: [],
};

const orders = [
  knownOrder('29'),
  knownOrder('35', sent, {
    shipments: [
      {
        id: 'parcel',
        carrier: { name: 'UPS' },
        carrierCandidates: [],
        trackingNumber: '1Z12345E0291980793',
        shippedOn,
        events: [],
        eventsKnown: false,
      },
    ],
  }),
  knownOrder('36', delivered),
  knownOrder('37', delivered),
  knownOrder('92'),
];

/** A conversation about these orders that goes on from line to line. */
const conversation = (accepted?: readonly SecondFactKind[]) => spokenDialogue(orders, accepted);

type Line =
  | readonly ['shopper', string]
  | readonly ['bot', RegExp]
  | readonly ['taps', string]
  | readonly ['shop', 'down' | 'up'];

const scripts: Readonly<Record<string, readonly Line[]>> = {
  'all at once': [
    ['shopper', 'where is my order #29? dana@x.test'],
    ['bot', /^Order 29: Being prepared\. Your payment arrived on November 16/],
  ],
  'piece by piece': [
    ['shopper', 'where is my order?'],
    ['bot', /order number.*e-mail address/],
    ['shopper', '29'],
    ['bot', /Which e-mail address did you use for order 29/],
    ['shopper', 'dana@x.test'],
    ['bot', /^Order 29: Being prepared/],
  ],
  'the e-mail first': [
    ['shopper', 'hi, my email is dana@x.test'],
    ['bot', /What is your order number/],
    ['shopper', '29'],
    ['bot', /^Order 29/],
  ],
  'a wrong number corrected': [
    ['shopper', 'order 30, dana@x.test'],
    ['bot', /couldn’t find an order with these details/],
    ['shopper', 'sorry I meant 92'],
    ['bot', /^Order 92/],
  ],
  'a wrong e-mail corrected': [
    ['shopper', 'order 29, dan@x.test'],
    ['bot', /couldn’t find an order with these details/],
    ['shopper', 'no, the email is dana@x.test'],
    ['bot', /^Order 29/],
  ],
  'a question kept until the order is proven': [
    ['shopper', 'which courier do you use for order 35?'],
    ['bot', /Which e-mail address did you use for order 35/],
    ['shopper', 'dana@x.test'],
    ['bot', /^It was sent with UPS\. The tracking number is 1Z12345E0291980793/],
  ],
  'follow-ups about the same order': [
    ['shopper', '35 dana@x.test'],
    ['bot', /^Order 35: Sent\. The shop sent it with UPS on November 13\./],
    ['shopper', 'which courier?'],
    ['bot', /^It was sent with UPS/],
    ['shopper', 'what’s in it?'],
    ['bot', /^In order 35:\n2 × Trail Mug/],
    ['shopper', 'when will it come?'],
    ['bot', /^By the shop’s usual delivery times it should arrive by November 23\./],
    ['shopper', 'can I still change the address?'],
    ['bot', /I can’t change an order.*only the carrier may still/],
    ['shopper', 'can I cancel it?'],
    ['bot', /I can’t cancel.*already been sent/],
    ['shopper', 'I want a refund'],
    ['bot', /No refund is recorded.*can’t arrange a return/],
  ],
  'an order that is not sent yet': [
    ['shopper', '29 dana@x.test'],
    ['bot', /^Order 29/],
    ['shopper', 'please cancel my order'],
    ['bot', /I can’t cancel.*has not been sent yet/],
    ['shopper', 'when will it arrive?'],
    ['bot', /rather not guess/],
    ['shopper', 'who delivers it?'],
    ['bot', /recorded no parcel/],
  ],
  'a question after another order was refused': [
    ['shopper', '35 dana@x.test'],
    ['bot', /^Order 35/],
    ['shopper', 'and order 999?'],
    ['bot', /couldn’t find/],
    ['shopper', 'which courier?'],
    ['bot', /^It was sent with UPS/],
  ],
  'several orders at once': [
    ['shopper', 'where are orders 29 and 35? dana@x.test'],
    ['bot', /^Here are 2 orders\.\n\nOrder 29[^]*Order 35/],
    ['shopper', 'which courier?'],
    ['bot', /^Which order do you mean\?/],
    ['taps', 'order:35'],
    ['bot', /^It was sent with UPS/],
    ['shopper', 'and the other one?'],
    ['bot', /^Order 29/],
  ],
  'several orders, one of which is not there': [
    ['shopper', '29, 30 and 35, dana@x.test'],
    ['bot', /^Order 29[^]*Order 35[^]*couldn’t find order 30 with these details/],
  ],
  'more orders than are looked up at once': [
    ['shopper', '29, 35, 36 and 92, dana@x.test'],
    ['bot', /^Here are 3 orders[^]*ask for the others next/],
    ['shopper', 'and the others?'],
    ['bot', /^Order 92/],
  ],
  'another order of the same shopper': [
    ['shopper', '29 dana@x.test'],
    ['bot', /^Order 29/],
    ['shopper', 'I have another order'],
    ['bot', /number of the other order/],
    ['shopper', '35'],
    ['bot', /^Order 35/],
    ['shopper', 'what was in order 29?'],
    ['bot', /^In order 29/],
  ],
  'delivered and not there': [
    ['shopper', '36 dana@x.test'],
    ['bot', /Recorded as delivered[^]*If it isn’t there, tell me/],
    ['taps', 'not_received'],
    ['bot', /delivered on November 18, and you say that it isn’t there/],
    ['shopper', 'where is it?'],
    ['bot', /you say that it isn’t there/],
    ['shopper', 'which courier?'],
    ['bot', /you say that it isn’t there/],
  ],
  'a complaint about one delivered order and then another delivered one': [
    ['shopper', '36 dana@x.test'],
    ['shopper', 'it isn’t there'],
    ['bot', /you say that it isn’t there/],
    ['shopper', '37'],
    ['bot', /^Order 37: Recorded as delivered/],
  ],
  'it says delivered, but our facts do not': [
    ['shopper', '29 dana@x.test'],
    ['bot', /^Order 29/],
    ['shopper', 'it says delivered but I don’t have it'],
    ['bot', /does not say that it was delivered/],
  ],
  'a shop that is silent and comes back': [
    ['shop', 'down'],
    ['shopper', '29 dana@x.test'],
    [
      'bot',
      /couldn’t reach the order system of Loopback Outfitters.*says nothing about your order/,
    ],
    ['shop', 'up'],
    ['taps', 'try_again'],
    ['bot', /^Order 29/],
  ],
  'another question while the shop is silent': [
    ['shop', 'down'],
    ['shopper', '35 dana@x.test'],
    ['bot', /couldn’t reach/],
    ['shopper', 'which courier?'],
    ['bot', /couldn’t reach/],
    ['shop', 'up'],
    ['shopper', 'which courier?'],
    ['bot', /^It was sent with UPS/],
  ],
  'something else in the middle of giving a proof': [
    ['shopper', 'where is my order?'],
    ['shopper', 'do you have red shoes?'],
    [
      'bot',
      /^I’m sorry, I didn’t understand that, or can’t help with it\. What is your order number/,
    ],
    ['shopper', '29'],
    ['shopper', 'dana@x'],
    ['bot', /^I’m sorry, I didn’t understand that.*Which e-mail address did you use for order 29/],
  ],
  'a number that is not at hand': [
    ['shopper', 'I can’t find my order number'],
    ['bot', /Without its number.*confirmation e-mail.*person at the shop/],
    ['shopper', '29 dana@x.test'],
    ['bot', /^Order 29/],
  ],
  'small talk': [
    ['shopper', 'hello'],
    ['bot', /^Hello!/],
    ['shopper', 'are you a bot?'],
    ['bot', /^I’m an automated assistant, not a person/],
    ['shopper', 'am I talking to a human?'],
    ['bot', /^I’m an automated assistant, not a person/],
    ['shopper', 'thanks!'],
    ['bot', /welcome/],
    ['shopper', 'bye'],
    ['bot', /^Goodbye/],
    ['shopper', 'qwertz asdf'],
    ['bot', /can’t help with.*pass you to a person/],
    ['shopper', 'do you sell red shoes in size forty'],
    ['bot', /can’t help with/],
  ],
  'a person, asked for before anything was proven': [
    ['shopper', 'I want to talk to a human'],
    ['bot', /pass this conversation to a person at Loopback Outfitters/],
    ['shopper', 'please hurry'],
    ['bot', /Where can they write back to you\?/],
    ['shopper', 'dana@x.test'],
    ['bot', /^Done: .*write back to you at dana@x\.test/],
  ],
  'a person, and then the order after all': [
    ['shopper', 'I want to talk to a human'],
    ['shopper', 'order 29 dana@x.test'],
    ['bot', /^Order 29/],
  ],
  'a person, after a proof by e-mail': [
    ['shopper', '29 dana@x.test'],
    ['bot', /^Order 29/],
    ['taps', 'human'],
    ['bot', /passed this conversation to Loopback Outfitters.*dana@x\.test/],
    ['shopper', 'human please'],
    ['bot', /already with Loopback Outfitters/],
    ['shopper', 'actually use me@home.test'],
    ['bot', /^Done: .*write back to you at me@home\.test/],
    ['shopper', 'please give it to my neighbour'],
    ['bot', /already with Loopback Outfitters\. If you want to add something, the form/],
    ['shopper', 'which courier?'],
    ['bot', /recorded no parcel/],
  ],
};

describe('a conversation about', () => {
  it.each(Object.entries(scripts))('%s', async (_name, lines) => {
    const talk = conversation();
    let answer = '';
    for (const [who, line] of lines) {
      if (who === 'shopper') answer = (await talk.say(line)).text;
      if (who === 'taps') {
        answer = (await talk.tap(line)).text;
      }
      if (who === 'shop') talk.desk.isDown = line === 'down';
      if (who === 'bot') expect(answer).toMatch(line);
    }
  });
});

describe('a refusal', () => {
  it('has the same words, parts and buttons for a wrong number, a wrong e-mail and a missing order', async () => {
    const answers = await Promise.all(
      ['order 999, dana@x.test', 'order 29, eve@x.test', 'order 35, d@x.test'].map((text) =>
        conversation().say(text),
      ),
    );
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect(partKinds(answers[0]?.parts)).toEqual(['order_form', 'quick_replies']);
  });

  it('is not tried again with the same pair, and a later question is asked for both facts anew', async () => {
    const talk = conversation();
    await talk.say('order 999, dana@x.test');
    const { text } = await talk.say('where is my order?');
    expect(text).toMatch(/order number.*e-mail/);
    expect(talk.desk.lookUps).toHaveLength(1);
  });

  it('of one order does not hide another that was proven', async () => {
    const { text } = await conversation().say('orders 29 and 999, dana@x.test');
    expect(text).toMatch(/^Order 29[^]*couldn’t find/);
  });
});

describe('the second fact', () => {
  it('is the one that the shop accepts, and another kind proves nothing', async () => {
    const talk = conversation(['postcode']);
    const asked = await talk.say('order 29, dana@x.test');
    expect(asked.text).toMatch(/needs something else.*Which postcode is on order 29/);
    expect(talk.desk.lookUps).toEqual([]);
    expect((await talk.say('04101')).text).toMatch(/^Order 29/);
  });

  it.each<readonly [SecondFactKind, string]>([
    ['phone', '+12075550142'],
    ['postcode', '04101'],
  ])(
    '%s may follow the number, or stand beside it where both were asked for',
    async (kind, fact) => {
      const oneByOne = conversation([kind]);
      await oneByOne.say('where is 29?');
      expect((await oneByOne.say(fact)).text).toMatch(/^Order 29/);
      const together = conversation([kind]);
      await together.say('where is my order?');
      expect((await together.say(`29 ${fact}`)).text).toMatch(/^Order 29/);
    },
  );

  it('of an e-mail lets the shop write back, whatever it accepts as proof', async () => {
    const { text } = await conversation(['postcode']).say('a human please, dana@x.test');
    expect(text).toMatch(/^Done: .*dana@x\.test/);
  });

  it('can come from the form', async () => {
    const answer = await conversation().send({
      kind: 'order_form',
      orderNumber: '29',
      secondFact: { kind: 'email', value: 'dana@x.test' },
    });
    expect(answer.text).toMatch(/^Order 29/);
    expect(partKinds(answer.parts)).toContain('order_card');
  });
});

describe('a hand-over', () => {
  it('needs an e-mail that can be one, and keeps what the shopper wrote', async () => {
    const talk = conversation();
    expect((await talk.send({ kind: 'handover_form', email: 'nobody' })).text).toMatch(
      /doesn’t look/,
    );
    await talk.send({ kind: 'handover_form', email: 'dana@x.test', name: 'Dana', message: 'Help' });
    expect(talk.results.at(-1)?.handover).toEqual({
      email: 'dana@x.test',
      name: 'Dana',
      message: 'Help',
    });
  });

  it('never goes to an e-mail that proved nothing', async () => {
    const talk = conversation();
    await talk.say('order 999, eve@x.test');
    expect(partKinds((await talk.say('a human please')).parts)).toContain('handover_form');
    const other = conversation();
    await other.say('order 29, dana@x.test');
    await other.say('my mail is eve@x.test');
    await other.say('a human please');
    expect(other.results.at(-1)?.handover).toEqual({ email: 'dana@x.test' });
  });
});

function partKinds(parts: readonly MessagePart[] = []): readonly string[] {
  return parts.map(({ kind }) => kind);
}

function never(): never {
  throw new Error('the test’s own data is wrong');
}
