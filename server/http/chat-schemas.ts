import { z } from '@hono/zod-openapi';

/**
 * protocol/chat.ts as schemas, for checking what comes in and describing what goes out. A test
 * holds the two to each other, type by type.
 */

const secondFactKind = z.enum(['email', 'phone', 'postcode']);
const tone = z.enum(['good', 'neutral', 'waiting', 'problem']);

const text = (maximum: number) => z.string().max(maximum);

const said = (maximum: number) =>
  text(maximum).refine((value) => value.trim() !== '', 'must not be empty');

const shopperInput = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('text'),
      text: said(2000).describe('What the shopper wrote, at most 2,000 characters.'),
    }),
    z.object({
      kind: z.literal('order_form'),
      orderNumber: said(100),
      secondFact: z.object({ kind: secondFactKind, value: said(200) }),
    }),
    z.object({
      kind: z.literal('quick_reply'),
      action: said(200).describe('As the server offered it, unchanged.'),
      label: said(200).describe('As it was shown.'),
    }),
    z.object({
      kind: z.literal('handover_form'),
      email: said(254),
      name: text(200).optional(),
      message: text(2000).optional(),
    }),
  ])
  .openapi('ShopperInput');

const localeTag = z.string().max(35);

export const openConversationRequest = z
  .object({
    protocolVersion: z.int(),
    locale: localeTag.optional().describe('BCP 47 tag the shopper reads, for example `en-GB`.'),
    pageUrl: text(2000).optional().describe('Page the shopper is on, without query and fragment.'),
  })
  .openapi('OpenConversationRequest', {
    example: { protocolVersion: 1, locale: 'en-GB', pageUrl: 'https://shop.example.com/cart' },
  });

export const signInRequest = z
  .object({ token: z.string().min(1).max(4_200).describe('As the shop gave it.') })
  .openapi('SignInRequest');

export const postMessageRequest = z
  .object({
    clientId: z.uuid().describe('Made by the panel. Sent twice, it is stored and answered once.'),
    input: shopperInput,
    locale: localeTag
      .optional()
      .describe('BCP 47 tag the shopper reads from now on; without it as before.'),
  })
  .openapi('PostMessageRequest', {
    example: {
      clientId: '0d9a5c9e-6f6a-4c38-8f5f-2b1f0a4d7e11',
      input: { kind: 'text', text: 'Where is my order 29? dana@example.com' },
    },
  });

const orderCard = z
  .object({
    kind: z.literal('order_card'),
    orderNumber: z.string(),
    title: z.string(),
    headline: z.string(),
    tone,
    facts: z.array(z.object({ label: z.string(), value: z.string() })).readonly(),
    items: z
      .array(
        z.object({
          name: z.string(),
          quantity: z.number(),
          options: z.string(),
          total: z.string(),
        }),
      )
      .readonly(),
    parcels: z
      .array(
        z.object({
          title: z.string(),
          headline: z.string(),
          tone,
          carrier: z.string().optional(),
          trackingNumber: z.string().optional(),
          trackingUrl: z.string().optional().describe('Checked https link.'),
          trackingLabel: z.string().optional(),
          items: z.array(z.string()).readonly(),
        }),
      )
      .readonly(),
    timeline: z
      .array(
        z.object({
          at: z.string().describe('Instant or day, machine-readable.'),
          when: z.string().describe('As it is shown.'),
          text: z.string(),
        }),
      )
      .readonly()
      .describe('Oldest first.'),
    freshness: z.string(),
  })
  .openapi('OrderCard');

const messagePart = z
  .discriminatedUnion('kind', [
    orderCard,
    z.object({
      kind: z.literal('order_form'),
      secondFacts: z.array(secondFactKind).readonly(),
      orderNumber: z.string().optional(),
    }),
    z.object({
      kind: z.literal('quick_replies'),
      replies: z.array(z.object({ action: z.string(), label: z.string() })).readonly(),
    }),
    z.object({ kind: z.literal('handover_form') }),
    z
      .object({
        kind: z.literal('file'),
        name: z.string(),
        mediaType: z.string(),
        bytes: z.int(),
        url: z.string(),
      })
      .describe('Not sent yet.'),
    z.object({ kind: z.literal('rating_form'), best: z.int() }).describe('Not sent yet.'),
  ])
  .openapi('MessagePart', {
    description: 'More kinds may come: show the text of a message with parts you do not know.',
  });

