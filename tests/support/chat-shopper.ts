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

/**
 * A shopper who speaks the chat protocol over HTTP and tries again, with the same client id, while
 * the server does not answer: what the widget does.
 */
export class ChatShopper {
  readonly acknowledged: Acknowledged[] = [];
  readonly #base: string;
  readonly #from: string | undefined;
  #conversation: OpenConversationResponse | undefined;

  /** @param from the address that a trusted proxy says it comes from. */
  constructor(serverUrl: string, siteId: string, from?: string) {
    this.#from = from;
    this.#base = `${serverUrl}/api/chat/${siteId}/conversations`;
  }

  /** Opens the conversation. */
  async open(): Promise<readonly Message[]> {
    const answer = await this.#insist(() => this.#post('', { protocolVersion, locale: 'en' }));
    this.#conversation = (await answer.json()) as OpenConversationResponse;
    return this.#conversation.messages;
  }

  /** Sends one message and waits for its acknowledgement. */
  async say(input: ShopperInput): Promise<Acknowledged> {
    const clientId = randomUUID();
    const answer = await this.#insist(() =>
      this.#post(`/${this.#id}/messages`, { clientId, input }),
    );
    const { message } = (await answer.json()) as PostMessageResponse;
    const acknowledged = { clientId, messageId: message.id };
    this.acknowledged.push(acknowledged);
    return acknowledged;
  }

  /** Everything that was said, in order. */
  async history(): Promise<readonly Message[]> {
    const messages: Message[] = [];
    for (;;) {
      const after = messages.at(-1)?.sequence ?? 0;
      const answer = await this.#insist(() =>
        fetch(`${this.#base}/${this.#id}/messages?after=${after}`, { headers: this.#headers() }),
      );
      const page = (await answer.json()) as HistoryResponse;
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

  get #id(): string {
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
    return fetch(this.#base + path, {
      method: 'POST',
      headers: this.#headers(),
      body: JSON.stringify(body),
    });
  }

  /** A server that is away, or asks to wait, is tried again; any other refusal is a fault of the test. */
  async #insist(request: () => Promise<Response>): Promise<Response> {
    const giveUpAt = Date.now() + 30_000;
    for (;;) {
      const answer = await request().catch(() => undefined);
      if (answer?.ok) return answer;
      const retryAfter = Number(answer?.headers.get('Retry-After') ?? 0);
      if (answer && answer.status < 500 && answer.status !== 429)
        throw new Error(`${answer.status}: ${await answer.text()}`);
      if (Date.now() > giveUpAt)
        throw new Error(`no answer (last status ${answer?.status ?? 'none'})`);
      await delay(Math.max(100, retryAfter * 1_000));
    }
  }
}
