import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveLocale } from '../../../server/conversation/locales/catalogues.ts';
import { describeSituation } from '../../../server/conversation/replies/describe-situation.ts';
import { createRenderer } from '../../../server/conversation/replies/render.ts';
import { wordReply } from '../../../server/conversation/replies/word-reply.ts';
import { disclose } from '../../../server/orders/disclosure.ts';
import type { AccountId, StoreId } from '../../../server/orders/identifiers.ts';
import { instantFrom, type CalendarDate } from '../../../server/orders/instant.ts';
import { money } from '../../../server/orders/money.ts';
import type { Situation } from '../../../server/orders/situation.ts';
import { deriveSituation } from '../../../server/orders/situation/derive-situation.ts';
import { generatedOrders, generatedPromises } from '../../support/generated-orders.ts';

const now = instantFrom('2026-11-20T18:00:00.000Z');
const renderer = createRenderer(resolveLocale(['en']), { timeZone: 'America/New_York', now });

/** A situation in words: headline, how it feels, sentences. */
function words(situation: Pick<Situation, 'code' | 'facts'> & Partial<Situation>) {
  const whole = { actor: 'shop', unknowns: [], ...situation } as Situation;
  const { headline, tone, sentences } = describeSituation(whole);
  return { headline: renderer.say(headline), tone, text: renderer.paragraph(sentences) };
}

const on = (day: string) => day as CalendarDate;
const at = instantFrom;
const usd = (amount: string) => money(amount, 'USD');
const ups = { carrier: { name: 'UPS' }, trackingNumber: '1Z999AA10123456784' };

describe('a situation is told as what happened, what is next and who acts', () => {
  it.each<readonly [string, Parameters<typeof words>[0], RegExp]>([
    [
      'not paid',
      { code: 'awaiting_payment', facts: { reason: 'not_paid', amount: usd('36.95') } },
      /^This order is not paid yet: \$36\.95 is due\. The next step is yours/,
    ],
    [
      'waiting for a transfer',
      {
        code: 'awaiting_payment',
        facts: { reason: 'transfer', amount: usd('96.95'), methodTitle: 'Direct bank transfer' },
      },
      /transfer of \$96\.95\. Chosen payment: Direct bank transfer\./,
    ],
    [
      'a failed payment',
      { code: 'awaiting_payment', facts: { reason: 'failed', amount: usd('96.95') } },
      /payment of \$96\.95 failed/,
    ],
    [
      'on hold',
      { code: 'on_hold', facts: {} },
      /on hold and has not recorded why.*shop has to settle/,
    ],
    [
      'being prepared in time',
      {
        code: 'being_prepared',
        facts: {
          paidAt: at('2026-11-17T03:15:00Z'),
          sendBy: on('2026-11-23'),
          overdue: false,
          backordered: true,
        },
      },
      /arrived on November 16,.*to be sent by November 23.*out of stock when you ordered/,
    ],
    [
      'being prepared too long',
      {
        code: 'being_prepared',
        facts: { sendBy: on('2026-11-19'), overdue: true, backordered: false },
      },
      /should have been sent by November 19, so it is late/,
    ],
    [
      'a label that waits',
      { code: 'label_made', facts: { ...ups, daysSince: 1 } },
      /label for UPS.*does not have the parcel yet.*1 day ago/,
    ],
    [
      'sent without scans',
      { code: 'sent', facts: { ...ups, shippedOn: on('2026-11-13') }, unknowns: ['carrier_scans'] },
      /^The shop sent it with UPS on November 13\. I can’t see.*The tracking number is 1Z999AA10123456784\.$/,
    ],
    [
      'sent by nobody knows whom and when',
      { code: 'sent', facts: {}, unknowns: ['tracking_number'] },
      /neither the carrier nor the day\. No tracking number is recorded/,
    ],
    [
      'moving',
      {
        code: 'moving',
        facts: {
          lastEventAt: at('2026-11-19T12:00:00Z'),
          lastPlace: 'Portland ME',
          expected: { earliest: on('2026-11-21'), latest: on('2026-11-23'), basis: 'estimate' },
        },
      },
      /November 19 at “Portland ME”\. The carrier expects to deliver it between November 21 and November 23/,
    ],
    [
      'no scan',
      { code: 'no_scan', facts: { lastEventAt: at('2026-11-10T12:00:00Z'), daysSince: 10 } },
      /for 10 days, since November 10/,
    ],
    [
      'late',
      {
        code: 'past_promised_date',
        facts: { ...ups, expected: { latest: on('2026-11-18'), basis: 'promise' }, daysLate: 2 },
      },
      /sent it with UPS.*should have arrived by November 18, 2 days ago/,
    ],
    ['out for delivery', { code: 'out_for_delivery', facts: ups }, /^UPS has your parcel out/],
    ['a failed delivery', { code: 'delivery_failed', facts: {} }, /tried to deliver your parcel/],
    [
      'delivered',
      { code: 'delivered', facts: { deliveredAt: at('2026-11-18T15:00:00Z') } },
      /recorded as delivered on November 18\. If it isn’t there, tell me/,
    ],
    [
      'disputed',
      { code: 'delivered_disputed', facts: {} },
      /you say that it isn’t there.*neighbours/,
    ],
    ['returned', { code: 'returned_to_sender', facts: {} }, /back to the shop/],
    [
      'cancelled after payment',
      { code: 'cancelled', facts: { paid: true } },
      /cancelled after it was paid, and no refund is recorded yet/,
    ],
    ['cancelled unpaid', { code: 'cancelled', facts: { paid: false } }, /No payment for it/],
    [
      'cancelled and refunded',
      { code: 'cancelled', facts: { paid: true, refunded: usd('10.00') }, actor: 'nobody' },
      /refund of \$10\.00.*bank or card company/,
    ],
    [
      'cancelled and refunded in part',
      { code: 'cancelled', facts: { paid: true, refunded: usd('10.00') }, actor: 'shop' },
      /refund of \$10\.00.*next step is the shop’s.*about the money/,
    ],
    [
      'refunded',
      { code: 'refunded', facts: { amount: usd('196.95'), isWhole: true } },
      /full refund of \$196\.95/,
    ],
    [
      'refunded, though not all of it',
      { code: 'refunded', facts: { amount: usd('10.00'), isWhole: false } },
      /^The shop recorded a refund of \$10\.00\./,
    ],
    ['a download', { code: 'nothing_to_ship', facts: { completed: false } }, /Nothing.*is shipped/],
    [
      'ready for pickup',
      { code: 'ready_for_pickup', facts: { place: 'Pier Road shop', paymentDue: true } },
      /“Pier Road shop”\. Payment is due when you collect it/,
    ],
    [
      'pickup being prepared',
      { code: 'pickup_being_prepared', facts: { paymentDue: false } },
      /not ready yet\. The next step is the shop’s: making it ready\.$/,
    ],
    ['collected', { code: 'pickup_completed', facts: {} }, /pickup order as completed/],
    [
      'completed without a parcel',
      { code: 'completed_untracked', facts: { completedAt: at('2026-10-04T18:30:00Z') } },
      /as completed on October 4\. It recorded no parcel.*can’t tell where/,
    ],
    [
      'sent without a parcel',
      { code: 'sent_untracked', facts: {} },
      /marked this order as sent.*no parcel/,
    ],
    ['unknown', { code: 'unknown', facts: {} }, /I don’t know what it means.*person at the shop/],
  ])('%s', (_name, situation, expected) => {
    const { text, headline } = words(situation);
    expect(text).toMatch(expected);
    expect(headline).not.toBe('');
    expect(text).not.toMatch(/undefined|NaN|Invalid|[{}]/);
  });

  it('never says of a label made today that it was made 0 days ago', () => {
    const { text } = words({ code: 'label_made', facts: { daysSince: 0 } });
    expect(text).not.toMatch(/0 days/);
  });

  it('never passes a late order off as one in good order', () => {
    const facts = { sendBy: on('2026-11-19'), backordered: false };
    expect(words({ code: 'being_prepared', facts: { ...facts, overdue: true } }).tone).toBe(
      'problem',
    );
    expect(words({ code: 'being_prepared', facts: { ...facts, overdue: false } }).tone).toBe(
      'neutral',
    );
  });
});

