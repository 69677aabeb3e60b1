import type { MessagePart, OrderCard, ShopperInput } from '../../protocol/chat.ts';

/** What the scripted assistant says: its text and what comes with it. */
export interface ScriptedAnswer {
  readonly text: string;
  readonly parts: readonly MessagePart[];
}

/** What an assistant says. */
export interface ChatScript {
  /** How it begins, by the shopper's BCP 47 tag. */
  readonly greet: (locale: string) => string;
  /** How what a shopper sends is shown as their own message. */
  readonly hear: (input: ShopperInput, locale: string) => string;
  readonly answerTo: (
    input: ShopperInput,
    locale: string,
  ) => ScriptedAnswer | Promise<ScriptedAnswer>;
}

/** The one order that the scripted shop has, and what proves it. */
export const scriptedOrder = { number: '1042', email: 'ann@example.com' };

/** Markup in a product's name must be shown as it is written. */
export const hostileItemName = 'Mug <img src=x onerror=alert(1)>';

const twoParcelCard: OrderCard = {
  kind: 'order_card',
  orderNumber: scriptedOrder.number,
  title: 'Order 1042',
  headline: 'Part of it is on its way',
  tone: 'waiting',
  facts: [
    { label: 'Placed', value: '16 Nov 2026' },
    { label: 'Total', value: '£64.50' },
    { label: 'Delivery', value: 'Tracked 48' },
  ],
  items: [
    { name: 'Linen apron', quantity: 1, options: 'Colour: Sage, Size: M', total: '£38.00' },
    { name: hostileItemName, quantity: 2, options: '', total: '£26.50' },
  ],
  parcels: [
    {
      title: 'Parcel 1 of 2',
      headline: 'On its way',
      tone: 'good',
      carrier: 'UPS',
      trackingNumber: '1Z999AA10123456784',
      trackingUrl: 'https://tracking.example.com/1Z999AA10123456784',
      trackingLabel: 'Track with UPS',
      items: ['1 × Linen apron'],
    },
    {
      title: 'Parcel 2 of 2',
      headline: 'Label made, not handed over yet',
      tone: 'waiting',
      carrier: 'Royal Mail',
      trackingNumber: 'AB123456785GB',
      // No panel may make a link of this.
      trackingUrl: 'http://tracking.example.com/AB123456785GB',
      items: [`2 × ${hostileItemName}`],
    },
  ],
  timeline: [
    { at: '2026-11-16T09:12:00Z', when: '16 Nov, 09:12', text: 'Order placed' },
    { at: '2026-11-16T09:13:00Z', when: '16 Nov, 09:13', text: 'Payment received' },
    { at: '2026-11-18T14:40:00Z', when: '18 Nov, 14:40', text: 'Parcel 1 handed to UPS' },
  ],
  freshness: 'Read from the shop at 13:00',
};

const secondFacts = ['email', 'postcode'] as const;

/** The usual script, in English whatever is read. */
export const scriptedAnswers: ChatScript = {
  greet: () => 'Hello! I am an automated assistant and can tell you where your order is.',
  hear,
  answerTo,
};

function hear(input: ShopperInput): string {
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

/** The scripted answer to whatever a shopper may send. */
function answerTo(input: ShopperInput): ScriptedAnswer {
  switch (input.kind) {
    case 'order_form':
      return input.orderNumber === scriptedOrder.number &&
        input.secondFact.value === scriptedOrder.email
        ? {
            text: 'Part of your order is on its way: parcel 1 left with UPS on 18 November. Parcel 2 has a label and waits to be handed over.',
            parts: [
              twoParcelCard,
              {
                kind: 'quick_replies',
                replies: [
                  { action: 'carrier', label: 'Which courier?' },
                  { action: 'another_order', label: 'Another order' },
                ],
              },
            ],
          }
        : {
            text: 'I could not find an order with these details. Please check both and try again.',
            parts: [{ kind: 'order_form', secondFacts, orderNumber: input.orderNumber }],
          };
    case 'handover_form':
      return {
        text: `Your message has been passed on to the shop. They will write to ${input.email}.`,
        parts: [],
      };
    case 'quick_reply':
      return input.action === 'order_status'
        ? answerToText('order')
        : { text: `You chose "${input.label}".`, parts: [] };
    default:
      return answerToText(input.text);
  }
}

function answerToText(text: string): ScriptedAnswer {
  if (/person|human/i.test(text)) {
    return { text: 'Where can the shop write back to you?', parts: [{ kind: 'handover_form' }] };
  }
  if (/order/i.test(text)) {
    return {
      text: 'I can look it up. What is the order number, and the e-mail you ordered with?',
      parts: [{ kind: 'order_form', secondFacts }],
    };
  }
  if (/video/i.test(text)) {
    // A kind that only a later server knows.
    const part = { kind: 'video', url: 'https://example.com/a.mp4' } as unknown as MessagePart;
    return { text: 'Here is a film about it: example.com/a.mp4', parts: [part] };
  }
  return { text: `I cannot do that: ${text}`, parts: [] };
}
