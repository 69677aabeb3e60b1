import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  protocolVersion,
  type Message,
  type OpenConversationRequest,
  type PostMessageRequest,
  type ShopperInput,
} from '../../protocol/chat.ts';
import { scriptedAnswers, type ChatScript } from './chat-stub-answers.ts';

interface StubConversation {
  readonly id: string;
  readonly secret: string;
  readonly messages: Message[];
  readonly streams: Set<ServerResponse>;
}

export interface ChatStubOptions {
  /** Milliseconds between a message and its answer; the typing event comes at once. Default 0. */
  readonly answerAfterMs?: number;
  /** What is said. Default a few scripted answers. */
  readonly script?: ChatScript;
  /** Serves what is not the chat API; true when it has answered. */
  readonly serve?: (request: IncomingMessage, response: ServerResponse) => boolean;
}

/** A chat server with scripted answers, and the faults that a test wants. */
export interface ChatStub {
  /** For example `http://127.0.0.1:40123`. */
  readonly url: string;
  /** Every request of the chat API: method and path. */
  readonly requests: readonly string[];
  /** Every message that was stored, over all conversations. */
  readonly stored: () => readonly Message[];
  /**
   * The next so many chat requests that arrive are answered with this status.
   * @param which only those whose method and path match. Default all.
   */
  failNext(times: number, status: number, retryAfterSeconds?: number, which?: RegExp): void;
  /** At most so many messages of a history are read at once. Default all. */
  pageHistory(length: number): void;
  /** Breaks every open stream, in the middle of an event. */
  cutStreams(): void;
  /** Nothing is sent any more over the streams that are open now, which stay open: a line that is dead. */
  deadenStreams(): void;
  /** Keeps events back until `releaseEvents`. */
  holdEvents(): void;
  /**
   * Sends the events that were kept back, and is as before.
   * @param arrange puts them into the order in which they are to arrive.
   */
  releaseEvents(arrange?: (events: readonly string[]) => readonly string[]): void;
  /** Sends every stored message once more, newest first, over every open stream. */
  repeatEverything(): void;
  /** Sends an event over every open stream, as it is written: whatever a server may get wrong. */
  sendRaw(event: string): void;
  /** From now on this many milliseconds pass between a message and its answer. */
  answerSlowly(milliseconds: number): void;
  /** The assistant says something in every conversation that nobody asked for. */
  sayByItself(text: string): void;
  /** Forgets every conversation, as their expiry does. */
  expire(): void;
  /** Goes away as a killed server does: every connection breaks, and nobody listens. */
  stop(): Promise<void>;
  /** Listens again after `stop`, on the same port and with everything that was stored. */
  startAgain(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a small real HTTP server on loopback that speaks the chat protocol. */
export async function startChatStub(options: ChatStubOptions = {}): Promise<ChatStub> {
  const conversations = new Map<string, StubConversation>();
  const requests: string[] = [];
  let failures: {
    times: number;
    status: number;
    retryAfterSeconds?: number | undefined;
    which?: RegExp | undefined;
  } = { times: 0, status: 500 };
  let historyPage = Infinity;
  let answerAfterMs = options.answerAfterMs ?? 0;
  const { script = scriptedAnswers } = options;

  /** What was to be sent to whom, while events are kept back. */
  let held: { readonly conversation: StubConversation; readonly event: string }[] | undefined;

  const publish = (conversation: StubConversation, event: string) => {
    if (held) held.push({ conversation, event });
    else for (const stream of conversation.streams) stream.write(event);
  };

  const add = (
    conversation: StubConversation,
    said: Omit<Message, 'id' | 'sequence' | 'sentAt' | 'locale'> & { readonly locale?: string },
  ) => {
    const message: Message = {
      id: randomUUID(),
      sequence: conversation.messages.length + 1,
      sentAt: new Date().toISOString(),
      locale: 'en',
      ...said,
    };
    conversation.messages.push(message);
    publish(conversation, messageEvent(message));
    return message;
  };

  const answer = (conversation: StubConversation, message: Message, input: ShopperInput) => {
    const typing = JSON.stringify({ inReplyTo: message.id });
    publish(conversation, `event: typing\ndata: ${typing}\n\n`);
    const { id, locale } = message;
    const say = async () => {
      const said = await script.answerTo(input, locale);
      add(conversation, { author: 'assistant', inReplyTo: id, locale, ...said });
    };
    setTimeout(() => void say(), answerAfterMs).unref();
  };

  const open = async (request: IncomingMessage, response: ServerResponse) => {
    const { locale = 'en' } = (await readJson(request)) as OpenConversationRequest;
    const conversation: StubConversation = {
      id: randomUUID(),
      secret: randomUUID(),
      messages: [],
      streams: new Set(),
    };
    conversations.set(conversation.id, conversation);
    add(conversation, { author: 'assistant', locale, text: script.greet(locale), parts: [] });
    const { id, secret, messages } = conversation;
    sendJson(response, 201, { protocolVersion, conversationId: id, secret, messages });
  };

  const post = async (
    conversation: StubConversation,
    request: IncomingMessage,
    response: ServerResponse,
  ) => {
    const { clientId, input, locale } = (await readJson(request)) as PostMessageRequest;
    const known = conversation.messages.find((message) => message.clientId === clientId);
    if (known) return sendJson(response, 200, { message: known });
    const text = script.hear(input, locale ?? 'en');
    const message = add(conversation, {
      author: 'shopper',
      clientId,
      ...(locale && { locale }),
      text,
      parts: [],
    });
    sendJson(response, 201, { message });
    answer(conversation, message, input);
  };

  const listen = (conversation: StubConversation, after: number, response: ServerResponse) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.write('retry: 2000\n\n');
    for (const message of conversation.messages) {
      if (message.sequence > after) response.write(messageEvent(message));
    }
    conversation.streams.add(response);
    response.on('close', () => conversation.streams.delete(response));
  };

  const chat = async (request: IncomingMessage, response: ServerResponse, url: URL) => {
    const asked = `${request.method} ${url.pathname}`;
    requests.push(asked);
    if (failures.times > 0 && (failures.which ?? /./).test(asked)) {
      failures = { ...failures, times: failures.times - 1 };
      const wait = failures.retryAfterSeconds;
      if (wait !== undefined) response.setHeader('Retry-After', wait);
      return sendJson(response, failures.status, { type: 'about:blank' });
    }
    const [, id, room] = /\/conversations(?:\/([^/]+)\/(\w+))?$/.exec(url.pathname) ?? [];
    if (id === undefined) return open(request, response);
    const conversation = conversations.get(id);
    if (
      conversation === undefined ||
      request.headers.authorization !== `Bearer ${conversation.secret}`
    ) {
      return sendJson(response, 404, { type: 'about:blank' });
    }
    if (request.method === 'POST') return post(conversation, request, response);
    if (room === 'events') {
      return listen(conversation, Number(request.headers['last-event-id'] ?? 0), response);
    }
    const after = Number(url.searchParams.get('after'));
    const rest = conversation.messages.filter((message) => message.sequence > after);
    const messages = rest.slice(0, historyPage);
    const hasMore = messages.length < rest.length;
    sendJson(response, 200, { protocolVersion, messages, ...(hasMore && { hasMore }) });
  };

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://stub.test');
    if (url.pathname.startsWith('/api/chat/')) void chat(request, response, url);
    else if (!options.serve?.(request, response)) response.writeHead(404).end();
  });
  const listenOn = async (port: number) => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };
  const stop = async () => {
    if (!server.listening) return;
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  const port = await listenOn(0);

  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    stored: () => [...conversations.values()].flatMap(({ messages }) => messages),
    failNext(times, status, retryAfterSeconds, which) {
      failures = { times, status, retryAfterSeconds, which };
    },
    pageHistory(length) {
      historyPage = length;
    },
    cutStreams() {
      for (const { streams } of conversations.values()) {
        for (const stream of streams) {
          stream.write('id: 999\nevent: message\ndata: {"half":');
          stream.destroy();
        }
      }
    },
    deadenStreams() {
      for (const { streams } of conversations.values()) streams.clear();
    },
    holdEvents() {
      held = [];
    },
    releaseEvents(arrange = (events) => events) {
      const kept = held ?? [];
      held = undefined;
      for (const conversation of conversations.values()) {
        const own = kept.filter((each) => each.conversation === conversation);
        for (const event of arrange(own.map((each) => each.event))) publish(conversation, event);
      }
    },
    repeatEverything() {
      for (const conversation of conversations.values()) {
        for (const message of conversation.messages.toReversed()) {
          publish(conversation, messageEvent(message));
        }
      }
    },
    sendRaw(event) {
      for (const conversation of conversations.values()) publish(conversation, event);
    },
    answerSlowly(milliseconds) {
      answerAfterMs = milliseconds;
    },
    sayByItself(text) {
      for (const conversation of conversations.values()) {
        add(conversation, { author: 'assistant', text, parts: [] });
      }
    },
    expire() {
      for (const { streams } of conversations.values()) for (const each of streams) each.end();
      conversations.clear();
    },
    stop,
    async startAgain() {
      await listenOn(port);
    },
    close: stop,
  };
}

const messageEvent = (message: Message) =>
  `id: ${message.sequence}\nevent: message\ndata: ${JSON.stringify(message)}\n\n`;

async function readJson(request: IncomingMessage): Promise<unknown> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return JSON.parse(Buffer.concat(pieces).toString('utf8'));
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}
