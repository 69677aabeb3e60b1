import { createRoute } from '@hono/zod-openapi';
import { protocolVersion } from '../../protocol/chat.ts';
import type { ChatStore, Conversations } from '../conversation/conversations.ts';
import type { Site, Sites } from '../integrations/sites.ts';
import { createApi } from './api.ts';
import {
  afterParameter,
  conversationParameters,
  createChatAccess,
  security,
  siteParameter,
  tags,
  type ConversationEnvironment,
} from './chat-access.ts';
import { addEventRoute } from './chat-events.ts';
import {
  historyResponse,
  openConversationRequest,
  openConversationResponse,
  postMessageRequest,
  postMessageResponse,
} from './chat-schemas.ts';
import { exact } from './exact.ts';
import { problems } from './problem.ts';
import { requireBody } from './validation.ts';

export interface ChatDependencies {
  readonly conversations: Conversations;
  readonly sites: Sites;
  /** Milliseconds of silence on a stream before a sign of life. Default 15,000. */
  readonly keepAliveMs?: number;
}

/** What shoppers' widgets call: JSON in, server-sent events out. */
export function chatRoutes(dependencies: ChatDependencies) {
  const { conversations } = dependencies;
  const { withSite, withConversation } = createChatAccess(dependencies);
  const api = createApi<ConversationEnvironment>();
  api.use('/api/chat/:siteId/*', withSite);

  api.openapi(
    createRoute({
      method: 'post',
      path: '/api/chat/{siteId}/conversations',
      tags,
      summary: 'Open a conversation',
      description:
        'Answers with the greeting and with a secret, shown once, that is the only key to the conversation.',
      middleware: [requireBody] as const,
      request: {
        params: siteParameter,
        body: {
          required: true,
          content: { 'application/json': { schema: openConversationRequest } },
        },
      },
      responses: {
        201: {
          description: 'The conversation is open.',
          content: { 'application/json': { schema: openConversationResponse } },
        },
        ...problems('malformed-json', 'origin-not-allowed', 'not-found', 'body-too-large'),
        ...problems('unsupported-media-type', 'invalid-body'),
      },
    }),
    async (context) => {
      const request = exact(context.req.valid('json'));
      return context.json(await conversations.open(chatStoreOf(context.var.site), request), 201);
    },
  );

  api.openapi(
    createRoute({
      method: 'post',
      path: '/api/chat/{siteId}/conversations/{conversationId}/messages',
      tags,
      summary: 'Say something',
      description:
        'The message is in the database when this answers. Its one answer comes over the stream and the history. The same `clientId` sent again changes nothing and is answered 200.',
      security,
      middleware: [withConversation, requireBody] as const,
      request: {
        params: conversationParameters,
        body: { required: true, content: { 'application/json': { schema: postMessageRequest } } },
      },
      responses: {
        200: {
          description: 'This client id had been stored before.',
          content: { 'application/json': { schema: postMessageResponse } },
        },
        201: {
          description: 'Stored.',
          content: { 'application/json': { schema: postMessageResponse } },
        },
        ...problems('malformed-json', 'origin-not-allowed', 'not-found', 'body-too-large'),
        ...problems('unsupported-media-type', 'invalid-body'),
      },
    }),
    async (context) => {
      const request = exact(context.req.valid('json'));
      const { message, created } = await conversations.post(context.var.conversation, request);
      return context.json({ message }, created ? 201 : 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'get',
      path: '/api/chat/{siteId}/conversations/{conversationId}/messages',
      tags,
      summary: 'Read the conversation',
      security,
      middleware: [withConversation] as const,
      request: { params: conversationParameters, query: afterParameter },
      responses: {
        200: {
          description: 'Messages with a higher sequence than `after`, in order.',
          content: { 'application/json': { schema: historyResponse } },
        },
        ...problems('invalid-request', 'origin-not-allowed', 'not-found'),
      },
    }),
    async (context) => {
      const { after } = context.req.valid('query');
      const messages = await conversations.history(context.var.conversation, after);
      return context.json({ protocolVersion, messages }, 200);
    },
  );

  addEventRoute(api, { conversations, withConversation, keepAliveMs: dependencies.keepAliveMs });
  return api;
}

function chatStoreOf(site: Site): ChatStore {
  return {
    store: site.store,
    storeName: site.storeName,
    locale: site.settings.locale,
    greeting: site.settings.texts.greeting,
    assistantName: site.settings.texts.assistantName,
    retentionDays: site.settings.retentionDays,
  };
}
