import { z } from '@hono/zod-openapi';
import { createMiddleware } from 'hono/factory';
import type { ConversationHandle, Conversations } from '../conversation/conversations.ts';
import type { Site, Sites } from '../integrations/sites.ts';
import { bearerToken } from './authentication.ts';
import { corsHeaders, preflightHeaders } from './cors.ts';
import { notFound } from './problem.ts';
import type { HttpEnvironment } from './request-context.ts';
import type { RequestLimits } from './request-limits.ts';

interface SiteEnvironment extends HttpEnvironment {
  Variables: HttpEnvironment['Variables'] & { readonly site: Site };
}

/** What a chat route finds in its context beside the usual. */
export interface ConversationEnvironment extends HttpEnvironment {
  Variables: SiteEnvironment['Variables'] & { readonly conversation: ConversationHandle };
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const tags = ['Chat'];
export const siteParameter = z.object({
  siteId: z.string().min(1).max(100).openapi({ example: 'site_2f6c1d' }),
});
export const conversationParameters = siteParameter.extend({
  conversationId: z
    .string()
    .regex(uuid)
    .openapi({ example: '8f1f1b0e-52a0-4f0c-9a51-3d0b5a1f9c77' }),
});
export const afterParameter = z.object({
  after: z.coerce
    .number()
    .int()
    .min(0)
    .max(Number.MAX_SAFE_INTEGER)
    .default(0)
    .openapi({ description: 'Sequence of the last message you have.', example: 2 }),
});
/** How the API's description says that the conversation's secret is needed. */
export const security = [{ conversationSecret: [] }];

/** The checks of the chat's routes. */
export type ChatAccess = ReturnType<typeof createChatAccess>;

/** Who may come in: pages of the store, and whoever holds a conversation's secret. */
export function createChatAccess({
  conversations,
  sites,
  limits,
}: {
  readonly conversations: Pick<Conversations, 'authenticate'>;
  readonly sites: Sites;
  readonly limits: Pick<RequestLimits, 'count'>;
}) {
  /** Finds the store that the address names and lets its own pages in, preflights included. */
  const withSite = createMiddleware<SiteEnvironment>(async (context, next) => {
    const site = await sites.find(context.req.param('siteId') ?? '');
    if (site === undefined) throw notFound();
    const headers = corsHeaders(site, context.req.header('Origin'));
    for (const [name, value] of Object.entries(headers)) context.header(name, value);
    context.header('Cache-Control', 'no-store');
    if (context.req.method === 'OPTIONS') return context.body(null, 204, preflightHeaders);
    context.set('site', site);
    return next();
  });

  /**
   * Lets in whoever holds the conversation's secret. Whatever is wrong, the answer is the same. The
   * client's network is counted before anybody looks, the conversation when it is known.
   */
  const withConversation = (action: 'post-message' | 'read-history' | 'open-stream' | 'sign-in') =>
    createMiddleware<ConversationEnvironment>(async (context, next) => {
      await limits.count(`${action} by network`, context.var.clientNetwork);
      const secret = bearerToken(context.req.header('Authorization'));
      const conversationId = context.req.param('conversationId') ?? '';
      if (secret === undefined || !uuid.test(conversationId)) throw notFound();
      const { store } = context.var.site;
      const conversation = await conversations.authenticate(store, conversationId, secret);
      if (conversation === undefined) throw notFound();
      await limits.count(`${action} by conversation`, conversation.conversationId);
      context.set('conversation', conversation);
      await next();
    });

  return { withSite, withConversation };
}
