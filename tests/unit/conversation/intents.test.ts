import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { englishUnderstanding } from '../../../server/conversation/understanding/english.ts';
import type { Intent } from '../../../server/conversation/understanding/understanding.ts';

const understand = (text: string) =>
  englishUnderstanding.understand(text, { awaits: 'nothing', accepted: ['email'] });

describe('what a shopper wants', () => {
  it.each<readonly [string, Intent]>([
    ['where is my order?', 'order_status'],
    ['wheres my stuff', 'order_status'],
    ['WHERE IS MY ORDER', 'order_status'],
    ['track my parcel', 'order_status'],
    ['it still hasn’t arrived', 'order_status'],
    ['order status', 'order_status'],
    ['has it shipped yet', 'order_status'],
    ['any update on my order?', 'order_status'],
    ['please update me', 'order_status'],
    ['which courier?', 'courier'],
    ['who delivers it?', 'courier'],
    ['what is the tracking number', 'courier'],
    ['when will it come?', 'delivery_date'],
    ['what’s the delivery date', 'delivery_date'],
    ['how long does it take', 'delivery_date'],
    ['what’s in it?', 'items'],
    ['what did I order', 'items'],
    ['can I still change the address?', 'change'],
    ['I gave you the wrong address', 'change'],
    ['cancel my order', 'cancel'],
    ['I don’t want it anymore', 'cancel'],
    ['I want to return this', 'return'],
    ['where is my refund', 'return'],
    ['it says delivered but I don’t have it', 'not_received'],
    ['tracking shows delivered, nothing here', 'not_received'],
    ['marked as delivered', 'not_received'],
    ['thx. when?', 'delivery_date'],
    ['is it shipped?', 'order_status'],
    ['why is it taking so long', 'order_status'],
    ['did my payment go through?', 'order_status'],
    ['I forgot my order number', 'no_number'],
    ['what is my order number?', 'no_number'],
    ['where is my order number 29', 'order_status'],
    ['it arrived broken', 'return'],
    ['I don’t want order 29', 'cancel'],
    ['cancel my account', 'other'],
    ['cancel my newsletter subscription', 'other'],
    ['I want to file a claim', 'human'],
    ['lodge a customer reclamation', 'human'],
    ['and the others?', 'another_order'],
    ['another order', 'another_order'],
    ['and the other one?', 'another_order'],
    ['try again', 'try_again'],
    ['I want to speak to a human', 'human'],
    ['agent please', 'human'],
    ['let me talk to someone', 'human'],
    ['can someone tell me where my order is', 'order_status'],
    ['get me a real person', 'human'],
    ['are you a bot?', 'machine'],
    ['am I talking to a human', 'machine'],
    ['is this a robot', 'machine'],
    ['hello', 'greeting'],
    ['good morning', 'greeting'],
    ['thank you so much', 'thanks'],
    ['ok', 'thanks'],
    ['bye', 'goodbye'],
    ['do you sell socks', 'other'],
    ['asdf', 'other'],
    ['🙂', 'other'],
  ])('%s → %s', (text, intent) => {
    expect(understand(text).intent).toBe(intent);
  });

  it('is a question about the order, not a thank-you, where both are said', () => {
    expect(understand('hi, where is my order? thanks').intent).toBe('order_status');
    expect(understand('29, thanks').intent).toBeUndefined();
    expect(understand('the correct order number is 92').intent).not.toBe('change');
  });
});

/** How people put it, from a public data set (its licence and origin lie beside it). */
const sample = new URL('../../fixtures/conversation/utterances.csv', import.meta.url);
const utterances = readFileSync(sample, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(';') as [string, Intent, string]);

/** How much of what was said with an intent is understood as that. */
function share(intent: Intent): number {
  const wanted = utterances.filter(([, expected]) => expected === intent);
  const right = wanted.filter(([text]) => understand(text).intent === intent);
  return right.length / wanted.length;
}

describe('a sample of how people put it', () => {
  it.each<readonly [Intent, number]>([
    ['order_status', 0.9],
    ['delivery_date', 0.9],
    ['cancel', 0.9],
    ['change', 0.8],
    ['human', 0.9],
    ['return', 0.9],
  ])('%s is understood for at least %d of it', (intent, least) => {
    expect(share(intent)).toBeGreaterThanOrEqual(least);
  });

  it('has its order numbers found', () => {
    const numbered = utterances.filter(([, , number]) => number);
    expect(numbered.length).toBeGreaterThan(20);
    const missed = numbered.filter(
      ([text, , number]) => !understand(text).orderNumbers.includes(number),
    );
    expect(missed).toEqual([]);
  });
});
