import type { Message } from '../../../protocol/chat.ts';
import type { ConversationHandle } from '../../../server/conversation/conversations.ts';
import type { Alterations } from '../../../server/main.ts';
import { isKnown } from './known-orders.ts';

/** A fault that must be found: what is said about orders that exist is one byte longer. */
export function oneByteMore(): Alterations {
  const aboutKnown = new Set<string>();
  const lengthen = ({ conversationId }: ConversationHandle, message: Message): Message =>
    message.author === 'assistant' && aboutKnown.has(conversationId)
      ? { ...message, text: `${message.text} ` }
      : message;
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
        return messages.map((message) => lengthen(conversation, message));
      },
      subscribe: (conversation, listener) =>
        conversations.subscribe(conversation, (hint) => {
          const isAtHand = hint.kind === 'message' && hint.message !== undefined;
          listener(isAtHand ? { ...hint, message: lengthen(conversation, hint.message) } : hint);
        }),
    }),
  };
}