export const message = z
  .object({
    id: z.string(),
    sequence: z.int().describe('Counts up from 1 within the conversation; the event id.'),
    author: z.enum(['shopper', 'assistant', 'agent', 'system']),
    sentAt: z.string().describe('UTC, ISO 8601.'),
    clientId: z.string().optional().describe("On a shopper's message: the id the panel gave it."),
    inReplyTo: z.string().optional().describe('On an answer: the message that it answers.'),
    locale: z.string(),
    text: z.string().describe('Plain text, complete without the parts.'),
    parts: z.array(messagePart).readonly(),
  })
  .openapi('Message', {
    example: {
      id: '5f6c6f0e-0f64-4d0a-9a53-8f2d1f6f0a22',
      sequence: 3,
      author: 'assistant',
      sentAt: '2026-11-20T18:00:01.000Z',
      inReplyTo: '0b5e4b6a-30c4-4f25-9f3c-6a3a9c2e7d10',
      locale: 'en',
      text: 'Which order is it? The number is in the e-mail that confirmed it.',
      parts: [{ kind: 'order_form', secondFacts: ['email'] }],
    },
  });

export const openConversationResponse = z
  .object({
    signIn: z
      .object({
        path: z.string().describe("On the page's own origin."),
        challenge: z.string(),
      })
      .optional()
      .describe('Where the shop itself can say that a customer is signed in there.'),
    protocolVersion: z.int(),
    conversationId: z.string(),
    secret: z.string().describe('Shown once; the only key to the conversation.'),
    messages: z.array(message).readonly(),
  })
  .openapi('OpenConversationResponse');

export const postMessageResponse = z.object({ message }).openapi('PostMessageResponse');

export const historyResponse = z
  .object({
    protocolVersion: z.int(),
    messages: z.array(message).readonly(),
    hasMore: z
      .boolean()
      .optional()
      .describe('True: there may be more; ask again after the last of these.'),
  })
  .openapi('HistoryResponse');

export const widgetConfig = z
  .object({
    protocolVersion: z.int(),
    siteId: z.string(),
    settingsVersion: z.int().describe('Counts up with each change of the settings.'),
    storeName: z.string(),
    locale: z.string().describe("The merchant's own language."),
    languageFrom: z
      .enum(['browser', 'merchant'])
      .optional()
      .describe("Whose language the widget speaks; without it the page's."),
    appearance: z.object({
      accentColor: z.string().describe('`#rrggbb`'),
      position: z.enum(['bottom-right', 'bottom-left']),
      offset: z
        .object({ horizontal: z.number(), vertical: z.number() })
        .describe('Pixels from the corner.'),
      colorScheme: z.enum(['auto', 'light', 'dark']),
      cornerRadius: z.number().optional().describe('Pixels; without it the parts have their own.'),
      launcherIcon: z.enum(['bubble', 'parcel', 'question', 'none']).optional(),
      launcherText: z
        .literal(false)
        .optional()
        .describe('False: the launcher shows its drawing alone.'),
      avatarUrl: z.string().optional().describe("Address of the assistant's picture."),
      customCss: z.string().optional().describe("Rules of the merchant's own."),
    }),
    texts: z.object({
      assistantName: z.string(),
      launcherLabel: z.string(),
      greeting: z.string().describe("Empty: the server's own greeting."),
      unavailable: z
        .string()
        .optional()
        .describe('For the launcher while the server cannot be reached; without it, it goes away.'),
    }),
    secondFacts: z.array(secondFactKind).readonly().describe('The preferred one first.'),
  })
  .openapi('WidgetConfig', {
    example: {
      protocolVersion: 1,
      siteId: 'site_2f6c1d',
      settingsVersion: 1,
      storeName: 'Example shop',
      locale: 'en',
      appearance: {
        accentColor: '#1f5eff',
        position: 'bottom-right',
        offset: { horizontal: 20, vertical: 20 },
        colorScheme: 'auto',
      },
      texts: {
        assistantName: 'Order helper',
        launcherLabel: 'Where is my order?',
        greeting: '',
      },
      secondFacts: ['email'],
    },
  });
