import { assert, boolean, constantFrom, oneof, property, string, stringMatching } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { englishUnderstanding } from '../../../server/conversation/understanding/english.ts';
import type { Expectation } from '../../../server/conversation/understanding/understanding.ts';

const everything: Expectation = { awaits: 'nothing', accepted: ['email', 'phone', 'postcode'] };

const understand = (text: string, expectation: Partial<Expectation> = {}) =>
  englishUnderstanding.understand(text, { ...everything, ...expectation });

describe('order numbers are found however they are typed', () => {
  it.each([
    ['29', ['29']],
    ['#29', ['29']],
    ['no 29', ['29']],
    ['No. 29', ['29']],
    ['Nr. 29', ['29']],
    ['№ 29', ['29']],
    ['#２９', ['29']],
    ['order 29', ['29']],
    ['Order number: 29.', ['29']],
    ['my order #29 hasn’t come, dana@x.test', ['29']],
    ['it’s WEB-2026-A63', ['WEB-2026-A63']],
    ['WEB-2026-A63', ['WEB-2026-A63']],
    ['where is order WEB-2026-A63?', ['WEB-2026-A63']],
    ['orders 29 and 35, dana@x.test', ['29', '35']],
    ['where are #29, #30 and 31?', ['29', '30', '31']],
    ['purchase 113542617735902 status', ['113542617735902']],
    ['I do not know how I can cancel order 00123842', ['00123842']],
    ['where is 29?', ['29']],
    ['order 5', ['5']],
    ['my order number is 1042 and my email is dana@x.test', ['1042']],
    ['#29 since 2024', ['29']],
    ['order 2024', ['2024']],
    ['I ordered on 20/11 order 29 and 2 days ago order 35', ['29', '35']],
    ['order 29, phone 207 555 0142', ['29']],
    ['\u200b#\u200b2\u200b9', ['29']],
  ])('%s', (text, numbers) => {
    expect(understand(text).orderNumbers).toEqual(numbers);
  });
});

describe('an e-mail address', () => {
  it.each([
    "'dana@x.test'",
    '‘dana@x.test’',
    '(dana@x.test)',
    'e-mail:dana@x.test.',
    '-dana@x.test',
  ])('is read without what stands around it: %s', (text) => {
    expect(understand(text).secondFacts).toEqual([{ kind: 'email', value: 'dana@x.test' }]);
  });
});

describe('digits alone', () => {
  const phone = { awaits: 'second_fact', accepted: ['phone'] } as const;

  it('are the phone number where that was asked for', () => {
    expect(understand('2075550142', phone)).toMatchObject({
      orderNumbers: [],
      secondFacts: [{ kind: 'phone', value: '2075550142' }],
    });
    expect(understand('order 2075550142', phone).orderNumbers).toEqual(['2075550142']);
  });

  it('behind a named number are the phone number that the shop asks for', () => {
    const { orderNumbers, secondFacts } = understand('order 29, 2075550142', {
      ...phone,
      awaits: 'nothing',
    });
    expect(orderNumbers).toEqual(['29']);
    expect(secondFacts).toEqual([{ kind: 'phone', value: '2075550142' }]);
  });

  it('beside a number, where both were asked for, are the second fact', () => {
    const both = { awaits: 'both', accepted: ['postcode'] } as const;
    expect(understand('29 04101', both)).toMatchObject({
      orderNumbers: ['29'],
      secondFacts: [{ kind: 'postcode', value: '04101' }],
    });
    expect(understand('29 35', both).orderNumbers).toEqual(['29', '35']);
  });
});

describe('what is no order number is left alone', () => {
  it.each([
    'call me on +44 20 7946 0018',
    'my phone is 207 555 0142',
    'I paid $160 for it, where is it?',
    'I paid 50 in total',
    'I ordered 29 mugs',
    'check invoice #12588',
    'my tracking number is 1Z999AA10123456784',
    'it was 41.95 euros',
    'I have been waiting for 14 days',
    'ordered 3 weeks ago',
    'I ordered it in 2024, where is it?',
    'I bought it on 12/03/2026',
    'ordered on 2026-11-03',
    'since 3 November I hear nothing',
    'you close at 17:30',
    'I want to order 3 mugs',
    'dana29@x.test',
    'where is my order',
    'my postcode is SW1A 1AA',
    'I got 2 parcels',
    '100% sure',
  ])('%s', (text) => {
    expect(understand(text).orderNumbers).toEqual([]);
  });
});

