import { array, assert, constantFrom, emailAddress, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emailsIn } from '../../../server/conversation/emails-in.ts';
import { normaliseEmail } from '../../../server/orders/typed/email.ts';

describe('e-mails are found as the shopper meant them', () => {
  it.each([
    ['my mail is\ndana@x.test', ['dana@x.test']],
    ['order 29\tdana@x.test\r\neve@x.test.', ['dana@x.test', 'eve@x.test']],
    ['da\u200bna\uff20x.test', ['dana@x.test']],
    ['<mailto:Dana@X.test>', ['dana@x.test']],
    ["it's 'o'brien@x.test'!", ["o'brien@x.test"]],
    ['none at all', []],
  ])('%j', (text, emails) => {
    expect(emailsIn({ kind: 'text', text })).toEqual(emails);
  });

  it('in forms too', () => {
    const secondFact = { kind: 'email', value: ' DANA@x.test ' } as const;
    expect(emailsIn({ kind: 'order_form', orderNumber: '29', secondFact })).toEqual([
      'dana@x.test',
    ]);
    expect(emailsIn({ kind: 'handover_form', email: 'dana@x.test', name: 'eve@x.test' })).toEqual([
      'dana@x.test',
      'eve@x.test',
    ]);
  });

  it('whatever counts as the same address in a proof is found in a field', () => {
    const spellings = constantFrom(
      (email: string) => email.toUpperCase(),
      (email: string) => `  ${email}\u200b `,
      (email: string) => `<${email}>`,
      (email: string) => `mailto:${email}`,
    );
    assert(
      property(
        emailAddress({ size: 'small' }),
        array(spellings, { maxLength: 2 }),
        (email, how) => {
          const typed = how.reduce((text, spell) => spell(text), email);
          if (normaliseEmail(typed) === '') return;
          expect(emailsIn({ secondFact: { value: typed } })).toContain(normaliseEmail(typed));
        },
      ),
    );
  });

  it('and among other words', () => {
    const around = constantFrom(
      ['', ''],
      ['my address is ', ', thanks'],
      ['order 29 (', ')'],
      ['“', '”.'],
      ['e-mail:', ';'],
    );
    const usual = emailAddress({ size: 'small' }).filter((email) => /^[\w.+-]+@/.test(email));
    assert(
      property(usual, around, (email, [before, after]) => {
        expect(emailsIn(`${before}${email}${after}`)).toContain(normaliseEmail(email));
      }),
    );
  });
});
