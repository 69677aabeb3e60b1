import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  protocolVersion,
  type Message,
  type PostMessageRequest,
  type ShopperInput,
} from '../../protocol/chat.ts';
import { answerTo } from './chat-stub-answers.ts';

interface StubConversation {
  readonly id: string;
  readonly secret: string;
  readonly messages: Message[];
  readonly streams: Set<ServerResponse>;
}

export interface ChatStubOptions {
  /** Milliseconds between a message and its answer; the typing event comes at once. Default 0. */
  readonly answerAfterMs?: number;
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
  /** The next so many chat requests that arrive are answered with this status. */
  failNext(times: number, status: number, retryAfterSeconds?: number): void;
  /** At most so many messages of a history are read at once. Default all. */
  pageHistory(length: number): void;
  /** Breaks every open stream, in the middle of an event. */
  cutStreams(): void;
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
  close(): Promise<void>;
}

/** Starts a small real HTTP server on loopback that speaks the chat protocol. */
export async function startChatStub(options: ChatStubOptions = {}): Promise<ChatStub> {
  const conversations = new Map<string, StubConversation>();
  const requests: string[] = [];
  let failures: { times: number; status: number; retryAfterSeconds?: number | undefined } = {
    times: 0,
    status: 500,
  };
  let historyPage = Infinity;
  let answerAfterMs = options.answerAfterMs ?? 0;

  const publish = (conversation: StubConversation, event: string) => {
    for (const stream of conversation.streams) stream.write(event);
  };

  const add = (
    conversation: StubConversation,
    said: Omit<Message, 'id' | 'sequence' | 'sentAt' | 'locale'>,
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
    setTimeout(() => {
      add(conversation, { author: 'assistant', inReplyTo: message.id, ...answerTo(input) });
    }, answerAfterMs).unref();
  };

  const open = (response: ServerResponse) => {
    const conversation: StubConversation = {
      id: randomUUID(),
      secret: randomUUID(),
      messages: [],
      streams: new Set(),
    };
    conversations.set(conversation.id, conversation);
    add(conversation, {
      author: 'assistant',
      text: 'Hello! I am an automated assistant and can tell you where your order is.',
      parts: [],
    });
    const { id, secret, messages } = conversation;
    sendJson(response, 201, { protocolVersion, conversationId: id, secret, messages });
  };

  const post = async (
    conversation: StubConversation,
    request: IncomingMessage,
    response: ServerResponse,
  ) => {
    const { clientId, input } = (await readJson(request)) as PostMessageRequest;
    const known = conversation.messages.find((message) => message.clientId === clientId);
    if (known) return sendJson(response, 200, { message: known });
    const message = add(conversation, {
      author: 'shopper',
      clientId,
      text: textOf(input),
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
    requests.push(`${request.method} ${url.pathname}`);
    if (failures.times > 0) {
      failures = { ...failures, times: failures.times - 1 };
      const wait = failures.retryAfterSeconds;
      if (wait !== undefined) response.setHeader('Retry-After', wait);
      return sendJson(response, failures.status, { type: 'about:blank' });
    }
    const [, id, room] = /\/conversations(?:\/([^/]+)\/(\w+))?$/.exec(url.pathname) ?? [];
    if (id === undefined) return open(response);
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
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    stored: () => [...conversations.values()].flatMap(({ messages }) => messages),
    failNext(times, status, retryAfterSeconds) {
      failures = { times, status, retryAfterSeconds };
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
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

const messageEvent = (message: Message) =>
  `id: ${message.sequence}\nevent: message\ndata: ${JSON.stringify(message)}\n\n`;

function textOf(input: ShopperInput): string {
  switch (input.kind) {
    case 'text':
      return input.text;
    case 'quick_reply':
      return input.label;
    case 'order_form':
      return `Order ${input.orderNumber}, ${input.secondFact.value}`;
    default:
      return input.email;
  }
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return JSON.parse(Buffer.concat(pieces).toString('utf8'));
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}
