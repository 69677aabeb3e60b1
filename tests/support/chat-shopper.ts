import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import {
  protocolVersion,
  type HistoryResponse,
  type Message,
  type OpenConversationResponse,
  type PostMessageResponse,
  type ShopperInput,
} from '../../protocol/chat.ts';

/** A message that the server has acknowledged. */
export interface Acknowledged {
  readonly clientId: string;
  readonly messageId: string;
}

/** A request that takes longer counts as not answered, milliseconds. */
const longestRequestMs = 20_000;
/** Between two tries: a crowd that knocks without a pause keeps a server from getting up. */
const longestPauseMs = 2_000;

/**
 * A shopper who speaks the chat protocol over HTTP and tries again, with the same client id, while
 * the server does not answer: what the widget does.
 */
export class ChatShopper {
  readonly acknowledged: Acknowledged[] = [];
  /** Requests that were not answered, or with a fault, and were sent again. */
  sentAgain = 0;
  readonly #serverUrl: () => string;
  readonly #siteId: string;
  readonly #from: string | undefined;
  readonly #patienceMs: number;
  #conversation: OpenConversationResponse | undefined;

  /**
   * @param serverUrl where the next request goes: one server, or whichever a balancer would choose.
   * @param from the address that a trusted proxy says it comes from.
   * @param patienceMs for how long one request is sent again.
   */
  constructor(
    serverUrl: string | (() => string),
    siteId: string,
    from?: string,
    patienceMs = 30_000,
  ) {
    this.#serverUrl = typeof serverUrl === 'string' ? () => serverUrl : serverUrl;
    this.#siteId = siteId;
    this.#from = from;
    this.#patienceMs = patienceMs;
  }

  /** Opens the conversation. */
  async open(): Promise<readonly Message[]> {
    const opened = await this.#insist<OpenConversationResponse>(() =>
      this.#post('', { protocolVersion, locale: 'en' }),
    );
    this.#conversation = opened;
    return opened.messages;
  }

  /**
   * Sends one message and waits for its acknowledgement.
   * @param clientId of a message that was sent before, to send it once more.
   */
  async say(input: ShopperInput, clientId: string = randomUUID()): Promise<Acknowledged> {
    const { message } = await this.#insist<PostMessageResponse>(() =>
      this.#post(`/${this.conversationId}/messages`, { clientId, input }),
    );
    const acknowledged = { clientId, messageId: message.id };
    this.acknowledged.push(acknowledged);
    return acknowledged;
  }

  /** One stream of what was said after a sequence, from the server given or the next one. */
  async listen(
    after: number,
    signal: AbortSignal,
    serverUrl: string = this.#serverUrl(),
  ): Promise<Response> {
    return fetch(`${this.#address(serverUrl)}/${this.conversationId}/events`, {
      headers: { ...this.#headers(), 'Last-Event-ID': String(after) },
      signal,
    });
  }

  /** Everything that was said, in order. */
  async history(): Promise<readonly Message[]> {
    const messages: Message[] = [];
    for (;;) {
      const after = messages.at(-1)?.sequence ?? 0;
      const path = `/${this.conversationId}/messages?after=${after}`;
      const page = await this.#insist<HistoryResponse>(() =>
        this.#fetch(path, { headers: this.#headers() }),
      );
      messages.push(...page.messages);
      if (!page.hasMore) return messages;
    }
  }

  /** Waits until each acknowledged message has an answer. @throws Error after `patienceMs`. */
  async answered(patienceMs: number): Promise<readonly Message[]> {
    const giveUpAt = Date.now() + patienceMs;
    for (;;) {
      const messages = await this.history();
      const open = this.#unanswered(messages);
      if (open.length === 0) return messages;
      if (Date.now() > giveUpAt) throw new Error(`${open.length} messages were never answered`);
      await delay(250);
    }
  }

  /** Whether an acknowledged message has no answer at this moment. */
  async isWaiting(): Promise<boolean> {
    return this.#unanswered(await this.history()).length > 0;
  }

  #unanswered(messages: readonly Message[]): readonly Acknowledged[] {
    return this.acknowledged.filter(
      ({ messageId }) => !messages.some((message) => message.inReplyTo === messageId),
    );
  }

  get conversationId(): string {
    return this.#conversation?.conversationId ?? '';
  }

  #headers(): Record<string, string> {
    return {
      'Content-Type': 'application/json',
      ...(this.#from !== undefined && { 'X-Forwarded-For': this.#from }),
      ...(this.#conversation && { Authorization: `Bearer ${this.#conversation.secret}` }),
    };
  }

  #post(path: string, body: object): Promise<Response> {
    return this.#fetch(path, {
      method: 'POST',
      headers: this.#headers(),
      body: JSON.stringify(body),
    });
  }

  #fetch(path: string, request: RequestInit): Promise<Response> {
    return fetch(this.#address(this.#serverUrl()) + path, {
      ...request,
      signal: AbortSignal.timeout(longestRequestMs),
    });
  }

  #address(serverUrl: string): string {
    return `${serverUrl}/api/chat/${this.#siteId}/conversations`;
  }

  /**
   * A server that is away, dies in the middle of its answer or asks to wait is asked again; any other
   * refusal is a fault of the test.
   */
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows what it asked for
  async #insist<Body>(request: () => Promise<Response>): Promise<Body> {
    const giveUpAt = Date.now() + this.#patienceMs;
    let pauseMs = 50;
    for (;;) {
      const answer = await wholeAnswer(request).catch(() => undefined);
      if (answer?.ok) return JSON.parse(answer.text) as Body;
      if (answer && answer.status < 500 && answer.status !== 429)
        throw new Error(`${answer.status}: ${answer.text}`);
      if (Date.now() > giveUpAt)
        throw new Error(`no answer (last status ${answer?.status ?? 'none'})`);
      this.sentAgain += 1;
      pauseMs = Math.min(2 * pauseMs, longestPauseMs);
      await delay(
        Math.max(pauseMs * (0.5 + Math.random()), (answer?.retryAfterSeconds ?? 0) * 1_000),
      );
    }
  }
}

async function wholeAnswer(request: () => Promise<Response>) {
  const response = await request();
  return {
    ok: response.ok,
    status: response.status,
    text: await response.text(),
    retryAfterSeconds: Number(response.headers.get('Retry-After') ?? 0),
  };
}
