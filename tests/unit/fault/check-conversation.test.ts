import { expect, test } from 'vitest';
import type { Message, MessagePart } from '../../../protocol/chat.ts';
import { faultsIn, type ObservedConversation } from '../../fault/support/check-conversation.ts';
import { factsOf } from '../../fault/support/known-facts.ts';
import { plantFaults } from '../../fault/support/planted-faults.ts';

/** A conversation in which all is well: a greeting, a question, the order of this index. */
function wellBehaved(order: number): ObservedConversation {
  const { orderNumber, email, product } = factsOf(order);
  const ids = (name: string) => `${name}-${order}`;
  const card: MessagePart = {
    kind: 'order_card',
    orderNumber,
    title: `Order ${orderNumber}`,
    headline: 'Being prepared',
    tone: 'neutral',
    facts: [],
    items: [{ name: product, quantity: 1, options: '', total: '$25.00' }],
    parcels: [],
    timeline: [],
    freshness: 'Read just now',
  };
  const said = (more: Partial<Message>, sequence: number): Message => ({
    id: ids(`message-${sequence}`),
    sequence,
    author: 'assistant',
    sentAt: '2026-11-20T12:00:00Z',
    locale: 'en',
    text: '',
    parts: [],
    ...more,
  });
  const asked = { author: 'shopper', clientId: ids('client') } as const;
  const history = [
    said({ text: 'Hello!' }, 1),
    said({ ...asked, text: `order ${orderNumber}, ${email}` }, 2),
    said({ inReplyTo: ids('message-2'), text: 'I’ll keep trying and answer here.' }, 3),
    said({ text: 'Here it is.', parts: [card] }, 4),
    said({ ...asked, clientId: ids('client-2'), text: 'and now?' }, 5),
    said({ inReplyTo: ids('message-5'), text: 'Here it is.', parts: [card] }, 6),
  ];
  return {
    conversationId: ids('conversation'),
    order,
    acknowledged: [
      { clientId: ids('client'), messageId: ids('message-2') },
      // Sent twice: acknowledged twice, as the same message.
      { clientId: ids('client'), messageId: ids('message-2') },
      { clientId: ids('client-2'), messageId: ids('message-5') },
    ],
    sent: [ids('client'), ids('client-2')],
    history,
    streamed: history,
  };
}

const [one, other] = [wellBehaved(1), wellBehaved(2)];

test('a conversation in which all is well has no fault, later answer and double sending included', () => {
  expect(faultsIn(one)).toEqual([]);
  expect(faultsIn(other)).toEqual([]);
});

test.each(plantFaults(one, other))('“$fault” is found where it was planted', (planted) => {
  expect(faultsIn(planted.observed)).toContain(planted.fault);
});

test('a swapped conversation is found, whichever of the two is looked at', () => {
  for (const [owner, swapped] of [
    [one, other],
    [other, one],
  ] as const) {
    const { history, streamed } = swapped;
    const faults = faultsIn({ ...owner, history, streamed });
    expect(faults).toContain("another conversation's facts");
    expect(faults).toContain('an acknowledged message is not stored');
  }
});

test('a fact of somebody else’s in a single word of text is found', () => {
  for (const fact of Object.values(factsOf(3))) {
    const last = one.history.at(-1);
    const history = [...one.history.slice(0, -1), { ...last, text: `… ${fact}` } as Message];
    expect(faultsIn({ ...one, history, streamed: history })).toEqual([
      "another conversation's facts",
    ]);
  }
});

test('a second answer that one promise announced is found', () => {
  const later = one.history[3];
  if (later === undefined) throw new Error('there is a later answer');
  const history = [...one.history.slice(0, 4), later, ...one.history.slice(4)].map(
    (message, index) => ({ ...message, sequence: index + 1 }),
  );
  expect(faultsIn({ ...one, history, streamed: history })).toEqual([
    'a message that nobody asked for or was promised',
  ]);
});
