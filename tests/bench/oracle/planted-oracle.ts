import type { Alterations } from '../../../server/main.ts';
import { isKnown } from './known-orders.ts';

/** A fault that must be found: what is said about orders that exist is one byte longer. */
export function oneByteMore(): Alterations {
  const aboutKnown = new Set<string>();
  return {
    orderDesk: (desk) => ({
      ...desk,
      lookUp(store, proof, asker, signal) {
        if (isKnown(proof.orderNumber)) aboutKnown.add(asker.conversationId);
        return desk.lookUp(store, proof, asker, signal);
      },
    }),
    conversations: (conversations) => ({
      ...conversations,
      async history(conversation, after) {
        const messages = await conversations.history(conversation, after);
        if (!aboutKnown.has(conversation.conversationId)) return messages;
        return messages.map((message) =>
          message.author === 'assistant' ? { ...message, text: `${message.text} ` } : message,
        );
      },
    }),
  };
}
