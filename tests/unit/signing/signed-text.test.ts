import { expect, it } from 'vitest';
import { readSignedText, signText } from '../../../server/signing/signed-text.ts';

const secret = 'a secret of this house';
const content = { who: 'Zoë', when: 1_795_000_000 };
const text = signText('trulybot-test-1', secret, content);

const read = (other: string) => readSignedText('trulybot-test-1', secret, other);

it('a signed text says what was signed', () => {
  expect(read(text)).toEqual(content);
  expect(readSignedText('trulybot-test-1', Buffer.from(secret), text)).toEqual(content);
});

it('a signed text opens with none of its characters changed', () => {
  for (let index = 0; index < text.length; index += 1) {
    const other = text[index] === 'a' ? 'b' : 'a';
    expect(read(text.slice(0, index) + other + text.slice(index + 1))).toBeUndefined();
  }
});

it('a text that was signed for something else or with another secret is not read', () => {
  expect(readSignedText('trulybot-test-2', secret, text)).toBeUndefined();
  expect(readSignedText('trulybot-test-1', 'another secret', text)).toBeUndefined();
});

it.each([
  '',
  '.',
  ` ${text}`,
  `${text}\n`,
  `${text}=`,
  text.toUpperCase(),
  text.replace('.', '..'),
])('is not what %j is', (other) => expect(read(other)).toBeUndefined());

it('nothing is signed or read with an empty secret, for anybody has it', () => {
  expect(() => signText('trulybot-test-1', '', content)).toThrow('the secret');
  expect(() => readSignedText('trulybot-test-1', new Uint8Array(), text)).toThrow('the secret');
});
