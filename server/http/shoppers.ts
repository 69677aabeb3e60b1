import { createRoute, z } from '@hono/zod-openapi';
import type { ExportedConversation, Shoppers } from '../conversation/shoppers/shoppers.ts';
import { loggedError } from '../logged-error.ts';
import { normaliseEmail } from '../orders/typed/email.ts';
import { createApi } from './api.ts';
import type { Authority, MerchantEnvironment } from './authentication.ts';
import { jsonList } from './json-list.ts';
import { problems } from './problem.ts';
import { requireBody } from './validation.ts';

export interface ShoppersDependencies {
  readonly shoppers: Pick<Shoppers, 'export' | 'erase'>;
  readonly authority: Authority;
}

const tags = ['Shoppers'];

/** In a body and never in an address, for addresses are logged. */
const shopperRequest = z
  .strictObject({
    email: z
      .string()
      .max(320)
      .refine((text) => normaliseEmail(text) !== '', 'must be an e-mail address'),
  })
  .openapi('ShopperRequest', { example: { email: 'anna@example.com' } });

const instant = z.string().openapi({ format: 'date-time', example: '2026-11-20T18:00:00.000Z' });

const exportedConversation = z.object({
  conversationId: z.string(),
  storeId: z.string(),
  storeName: z.string(),
  extent: z
    .enum(['whole', 'messages'])
    .describe(
      "`messages`: somebody else's conversation, of which only the messages with the e-mail are here.",
    ),
  locale: z.string(),
  startedAt: instant,
  keptUntil: instant,
  pageUrl: z.string().optional(),
  messages: z.array(
    z.object({
      author: z.enum(['shopper', 'assistant', 'agent', 'system']),
      sentAt: instant,
      locale: z.string(),
      text: z.string(),
      parts: z.array(z.looseObject({ kind: z.string() })),
    }),
  ),
  proofs: z.array(
    z.object({
      level: z.union([z.literal(1), z.literal(2)]),
      by: z.string(),
      provenAt: instant,
      orderNumber: z.string().optional(),
      email: z.string().optional(),
    }),
  ),
  handovers: z.array(
    z.object({
      email: z.string(),
      name: z.string().optional(),
      message: z.string().optional(),
      requestedAt: instant,
      mailedAt: instant.optional(),
    }),
  ),
  remembered: z.unknown().optional().describe('What the dialogue keeps in mind.'),
});

const shopperExport = z
  .object({ conversations: z.array(exportedConversation) })
  .openapi('ShopperExport');

const erased = z
  .object({
    conversations: z.int().describe('Deleted as a whole.'),
    messages: z.int().describe("Deleted out of other people's conversations."),
  })
  .openapi('ErasedShopper', { example: { conversations: 2, messages: 0 } });

const bodyProblems = problems(
  'malformed-json',
  'missing-credentials',
  'insufficient-scope',
  'body-too-large',
  'unsupported-media-type',
  'invalid-body',
);

/** What a merchant answers shoppers with who want to know or to have deleted what is kept of them. */
export function shopperRoutes({ shoppers, authority }: ShoppersDependencies) {
  const api = createApi<MerchantEnvironment>();
  const exporting = authority('shoppers:export');
  const erasing = authority('shoppers:erase');
  const body = {
    required: true,
    content: { 'application/json': { schema: shopperRequest } },
  };

  api.openapi(
    createRoute({
      method: 'post',
      path: '/api/shoppers/export',
      tags,
      summary: 'Export what is kept of a shopper',
      description:
        'Every conversation in which the e-mail was given, or is on an order that was proven, opened. An answer that breaks off is no valid JSON: ask again.',
      security: exporting.security,
      middleware: [exporting.middleware, requireBody] as const,
      request: { body },
      responses: {
        200: {
          description: 'All of it; an empty list when there is nothing.',
          content: { 'application/json': { schema: shopperExport } },
        },
        ...bodyProblems,
      },
    }),
    (context) => {
      const { caller, log } = context.var;
      const { email } = context.req.valid('json');
      const conversations: AsyncIterable<ExportedConversation> = shoppers.export(
        caller.accountId,
        email,
      );
      const list = jsonList('conversations', conversations, (thrown) =>
        log.error({ error: loggedError(thrown) }, 'an export broke off'),
      );
      context.header('Content-Type', 'application/json');
      // The types know a JSON answer only as a value that is there as a whole.
      return context.body(list, 200) as never;
    },
  );

  api.openapi(
    createRoute({
      method: 'post',
      path: '/api/shoppers/erase',
      tags,
      summary: 'Erase a shopper',
      description:
        'Deletes the conversations in which the e-mail was given, or is on an order that was proven, with all that hangs on them. Where another e-mail proved an order and this one was only written, just the messages with it are deleted. Mail that has been sent is not called back, and backups made before still hold what they held.',
      security: erasing.security,
      middleware: [erasing.middleware, requireBody] as const,
      request: { body },
      responses: {
        200: {
          description: 'Erased, or there was nothing.',
          content: { 'application/json': { schema: erased } },
        },
        ...bodyProblems,
      },
    }),
    async (context) => {
      const { email } = context.req.valid('json');
      return context.json(await shoppers.erase(context.var.caller.accountId, email), 200);
    },
  );

  return api;
}
