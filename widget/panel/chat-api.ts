import {
  protocolVersion,
  type HistoryResponse,
  type Message,
  type OpenConversationRequest,
  type OpenConversationResponse,
  type PostMessageRequest,
  type PostMessageResponse,
  type SignInRequest,
} from '../../protocol/chat.ts';
import type { KeptConversation } from './kept-conversation.ts';

/** Milliseconds for an answer that is no stream. */
const timeLimitMs = 15_000;

/** The same for the shop's word on who is signed in: the shopper's message waits for it. */
const shopTimeLimitMs = 4_000;

/** No server is left alone for longer, milliseconds: the windows of ours are no longer. */
const longestPauseMs = 60_000;

/** What can be wrong with a request, as far as it changes what the panel does next. */
export type ChatFailureKind =
  /** Offline, the server is away or failing, time ran out: the same again may work. */
  | 'trouble'
  /** The conversation is gone: expired, deleted, or never there. */
  | 'gone'
  /** Too many requests or streams. */
  | 'busy'
  /** The server will never take this. */
  | 'refused';

/** Every failure of the chat API. */
export class ChatFailure extends Error {
  readonly kind: ChatFailureKind;
  /** Milliseconds after which the server wants to be asked again; 0 where it did not say. */
  readonly retryAfterMs: number;

  constructor(kind: ChatFailureKind, retryAfterMs = 0, cause?: unknown) {
    super(kind, { cause });
    this.kind = kind;
    this.retryAfterMs = retryAfterMs;
  }
}

/** The chat API as functions; each throws {@link ChatFailure} and nothing else. */
export interface ChatApi {
  open(
    request: Omit<OpenConversationRequest, 'protocolVersion'>,
  ): Promise<OpenConversationResponse>;
  post(conversation: KeptConversation, request: PostMessageRequest): Promise<PostMessageResponse>;
  /**
   * Lets the shop say who is signed in there. Never fails: whoever is not known proves an order as
   * everybody does.
   */
  signIn(conversation: KeptConversation): Promise<void>;
  /** Messages with a sequence above `after`, the first few hundred: the stream brings the rest. */
  history(conversation: KeptConversation, after: number): Promise<readonly Message[]>;
  /** The stream of what comes after the message with this sequence. */
  events(
    conversation: KeptConversation,
    after: number,
    signal: AbortSignal,
  ): Promise<ReadableStream<Uint8Array> | null>;
}

/**
 * Speaks to a store's chat. The conversation's secret travels in a header only.
 * @param apiBase for example `https://chat.example.com`, without a slash at the end.
 * @param shopOrigin of the page, where the shop's own customers are signed in.
 */
export function createChatApi(apiBase: string, siteId: string, shopOrigin = ''): ChatApi {
  /** @param after present for a stream: the message that it goes on behind. */
  const ask = async (
    path: string,
    conversation?: KeptConversation,
    body?: object,
    signal = AbortSignal.timeout(timeLimitMs),
    after?: number,
  ): Promise<Response> => {
    const place = conversation ? `/${conversation.conversationId}/${path}` : '';
    const response = await fetch(
      `${apiBase}/api/chat/${encodeURIComponent(siteId)}/conversations${place}`,
      {
        method: body ? 'POST' : 'GET',
        headers: {
          ...(conversation && { Authorization: `Bearer ${conversation.secret}` }),
          ...(body && { 'Content-Type': 'application/json' }),
          ...(after !== undefined && { 'Last-Event-ID': `${after}` }),
        },
        ...(body && { body: JSON.stringify(body) }),
        signal,
        credentials: 'omit',
        cache: 'no-store',
      },
    ).catch((cause: unknown) => {
      throw new ChatFailure('trouble', 0, cause);
    });
    if (response.ok) return response;
    const retryAfter = Number(response.headers.get('Retry-After')) || 0;
    throw new ChatFailure(kindOf(response.status), Math.min(retryAfter * 1000, longestPauseMs));
  };

  /**
   * A connection that breaks inside the answer, or somebody else who answers in the server's place
   * (a hotel's login page), is a failure of the network like any other.
   * @param key what the answer cannot be without.
   */
  const askFor = async <Answer>(
    key: keyof Answer,
    ...request: Parameters<typeof ask>
  ): Promise<Answer> => {
    const response = await ask(...request);
    const answer = (await response.json().catch((cause: unknown) => {
      throw new ChatFailure('trouble', 0, cause);
    })) as Answer | null;
    if (!answer?.[key]) throw new ChatFailure('trouble');
    return answer;
  };

  return {
    open: (request) =>
      askFor<OpenConversationResponse>('messages', '', undefined, {
        protocolVersion,
        ...request,
      } satisfies OpenConversationRequest),
    post: (conversation, request) =>
      askFor<PostMessageResponse>('message', 'messages', conversation, request),
    async signIn(conversation) {
      const { conversationId, signIn } = conversation;
      if (!signIn) return;
      try {
        const response = await fetch(shopOrigin + signIn.path, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ conversation: conversationId, challenge: signIn.challenge }),
          signal: AbortSignal.timeout(shopTimeLimitMs),
          cache: 'no-store',
        });
        // A guest gets an answer without a body; somebody may have been signed in before.
        const { status } = response;
        if (status === 200) {
          await ask('sign-in', conversation, (await response.json()) as SignInRequest);
        } else if (status === 204) await ask('sign-out', conversation, {});
      } catch {
        // The shop is away, or answers with a page of its own.
      }
    },
    history: async (conversation, after) => {
      const path = `messages?after=${after}`;
      return (await askFor<HistoryResponse>('messages', path, conversation)).messages;
    },
    events: async (conversation, after, signal) =>
      (await ask('events', conversation, undefined, signal, after)).body,
  };
}

function kindOf(status: number): ChatFailureKind {
  if (status === 404) return 'gone';
  if (status === 429) return 'busy';
  return status >= 500 ? 'trouble' : 'refused';
}
