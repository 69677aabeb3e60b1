/** Tells streams that something is new in a conversation. Holds nothing that was said. */
export type LiveHint =
  | { readonly kind: 'message' }
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
