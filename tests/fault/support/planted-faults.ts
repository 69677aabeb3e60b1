import type { Message } from '../../../protocol/chat.ts';
import type { Fault, ObservedConversation } from './check-conversation.ts';

/** A conversation with one fault put into it, which the checker has to name. */
export interface PlantedFault {
  readonly fault: Fault;
  readonly observed: ObservedConversation;
}

/**
 * One conversation without fault, spoiled in each way there is.
 * @param other a conversation of somebody else, whose words are put into it.
 */
export function plantFaults(
  observed: ObservedConversation,
  other: ObservedConversation,
): readonly PlantedFault[] {
  const { acknowledged, history, sent, streamed } = observed;
  const reply = history.findLast(({ inReplyTo }) => inReplyTo !== undefined);
  const asked = history.find(({ clientId }) => clientId !== undefined);
  const foreignCard = other.history.findLast(({ parts }) => hasCard(parts));
  const [firstAcknowledged] = acknowledged;
  if (!reply || !asked || !foreignCard || !firstAcknowledged)
    throw new Error('the conversation is too short to be spoiled');
  const { inReplyTo: _, ...unasked } = reply;
  const said = (messages: readonly Message[]) => ({
    ...observed,
    history: messages,
    streamed: messages,
  });
  const replaced = (old: Message, next: Message) =>
    history.map((message) => (message === old ? next : message));
  const added = (message: Message) =>
    said([...history, { ...message, sequence: history.length + 1 }]);
  return [
    {
      fault: 'an acknowledged message is not stored',
      observed: {
        ...observed,
        acknowledged: [...acknowledged, { clientId: 'lost', messageId: 'lost' }],
      },
    },
    {
      fault: 'an acknowledged message has no reply',
      observed: said(counted(history.filter((message) => message !== reply))),
    },
    { fault: 'a message has more than one reply', observed: added({ ...reply, id: 'second' }) },
    {
      fault: 'a reply to nothing that was said here',
      observed: added({ ...reply, id: 'astray', inReplyTo: 'elsewhere' }),
    },
    {
      fault: 'a message that nobody asked for or was promised',
      observed: added({ ...unasked, id: 'unasked', text: 'By the way' }),
    },
    {
      fault: 'a client id is stored more than once',
      observed: { ...added({ ...asked, id: 'again' }), sent },
    },
    {
      fault: 'one client id was acknowledged as two messages',
      observed: {
        ...observed,
        acknowledged: [...acknowledged, { ...firstAcknowledged, messageId: reply.id }],
      },
    },
    {
      fault: 'sequences have gaps or doubles',
      observed: said(replaced(reply, { ...reply, sequence: reply.sequence + 1 })),
    },
    {
      fault: 'the stream missed or doubled messages',
      observed: { ...observed, streamed: [...streamed, reply] },
    },
    {
      fault: "another conversation's facts",
      observed: { ...observed, streamed: [...streamed.slice(0, -1), foreignCard] },
    },
    {
      fault: 'the proven order was never told',
      observed: said(history.map((message) => ({ ...message, parts: [] }))),
    },
  ];
}

function hasCard(parts: Message['parts']): boolean {
  return parts.some(({ kind }) => kind === 'order_card');
}

function counted(messages: readonly Message[]): readonly Message[] {
  return messages.map((message, index) => ({ ...message, sequence: index + 1 }));
}
