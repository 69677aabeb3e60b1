import { array, assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MessagePart } from '../../../protocol/chat.ts';
import { englishUnderstanding } from '../../../server/conversation/understanding/english.ts';
import { understandInput } from '../../../server/conversation/understanding/understand-input.ts';
import type { SecondFactKind } from '../../../server/orders/proof.ts';
import { knownOrder } from '../../support/known-orders-desk.ts';
import { spokenDialogue } from '../../support/spoken-dialogue.ts';

const orders = [knownOrder('29'), knownOrder('35')];

/** A conversation in which details alone open nothing any more. */
function exhausted(accepted?: readonly SecondFactKind[]) {
  const talk = spokenDialogue(orders, accepted);
  talk.desk.needsMoreProof = true;
  talk.rightCode = '408151';
  return talk;
}

/** The same, with a code asked for. */
async function withCodeAsked() {
  const talk = exhausted();
  await talk.say('order 29, dana@x.test');
  await talk.tap('send_code');
  return talk;
}

const understand = (text: string) =>
  understandInput({ kind: 'text', text }, englishUnderstanding, {
    awaits: 'code',
    accepted: ['email'],
  });

const actionsOf = (parts: readonly MessagePart[]) =>
  parts.flatMap((part) =>
    part.kind === 'quick_replies' ? part.replies.map(({ action }) => action) : [],
  );

describe('when details alone open nothing any more', () => {
  it('the shopper hears it without blame, and a code or a person is one tap away', async () => {
    const { text, parts } = await exhausted().say('order 29, dana@x.test');
    expect(text).toMatch(/too many tries.*need not have been yours.*stronger proof/);
    expect(parts.map(({ kind }) => kind)).toEqual(['quick_replies']);
    expect(actionsOf(parts)).toEqual(['send_code', 'human']);
  });

  it('where no mail leaves the house no code is offered or promised, and a person is', async () => {
    const talk = exhausted();
    talk.canMailCodes = false;
    for (const answer of [await talk.say('order 29, dana@x.test'), await talk.tap('send_code')]) {
      expect(answer.text).toContain('can’t send codes');
      expect(actionsOf(answer.parts)).toEqual(['human']);
    }
    expect(talk.results.map(({ codeRequest }) => codeRequest)).toEqual([undefined, undefined]);
  });

  it('the answer is the same for a right pair, a wrong e-mail and a missing order', async () => {
    const tries = ['order 29, dana@x.test', 'order 29, eve@x.test', 'order 99, dana@x.test'];
    const [right, ...wrong] = await Promise.all(tries.map((text) => exhausted().say(text)));
    for (const answer of wrong) expect(answer).toEqual(right);
  });

  it('the answer leaves at the deadline, like a refusal', async () => {
    const talk = exhausted();
    await talk.say('order 29, dana@x.test');
    expect(talk.results.at(-1)?.leavesAtDeadline).toBe(true);
  });

  it('orders that were proven before are still told of', async () => {
    const talk = spokenDialogue(orders);
    await talk.say('order 29, dana@x.test');
    talk.desk.needsMoreProof = true;
    expect((await talk.say('where is it?')).text).toMatch(/^Order 29: Being prepared/);
    const both = await talk.say('orders 29 and 35');
    expect(both.text).toMatch(/^Order 29[^]*look for order 35/);
  });

  it('a later question is tried again, for the budgets may have recovered', async () => {
    const talk = exhausted();
    await talk.say('order 29, dana@x.test');
    talk.desk.needsMoreProof = false;
    expect((await talk.say('where is my order?')).text).toMatch(/^Order 29/);
  });
});

describe('a request for a code', () => {
  it('needs nothing more when number and e-mail are known', async () => {
    const talk = exhausted();
    await talk.say('order 29, dana@x.test');
    const { text, parts } = await talk.tap('send_code');
    expect(text).toMatch(
      /^If order 29 was placed with dana@x\.test, a six-digit code is on its way/,
    );
    expect(text).toMatch(/within 10 minutes/);
    expect(actionsOf(parts)).toEqual(['send_code', 'human']);
    expect(talk.results.at(-1)).toMatchObject({
      codeRequest: { orderNumber: '29', email: 'dana@x.test' },
      leavesAtDeadline: true,
    });
  });

  it('asks the shop nothing: the answer cannot depend on what is there', async () => {
    const talk = exhausted();
    await talk.say('order 29, dana@x.test');
    const asked = talk.desk.lookUps.length;
    talk.desk.isDown = true;
    expect((await talk.tap('send_code')).code).toBe('code_sent');
    expect(talk.desk.lookUps).toHaveLength(asked);
  });

  it('asks for the e-mail where the shop’s second fact is another one', async () => {
    const talk = exhausted(['postcode']);
    await talk.say('where is order 29?');
    expect((await talk.say('04101')).code).toBe('more_proof');
    const asked = await talk.tap('send_code');
    expect(asked.text).toMatch(/^Which e-mail address did you use for order 29\?/);
    expect((await talk.say('dana@x.test')).code).toBe('code_sent');
    expect((await talk.say('408151')).text).toMatch(/^Order 29: Being prepared/);
  });

  it('asks for the number when none was named', async () => {
    expect((await exhausted().say('please send me a code')).code).toBe('ask_both');
  });

  it('goes to another e-mail as soon as one is typed', async () => {
    const talk = exhausted();
    await talk.say('order 29, dan@x.test');
    await talk.tap('send_code');
    await talk.say('sorry, dana@x.test');
    expect(talk.results.at(-1)?.codeRequest).toEqual({ orderNumber: '29', email: 'dana@x.test' });
  });

  it.each([
    'send it again',
    'resend',
    'Send again please',
    'please send me a new code',
    'I didn’t get a code',
    'the code never arrived',
    'another code',
  ])('can be made again: %s', async (text) => {
    const talk = await withCodeAsked();
    await talk.say(text);
    expect(talk.results.at(-1)?.codeRequest).toEqual({ orderNumber: '29', email: 'dana@x.test' });
  });

  it.each([
    'I have no access to this e-mail',
    'I can’t get into that inbox any more',
    'I don’t have access to my email',
    'lost access to that address',
  ])('ends with a person for who cannot read the mail: %s', async (text) => {
    const talk = await withCodeAsked();
    expect((await talk.say(text)).parts.map(({ kind }) => kind)).toContain('handover_form');
  });
});

