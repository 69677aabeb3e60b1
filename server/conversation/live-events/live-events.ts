import type { Message } from '../../../protocol/chat.ts';

/** Tells streams that something is new in a conversation. */
export type LiveHint =
  | {
      readonly kind: 'message';
      /**
       * What is new, where whoever publishes has it at hand: a stream need not read it again. It stays
       * within the process; other processes hear only that there is something.
       */
      readonly message?: Message;
    }
  | { readonly kind: 'typing'; readonly inReplyTo: string };

/**
 * Carries hints to whoever listens to a conversation, in this process or in others. Hints may be
 * lost: listeners also look by themselves now and then. No method throws.
 */
export interface LiveEvents {
  publish(conversationId: string, hint: LiveHint): void;
  /** @returns a function that ends the subscription. */
  subscribe(conversationId: string, listener: (hint: LiveHint) => void): () => void;
  close(): Promise<void>;
}
