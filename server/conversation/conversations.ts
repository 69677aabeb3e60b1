import type {
  Message,
  OpenConversationRequest,
  OpenConversationResponse,
  PostMessageRequest,
} from '../../protocol/chat.ts';
import type { StoreReference } from '../orders/identifiers.ts';

/** How many messages are read at once: some 400 KB when all are as long as they may be. */
export const historyPage = 200;

/** A conversation whose secret has been shown by the caller. Only `Conversations.authenticate` makes one. */
export interface ConversationHandle {
  readonly store: StoreReference;
  readonly conversationId: string;
  /** BCP 47 tag of the language that it is held in. */
  readonly locale: string;
}

/** What a store's chat needs to know of the shop beside its orders. */
export interface ChatStore {
  readonly store: StoreReference;
  readonly storeName: string;
  readonly locale: string;
  readonly greeting: string;
  readonly assistantName: string;
  readonly retentionDays: number;
  /** Path on the shop's own pages at which a signed-in customer gets a token, where there is one. */
  readonly signInPath?: string;
}

/**
 * The conversation takes no message although its secret has been shown: its time was over, it was
 * erased meanwhile, or it is as long as one may be.
 */
export class ConversationGone extends Error {
  override readonly name = 'ConversationGone';

  constructor() {
    super('the conversation is gone');
  }
}

/**
 * Conversations as HTTP sees them. A message that `post` has returned is in the database and gets
 * exactly one answer, whatever dies in between.
 */
export interface Conversations {
  open(store: ChatStore, request: OpenConversationRequest): Promise<OpenConversationResponse>;
  /** Undefined for a wrong secret, a missing conversation and another store's alike. */
  authenticate(
    store: StoreReference,
    conversationId: string,
    secret: string,
  ): Promise<ConversationHandle | undefined>;
  /**
   * Stores the message, then sees to its answer. `created` is false when the client id was known.
   * @param clientNetwork where it came from, where that is known (an IPv4 address, the /64 of an IPv6
   *   one). Only a keyed hash of it is kept, and only until the message is answered.
   * @throws InputRefused when there is nothing in it, or too much; ConversationGone.
   */
  post(
    conversation: ConversationHandle,
    request: PostMessageRequest,
    clientNetwork?: string,
  ): Promise<{ readonly message: Message; readonly created: boolean }>;
  /**
   * Takes the shop's word that a customer is signed in there, for this conversation, once.
   * @returns false for a token that is not good here and now.
   */
  signIn(conversation: ConversationHandle, token: string): Promise<boolean>;
  /** Takes the page's word that nobody is signed in at the shop any more: it can only take away. */
  signOut(conversation: ConversationHandle): Promise<void>;
  /** A customer has left the shop's session, or all of them. */
  endSignIns(store: StoreReference, customer: string, session?: string): Promise<void>;
  /** Whether anybody waits for this shop, to whom it did not answer. */
  isAwaited(store: StoreReference): Promise<boolean>;
  /** A shop has shown that it is there: who waits for it is looked after at once. */
  lookAgain(store: StoreReference): Promise<void>;
  /**
   * Messages with a sequence above `after`, in order, {@link historyPage} at most: as many as that
   * means that there may be more behind the last.
   * @throws ConversationGone.
   */
  history(conversation: ConversationHandle, after: number): Promise<readonly Message[]>;
  /**
   * Calls back whenever the conversation has something new (`message`: itself where it is at hand, or
   * read `history` again) or an answer is being made (`typing`). A hint only: streams also look by
   * themselves now and then.
   * @returns a function that ends the subscription.
   */
  subscribe(
    conversation: ConversationHandle,
    listener: (
      hint:
        | { readonly kind: 'message'; readonly message?: Message }
        | { readonly kind: 'typing'; readonly inReplyTo: string },
    ) => void,
  ): () => void;
  /** Finishes or hands back what is being answered and stops. */
  close(): Promise<void>;
}
