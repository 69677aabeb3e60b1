import { isDeepStrictEqual } from 'node:util';
import type { MessagePart } from '../../../protocol/chat.ts';
import { followUpSentences } from './follow-up.ts';
import type { Reply, ReplyBlock } from '../dialogue/reply.ts';
import type { Topic } from '../dialogue/state.ts';
import type { OrderView } from '../../orders/disclosure.ts';
import type { Instant } from '../../orders/instant.ts';
import { disputeDelivery } from '../../orders/situation/dispute-delivery.ts';
import { sentence, type Sentence } from '../locales/catalogue.ts';
import type { ResolvedLocale } from '../locales/catalogues.ts';
import { describeFlag } from './describe-flag.ts';
import { describeSituation } from './describe-situation.ts';
import { freshnessOf, orderCard, parcelTitle } from './order-card.ts';
import { createRenderer, type Renderer } from './render.ts';
import { unreachable } from '../unreachable.ts';

/** An answer in one language, and the codes that it was made of. */
export interface WordedReply {
  readonly code: string;
  readonly text: string;
  readonly parts: readonly MessagePart[];
  /** Kept with the text, so that it can be worded again in another language. */
  readonly sentences: readonly Sentence[];
}

/** Puts an answer into words: paragraphs of whole sentences, then cards, forms and buttons. */
export function wordReply(reply: Reply, locale: ResolvedLocale, now: Instant): WordedReply {
  const paragraphs: string[] = [];
  const parts: MessagePart[] = [];
  const sentences: Sentence[] = [];
  for (const block of reply.blocks) {
    const worded = wordBlock(block, rendererFor(block, locale, now));
    paragraphs.push(...worded.paragraphs);
    parts.push(...worded.parts);
    sentences.push(...worded.sentences);
  }
  if (reply.quickReplies.length > 0) {
    const renderer = createRenderer(locale, { timeZone: 'UTC', now });
    const replies = reply.quickReplies.map(({ action, label }) => ({
      action,
      label: renderer.render(label),
    }));
    parts.push({ kind: 'quick_replies', replies });
  }
  return { code: reply.code, text: paragraphs.join('\n\n'), parts, sentences };
}

interface WordedBlock {
  readonly paragraphs: readonly string[];
  readonly parts: readonly MessagePart[];
  readonly sentences: readonly Sentence[];
}

/** Days and hours are the shop's where an order is talked about. */
function rendererFor(block: ReplyBlock, locale: ResolvedLocale, now: Instant): Renderer {
  return block.kind === 'order'
    ? createRenderer(locale, { timeZone: block.view.timeZone, now })
    : createRenderer(locale, { timeZone: 'UTC', now });
}

function wordBlock(block: ReplyBlock, renderer: Renderer): WordedBlock {
  switch (block.kind) {
    case 'sentences':
      return {
        paragraphs: [renderer.paragraph(block.sentences)],
        parts: [],
        sentences: block.sentences,
      };
    case 'order':
      return wordOrder(
        block.disputed
          ? { ...block.view, situation: disputeDelivery(block.view.situation) }
          : block.view,
        block.topic,
        renderer,
      );
    case 'order_form':
    case 'handover_form':
      return { paragraphs: [], parts: [block], sentences: [] };
    default:
      return unreachable(block);
  }
}

function wordOrder(view: OrderView, topic: Topic, renderer: Renderer): WordedBlock {
  const { primary, flags } = view.situation;
  const described = describeSituation(primary);
  const headline = sentence('card_title_headline', {
    orderNumber: view.number,
    headline: renderer.say(described.headline),
  });
  const answer = followUpSentences(view, topic);
  // A situation that is one of the parcels' own is told there, once.
  const isToldByParcel =
    view.shipments.length > 1 &&
    view.situation.shipments.some(({ situation }) => isDeepStrictEqual(situation, primary));
  // What has answered the question is not said a second time.
  const unsaid = described.sentences.filter((each) => !isAmong(answer, each));
  const situation = isToldByParcel ? [headline] : [headline, ...unsaid];
  const [{ situation: only } = { situation: undefined }, ...others] = view.situation.shipments;
  const isToldByPrimary = others.length === 0 && isDeepStrictEqual(only, primary);
  const { parcels, alike } = apart(isToldByPrimary ? [] : parcelParagraphs(view, renderer));
  // Missing stock that holds an order up is part of its situation already.
  const isStockTold = primary.code === 'being_prepared' && primary.facts.backordered;
  const beside = flags
    .filter(({ code }) => !(isStockTold && code === 'has_backordered_items'))
    .map(describeFlag);
  const paragraphs = [
    topic === 'items' ? answer.map(renderer.render).join('\n') : renderer.paragraph(answer),
    renderer.paragraph(situation),
    ...parcels.map((sentences) => renderer.paragraph(sentences)),
    renderer.paragraph(alike),
    renderer.paragraph(beside),
    freshnessOf(view, renderer),
  ];
  return {
    paragraphs: paragraphs.filter((paragraph) => paragraph !== ''),
    parts: [orderCard(view, renderer)],
    sentences: [...answer, ...situation, ...parcels.flat(), ...alike, ...beside],
  };
}

function parcelParagraphs(view: OrderView, renderer: Renderer): readonly (readonly Sentence[])[] {
  return view.shipments.flatMap(({ id }, index) => {
    const situation = view.situation.shipments.find(
      ({ shipmentId }) => shipmentId === id,
    )?.situation;
    if (situation === undefined) return [];
    const { headline, sentences } = describeSituation(situation);
    const line = sentence('parcel_line', {
      title: parcelTitle(index, view.shipments.length, renderer),
      headline: renderer.say(headline),
    });
    return [[line, ...sentences]];
  });
}

/**
 * What holds for each of several parcels is said once, behind them, and not parcel by parcel. Only
 * sentences without values: a day or a number stays with its parcel even where two have the same.
 */
function apart(paragraphs: readonly (readonly Sentence[])[]): {
  readonly parcels: readonly (readonly Sentence[])[];
  readonly alike: readonly Sentence[];
} {
  const [first = [], ...others] = paragraphs;
  const shared = first.filter(
    (each) =>
      Object.keys(each.parameters).length === 0 &&
      others.every((sentences) => isAmong(sentences, each)),
  );
  if (others.length === 0 || shared.length === 0) return { parcels: paragraphs, alike: [] };
  return {
    parcels: paragraphs.map((sentences) => sentences.filter((each) => !isAmong(shared, each))),
    alike: [sentence('each_parcel'), ...shared],
  };
}

function isAmong(sentences: readonly Sentence[], wanted: Sentence): boolean {
  return sentences.some((each) => isDeepStrictEqual(each, wanted));
}
