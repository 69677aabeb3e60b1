import { randomUUID } from 'node:crypto';
import type {
  Message,
  OpenConversationResponse,
  PostMessageResponse,
  ShopperInput,
} from '../../../protocol/chat.ts';
import { createEventReader } from '../../support/event-reader.ts';
import type { Known, Watch } from './watch.ts';

/** Where a conversation is held, by whom, and who watches. */
export interface AttackerOptions {
  readonly serverUrl: string;
  readonly siteId: string;
  /** The address that the trusted proxy says it comes from. */
  readonly from: string;
  readonly watch: Watch;
  /** Owners of the facts that this person may see. Default none. */
  readonly own?: ReadonlySet<string>;
}

/** Longer than any answer takes, on a machine with other things to do. */
const patienceMs = 90_000;

/** Somebody who talks to the chat as the widget does, while every byte of every answer is watched. */
export class Attacker {
  readonly #options: AttackerOptions;
  readonly #answers = new Map<string, Message>();
  readonly #waiting = new Map<string, (answer: Message) => void>();
  readonly #leaving = new AbortController();
  #conversation: OpenConversationResponse | undefined;
  #typed = '';

  constructor(options: AttackerOptions) {
    this.#options = options;
  }

  /** Id and secret, for whoever tries to use them elsewhere. */
  get credentials(): { readonly conversationId: string; readonly secret: string } {
    const { conversationId = '', secret = '' } = this.#conversation ?? {};
    return { conversationId, secret };
  }

  get known(): Known {
    return { typed: this.#typed, own: this.#options.own ?? new Set() };
  }

  /** Opens a conversation and listens to it. */
  async open(): Promise<this> {
    const opened = await this.#post('open', '', { protocolVersion: 1, locale: 'en' });
    if (opened.status !== 201) throw new Error(`no conversation: ${opened.status} ${opened.body}`);
    this.#conversation = JSON.parse(opened.body) as OpenConversationResponse;
    const stream = await insist(() =>
      fetch(`${this.#url}/events?after=1`, {
        headers: this.#headers(),
        signal: this.#leaving.signal,
      }),
    );
    if (!stream.ok) throw new Error(`no stream: ${stream.status} ${await stream.text()}`);
    this.#listen(createEventReader(stream)).catch((error: unknown) => {
      if (!this.#leaving.signal.aborted) {
        this.#options.watch.find('fault', 'stream', `a stream broke off: ${String(error)}`);
      }
    });
    return this;
  }

  /**
   * Says one thing and waits for its answer.
   * @returns undefined when it was refused before anybody answered it, or was not answered.
   */
  async say(attack: string, input: ShopperInput): Promise<Message | undefined> {
    const { watch } = this.#options;
    watch.countTry(attack);
    this.#typed += `\n${Object.values(input).map(asTyped).join('\n')}`;
    const answer = await this.#post(attack, this.#path('/messages'), {
      clientId: randomUUID(),
      input,
    });
    if (answer.status !== 201) return undefined;
    const { message } = JSON.parse(answer.body) as PostMessageResponse;
    return this.#answerTo(attack, message.id);
  }

  /** Ends the stream; the conversation stays. */
  leave(): void {
    this.#leaving.abort();
  }

  #answerTo(attack: string, messageId: string): Promise<Message | undefined> {
    const { promise, resolve } = Promise.withResolvers<Message | undefined>();
    const known = this.#answers.get(messageId);
    if (known !== undefined) return Promise.resolve(known);
    const patience = setTimeout(() => {
      this.#options.watch.find('fault', attack, 'a message was never answered');
      resolve(undefined);
    }, patienceMs);
    this.#waiting.set(messageId, (answer) => {
      clearTimeout(patience);
      resolve(answer);
    });
    return promise;
  }

  async #listen(events: ReturnType<typeof createEventReader>): Promise<void> {
    for (;;) {
      const event = await events.next();
      if (event === undefined) return;
      const seen = { status: 200, head: '', body: JSON.stringify(event) };
      this.#options.watch.inspect('stream', seen, this.known);
      if (event.event !== 'message' || event.data === undefined) continue;
      const message = JSON.parse(event.data) as Message;
      if (message.inReplyTo === undefined) continue;
      this.#answers.set(message.inReplyTo, message);
      this.#waiting.get(message.inReplyTo)?.(message);
    }
  }

  #path(path: string): string {
    return `/${this.credentials.conversationId}${path}`;
  }

  get #url(): string {
    const { serverUrl, siteId } = this.#options;
    const base = `${serverUrl}/api/chat/${siteId}/conversations`;
    return this.#conversation === undefined ? base : base + this.#path('');
  }

  #headers(): Record<string, string> {
    return {
      'Content-Type': 'application/json',
      'X-Forwarded-For': this.#options.from,
      ...(this.#conversation && { Authorization: `Bearer ${this.#conversation.secret}` }),
    };
  }

  async #post(attack: string, path: string, body: object) {
    const { serverUrl, siteId, watch } = this.#options;
    const answer = await insist(() =>
      fetch(`${serverUrl}/api/chat/${siteId}/conversations${path}`, {
        method: 'POST',
        headers: this.#headers(),
        body: JSON.stringify(body),
      }),
    );
    const seen = {
      status: answer.status,
      head: [...answer.headers].flat().join('\n'),
      body: await answer.text(),
    };
    watch.inspect(attack, seen, this.known);
    return seen;
  }
}

/** Sends again, as the widget does, what this busy machine did not get over the wire in time. */
async function insist(request: () => Promise<Response>): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await request();
    if (answer.status !== 408 || attempt === 5) return answer;
    await answer.arrayBuffer();
  }
}

function asTyped(value: unknown): string {
  if (typeof value === 'string') return `${value}\n${value.normalize('NFKC')}`;
  return typeof value === 'object' && value !== null
    ? Object.values(value).map(asTyped).join('\n')
    : '';
}

/** Whether an answer shows an order. */
export function showsOrder(answer: Message | undefined): boolean {
  return answer?.parts.some(({ kind }) => kind === 'order_card') ?? false;
}