const store = { accountId: 'a' as AccountId, storeId: 's' as StoreId };

describe('whatever an order holds', () => {
  const topics = [
    'order_status',
    'courier',
    'delivery_date',
    'items',
    'return',
    'not_received',
  ] as const;

  it('its answer is whole, states only what is in it, names no contact and tells nothing of the future as past', () => {
    assert(
      property(generatedOrders, generatedPromises, (generated, promises) => {
        const hidden = generated.stage === 'draft' || generated.stage === 'trashed';
        const order = {
          ...generated,
          stage: hidden ? ('processing' as const) : generated.stage,
          contact: {
            emails: ['planted@contact.test'],
            phones: ['+15005550199'],
            postcodes: [{ value: 'PLANTED1', country: 'GB' }],
            country: 'GB',
          },
        };
        const assurance = {
          level: 1,
          store,
          orderId: order.id,
          orderNumber: order.number,
          by: 'email',
          provenAt: order.readAt,
        } as const;
        const timeZone = 'America/New_York';
        const situation = deriveSituation(order, { now: order.readAt, promises, timeZone });
        const view = disclose(order, { store, assurance, situation, timeZone });
        for (const topic of topics) {
          const disputed = topic === 'not_received';
          const blocks = [{ kind: 'order', view, topic, disputed }] as const;
          const locale = resolveLocale(['en']);
          const said = wordReply({ code: 'x', blocks, quickReplies: [] }, locale, order.readAt);
          const shown = JSON.stringify([said.text, said.parts]);
          expect(shown).not.toMatch(/undefined|NaN|Invalid Date|planted|PLANTED|5005550199/);
          expect(said.text).not.toBe('');
          const known = new Set([...leavesOf(view), view.shipments.length]);
          for (const { key, parameters } of said.sentences) {
            const { headline: _ours, title: _ourOwn, ...stated } = parameters as Stated;
            // Whatever a sentence states is in the order or among its situation's facts, as it stands there.
            expect([key, leavesOf(stated).filter((each) => !known.has(each))]).toEqual([key, []]);
          }
          const card = said.parts.find((part) => part.kind === 'order_card');
          for (const { at: moment } of card?.timeline ?? []) {
            if (moment.includes('T')) expect(moment <= order.readAt).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** Values of a sentence, with the two that are words of ours. */
type Stated = Readonly<Record<string, unknown>>;

/** Every text and number in a value, however deep. */
function leavesOf(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(leavesOf)
    : [value];
}
