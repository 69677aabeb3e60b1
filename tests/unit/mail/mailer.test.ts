import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { MailRefused, safeMail } from '../../../server/mail/mailer.ts';

const mail = { to: 'owner@example.com', subject: 'A question', text: 'Hello' };

test.each([
  'anna@example.com\r\nBcc: everybody@example.com',
  'anna@example.com, ben@example.com',
  'Anna <anna@example.com>',
  'anna@example.com\u0000',
  'anna',
  '',
])('an address that is more or less than one address is refused: %j', (address) => {
  expect(() => safeMail({ ...mail, to: address })).toThrow(MailRefused);
  expect(() => safeMail({ ...mail, replyTo: address })).toThrow(MailRefused);
});

test('whatever a shopper writes as a subject stays one line', () => {
  assert(
    property(string({ unit: 'binary' }), (subject) => {
      expect(safeMail({ ...mail, subject }).subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
    }),
  );
});