describe('a shopper who corrects themself is understood', () => {
  it.each([
    ['sorry I meant 92', ['92']],
    ['29, no wait, 92', ['92']],
    ['it’s 92, not 29', ['92']],
    ['not 29 but 92', ['92']],
    ['order 29, actually 92', ['92']],
  ])('%s', (text, numbers) => {
    expect(understand(text).orderNumbers).toEqual(numbers);
  });

  it('takes the e-mail that came after the correction', () => {
    expect(understand('dan@x.test, sorry I meant dana@x.test').secondFacts).toEqual([
      { kind: 'email', value: 'dana@x.test' },
    ]);
    expect(understand('no, the email is dana@x.test').secondFacts).toEqual([
      { kind: 'email', value: 'dana@x.test' },
    ]);
  });
});

describe('second facts', () => {
  it.each([
    ['29 dana@x.test', 'email', 'dana@x.test'],
    [
      'DANA.Whitfield+shop@Mail.Example.com please',
      'email',
      'DANA.Whitfield+shop@Mail.Example.com',
    ],
    ['order 29, +44 (0)20 7946 0018', 'phone', '+44 (0)20 7946 0018'],
    ['29, phone 207 555 0142', 'phone', '207 555 0142'],
    ['mobile: 07700900123', 'phone', '07700900123'],
    ['29 SW1A 1AA', 'postcode', 'SW1A 1AA'],
    ['order 29 sw1a1aa', 'postcode', 'sw1a1aa'],
    ['order 29, zip 04101', 'postcode', '04101'],
    ['order 29 K1A 0B1', 'postcode', 'K1A 0B1'],
  ])('%s', (text, kind, value) => {
    expect(understand(text).secondFacts).toEqual([{ kind, value }]);
  });

  it('reads five digits as a postcode only where one was asked for', () => {
    const accepted = ['postcode'] as const;
    expect(understand('04101', { awaits: 'second_fact', accepted })).toMatchObject({
      orderNumbers: [],
      secondFacts: [{ kind: 'postcode', value: '04101' }],
    });
    expect(understand('04101', { awaits: 'order_number', accepted })).toMatchObject({
      orderNumbers: ['04101'],
      secondFacts: [],
    });
  });
});

describe('whatever is typed', () => {
  it('finds a named number and e-mail in any order and case', () => {
    const word = stringMatching(/^([A-Z]{1,4}-)?[0-9]{1,6}$/);
    assert(
      property(word, boolean(), (number, emailFirst) => {
        const parts = [`order #${number}`, 'dana@x.test'];
        const understood = understand((emailFirst ? parts.toReversed() : parts).join(', '));
        expect(understood.orderNumbers).toEqual([number]);
        expect(understood.secondFacts).toEqual([{ kind: 'email', value: 'dana@x.test' }]);
      }),
    );
  });

  it('never throws, invents nothing and is quick', () => {
    const hostile = oneof(
      string({ unit: 'binary', maxLength: 2000 }),
      string({
        unit: constantFrom('1', ' ', '-', '.', '@', '#', 'a', '+', '('),
        maxLength: 2000,
      }),
    );
    assert(
      property(hostile, (text) => {
        const started = performance.now();
        const { orderNumbers, secondFacts } = understand(text);
        expect(performance.now() - started).toBeLessThan(500);
        const folded = text.normalize('NFKC').replace(/[\p{Cf}\p{Cc}\s]/gu, '');
        for (const number of orderNumbers) {
          expect(number).toMatch(/\p{N}/u);
          expect(folded).toContain(number.replace(/\s/g, ''));
        }
        for (const { value } of secondFacts) expect(value).not.toBe('');
      }),
      { numRuns: 200 },
    );
  });

  it('is quick with the longest text of one character', () => {
    for (const unit of ['1', 'a', 'a1', '1 ', '1-', '(', '@', 'a@', 'order ', '#', '1 and ']) {
      const started = performance.now();
      understand(unit.repeat(2000).slice(0, 2000));
      expect(performance.now() - started).toBeLessThan(500);
    }
  });
});
