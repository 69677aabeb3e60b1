import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import {
  ConversationGone,
  historyPage,
  type Conversations,
} from '../conversation/conversations.ts';
import { loggedError } from '../logged-error.ts';
import {
  afterParameter,
  conversationParameters,
  security,
  tags,
  type ChatAccess,
  type ConversationEnvironment,
} from './chat-access.ts';
import { eventStream } from './event-stream.ts';
import { createPlaces, takeAll } from './places.ts';
import { Problem, problems } from './problem.ts';

/** A shopper has a few tabs open; more streams than that are a fault or an attack. */
const streamsPerConversation = 6;
/** An office behind one address, everybody with the chat open. */
const streamsPerNetwork = 300;

/** Adds the stream of a conversation's events to the chat's routes. */
export function addEventRoute(
  api: OpenAPIHono<ConversationEnvironment>,
  options: {
    readonly conversations: Pick<Conversations, 'history' | 'subscribe'>;
    readonly withConversation: ChatAccess['withConversation'];
    /** Streams that may be open at once in this process. */
    readonly maximumStreams: number;
    /** Milliseconds of silence before a sign of life. Default 15,000. */
    readonly keepAliveMs?: number | undefined;
  },
): void {
  const { conversations, withConversation, maximumStreams, keepAliveMs = 15_000 } = options;
  const inProcess = createPlaces(maximumStreams);
  const inNetwork = createPlaces(streamsPerNetwork);
  const inConversation = createPlaces(streamsPerConversation);

  api.openapi(
    createRoute({
      method: 'get',
      path: '/api/chat/{siteId}/conversations/{conversationId}/events',
      tags,
      summary: 'Listen to the conversation',
      description:
        '`event: message` carries a Message and its sequence as id; `event: typing` says that an answer is being made; comments keep the line open. Resume with `Last-Event-ID` or `after`: nothing is missed and nothing comes twice. Ignore events that you do not know.',
      security,
      middleware: [withConversation('open-stream')] as const,
      request: {
        params: conversationParameters,
        query: afterParameter,
        headers: z.object({
          'last-event-id': z
            .string()
            .regex(/^\d{1,15}$/, 'must be the id of an event')
            .optional()
            .openapi({ description: 'Goes before `after`.', example: '2' }),
        }),
      },
      responses: {
        200: {
          description: 'The stream.',
          content: { 'text/event-stream': { schema: z.string() } },
        },
        ...problems('invalid-request', 'origin-not-allowed', 'not-found'),
        ...problems('too-many-requests', 'too-many-streams'),
      },
    }),
    (context) => {
      context.header('Content-Type', 'text/event-stream; charset=utf-8');
      context.header('Cache-Control', 'no-store, no-transform');
      // nginx would hold events back until its buffer is full.
      context.header('X-Accel-Buffering', 'no');
      // hono answers HEAD from this route and drops the body: nothing would ever end that stream.
      if (context.req.method === 'HEAD') return context.body(null, 200);

      const { conversation, clientNetwork, log } = context.var;
      const leave = takeAll([
        [inConversation, conversation.conversationId],
        // Where nobody listens (tests, edges) there is no network.
        [inNetwork, clientNetwork ?? conversation.conversationId],
        [inProcess, ''],
      ]);
      if (leave === undefined) {
        throw new Problem(
          'too-many-streams',
          'Close another page of this conversation, or read its messages instead.',
          { headers: { 'Retry-After': '10' } },
        );
      }
      const lastEventId = context.req.valid('header')['last-event-id'];
      return context.body(
        eventStream(
          {
            pageLength: historyPage,
            history: (after) => conversations.history(conversation, after),
            subscribe: (listener) => conversations.subscribe(conversation, listener),
          },
          {
            after:
              lastEventId === undefined ? context.req.valid('query').after : Number(lastEventId),
            signals: [context.req.raw.signal],
            stopping: context.env?.stopping,
            keepAliveMs,
            onEnd: leave,
            onError: (thrown) => {
              // Erased, or its time is over: the reader comes back and is told.
              if (thrown instanceof ConversationGone) return;
              log.warn({ error: loggedError(thrown) }, 'a stream of events broke off');
            },
          },
        ),
        200,
      );
    },
  );
}
