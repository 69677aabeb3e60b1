import { createRoute } from '@hono/zod-openapi';
import { protocolVersion } from '../../protocol/chat.ts';
import type { Context } from 'hono';
import { historyPage, type ChatStore, type Conversations } from '../conversation/conversations.ts';
import { widgetTexts } from '../conversation/widget-texts.ts';
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
  signInRequest,
} from './chat-schemas.ts';
import { exact } from './exact.ts';
import { Problem, problems } from './problem.ts';
import type { RequestLimits } from './request-limits.ts';
import { requireBody } from './validation.ts';

export interface ChatDependencies {
  readonly conversations: Conversations;
  readonly sites: Sites;
  readonly limits: RequestLimits;
  /** Streams that all conversations of this process may hold open together. */
  readonly maximumStreams: number;
  /** Milliseconds of silence on a stream before a sign of life. Default 15,000. */
  readonly keepAliveMs?: number;
}

/** What shoppers' widgets call: JSON in, server-sent events out. */
export function chatRoutes(dependencies: ChatDependencies) {
  const { conversations, limits, maximumStreams, keepAliveMs } = dependencies;
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
      middleware: [
        limits.byNetwork('open-conversation by network'),
        limits.by('open-conversation by store', storeOf),
        requireBody,
      ] as const,
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
        ...problems('unsupported-media-type', 'invalid-body', 'unsupported-version'),
      },
    }),
    async (context) => {
      const request = exact(context.req.valid('json'));
      requireKnownVersion(request.protocolVersion);
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
      middleware: [
        withConversation('post-message'),
        limits.by('post-message by store', storeOf),
        requireBody,
      ] as const,
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
      const { conversation, clientNetwork } = context.var;
      const posted = await conversations.post(conversation, request, clientNetwork);
      const { message, created } = posted;
      // From here on the answer is logged under the message's id: this line joins it to the request's.
      context.var.log.info({ messageId: message.id, created }, 'a message was stored');
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
      middleware: [withConversation('read-history')] as const,
      request: { params: conversationParameters, query: afterParameter },
      responses: {
        200: {
          description:
            'Messages with a higher sequence than `after`, in order. With `hasMore`, ask again after the last of them.',
          content: { 'application/json': { schema: historyResponse } },
        },
        ...problems('invalid-request', 'origin-not-allowed', 'not-found'),
      },
    }),
    async (context) => {
      const { after } = context.req.valid('query');
      const messages = await conversations.history(context.var.conversation, after);
      const hasMore = messages.length === historyPage;
      return context.json({ protocolVersion, messages, ...(hasMore && { hasMore }) }, 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'post',
      path: '/api/chat/{siteId}/conversations/{conversationId}/sign-in',
      tags,
      summary: 'Show that a customer is signed in at the shop',
      description:
        "The shop's plug-in gives its signed-in customer a token for this one conversation, minutes long and good once. It opens that customer's orders, and no guest order.",
      security,
      middleware: [withConversation('sign-in'), requireBody] as const,
      request: {
        params: conversationParameters,
        body: { required: true, content: { 'application/json': { schema: signInRequest } } },
      },
      responses: {
        204: { description: 'Signed in.' },
        ...problems('malformed-json', 'origin-not-allowed', 'not-found', 'body-too-large'),
        ...problems('unsupported-media-type', 'invalid-body', 'sign-in-refused'),
      },
    }),
    async (context) => {
      const { token } = context.req.valid('json');
      if (await conversations.signIn(context.var.conversation, token)) {
        return context.body(null, 204);
      }
      throw new Problem('sign-in-refused', 'Get a new token from the shop and try it once more.');
    },
  );

  api.openapi(
    createRoute({
      method: 'post',
      path: '/api/chat/{siteId}/conversations/{conversationId}/sign-out',
      tags,
      summary: 'Show that nobody is signed in at the shop any more',
      description:
        'A conversation in which somebody was signed in is over: its secret opens nothing any more. Any other goes on.',
      security,
      middleware: [withConversation('sign-in')] as const,
      request: { params: conversationParameters },
      responses: {
        204: { description: 'Nobody is signed in.' },
        ...problems('origin-not-allowed', 'not-found'),
      },
    }),
    async (context) => {
      await conversations.signOut(context.var.conversation);
      return context.body(null, 204);
    },
  );

  addEventRoute(api, { conversations, withConversation, maximumStreams, keepAliveMs });
  return api;
}

function storeOf(context: Context<ConversationEnvironment>): string {
  return context.var.site.store.storeId;
}

/**
 * A panel of yesterday speaks a version that is still known; only one from a page that was left open
 * for very long, or from a server that is ahead of this one, does not.
 * @throws Problem `unsupported-version`.
 */
function requireKnownVersion(version: number): void {
  if (version === protocolVersion) return;
  throw new Problem(
    'unsupported-version',
    `This server speaks version ${protocolVersion} of the chat, and the page another one. Reload the page.`,
  );
}

function chatStoreOf(site: Site): ChatStore {
  return {
    store: site.store,
    storeName: site.storeName,
    locale: site.settings.locale,
    greeting: site.settings.texts.greeting,
    assistantName: widgetTexts(site.settings.texts, site.settings.locale).assistantName,
    retentionDays: site.settings.retentionDays,
    ...(site.signInPath !== undefined && { signInPath: site.signInPath }),
  };
}
