import { describe, expect, it } from 'vitest';
import { checkInput, emailsIn, InputRefused } from '../../../server/conversation/shopper-input.ts';

describe('e-mails are indexed as the shopper meant them', () => {
  it.each([
    ['my mail is\ndana@x.test', ['dana@x.test']],
    ['order 29\tdana@x.test\r\neve@x.test.', ['dana@x.test', 'eve@x.test']],
    ['da\u200bna\uff20x.test', ['dana@x.test']],
    ['<mailto:Dana@X.test>', ['dana@x.test']],
    ['none at all', []],
  ])('%j', (text, emails) => {
    expect(emailsIn({ kind: 'text', text })).toEqual(emails);
  });

  it('in forms too', () => {
    const secondFact = { kind: 'email', value: 'dana@x.test' } as const;
    expect(emailsIn({ kind: 'order_form', orderNumber: '29', secondFact })).toEqual([
      'dana@x.test',
    ]);
  });
});

describe('what was pasted is taken', () => {
  it('with control characters as spaces, and tabs and lines as they are', () => {
    const text = 'order\u000b29\u0000\tplease\nthanks\ud800';
    expect(checkInput({ kind: 'text', text })).toEqual({
      kind: 'text',
      text: 'order 29 \tplease\nthanks\ufffd',
    });
  });

  it('but not when nothing is left of it', () => {
    expect(() => checkInput({ kind: 'text', text: '\u0000\u001f' })).toThrow(InputRefused);
  });
});