describe('a code that is typed', () => {
  it('proves the order, which is answered in the same turn', async () => {
    const talk = await withCodeAsked();
    const { text, parts } = await talk.say('408151');
    expect(text).toMatch(/^Order 29: Being prepared/);
    expect(parts[0]).toMatchObject({ kind: 'order_card', orderNumber: '29' });
    expect(talk.results.at(-1)).toMatchObject({
      leavesAtDeadline: false,
      emailAssurances: [{ level: 2, by: 'code', email: 'dana@x.test' }],
      proven: [{ number: '29', assurance: { level: 2, by: 'code' } }],
    });
  });

  it('opens further orders of the same e-mail by their number alone', async () => {
    const talk = await withCodeAsked();
    await talk.say('408151');
    expect((await talk.say('and order 35?')).text).toMatch(/^Order 35: Being prepared/);
    expect((await talk.say('and order 36?')).code).toBe('refused');
  });

  it('opens nothing of another e-mail', async () => {
    const talk = await withCodeAsked();
    await talk.say('408151');
    expect((await talk.say('order 35, eve@x.test')).code).toBe('more_proof');
  });

  it.each([
    '408 151',
    '408-151',
    '４０８１５１',
    '٤٠٨١٥١',
    '4 0 8 1 5 1',
    'my code is 408151',
    'It’s 408151, thanks',
    'code: 408 151.',
  ])('may be written as %s', async (text) => {
    const talk = await withCodeAsked();
    expect((await talk.say(text)).text).toMatch(/^Order 29/);
  });

  it.each([
    'order 408151',
    '#408151',
    '4081510',
    '40815',
    '408151 dana@x.test',
    '408151 and 408152',
  ])('is not meant by %s', async (text) => {
    const talk = await withCodeAsked();
    await talk.say(text);
    expect(talk.typedCodes).toEqual([]);
  });

  it('is an order number where no code is expected', async () => {
    const talk = exhausted();
    await talk.say('408151');
    expect(talk.typedCodes).toEqual([]);
  });

  it('is expected still after a person was asked for, and after small talk', async () => {
    const talk = await withCodeAsked();
    await talk.tap('human');
    await talk.say('thanks');
    expect((await talk.say('408151')).text).toMatch(/^Order 29/);
  });

  it('is for the order that it was asked for, whatever was tried in between', async () => {
    const talk = await withCodeAsked();
    await talk.say('40815');
    expect((await talk.say('408151')).text).toMatch(/^Order 29/);
  });

  it('leaves the proof in place when the shop is away just then', async () => {
    const talk = await withCodeAsked();
    talk.desk.isDown = true;
    expect((await talk.say('408151')).code).toBe('unavailable');
    talk.desk.isDown = false;
    expect((await talk.tap('try_again')).text).toMatch(/^Order 29/);
  });

  it('and is wrong gets the same words as one that was never asked to be sent', async () => {
    const talk = await withCodeAsked();
    const wrong = await talk.say('111111');
    const never = exhausted();
    never.rightCode = undefined;
    await never.say('order 99, eve@x.test');
    await never.tap('send_code');
    expect(await never.say('111111')).toEqual(wrong);
    expect(wrong.text).toMatch(/^That code doesn’t work, or it doesn’t any more\./);
    expect(actionsOf(wrong.parts)).toEqual(['send_code', 'human']);
    expect(talk.results.at(-1)).toMatchObject({ leavesAtDeadline: true, proven: [] });
  });

  it('is read from any grouping, and never from part of a longer number', () => {
    const digits = array(integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 6 });
    assert(
      property(digits, constantFrom('', ' ', '-'), (code, between) => {
        expect(understand(code.join(between))).toMatchObject({ code: code.join('') });
      }),
    );
    const otherLengths = array(integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 20 }).filter(
      ({ length }) => length !== 6,
    );
    assert(
      property(otherLengths, constantFrom('', ' ', '-'), (some, between) => {
        expect(understand(some.join(between))).not.toHaveProperty('code');
      }),
    );
  });
});

describe('a request for a person that is one too many', () => {
  it('is answered honestly and not passed on', async () => {
    const talk = spokenDialogue(orders);
    talk.handoverLimit = 'conversation';
    const enough = await talk.send({ kind: 'handover_form', email: 'dana@x.test' });
    expect(enough.text).toMatch(/^Your request is already with Loopback Outfitters/);
    talk.handoverLimit = 'shop';
    const tooMany = await talk.send({ kind: 'handover_form', email: 'dana@x.test' });
    expect(tooMany.text).toMatch(/can’t pass further requests.*write to the shop directly/);
    expect(talk.results.some(({ handover }) => handover)).toBe(false);
  });
});
