import { setTimeout as delay } from 'node:timers/promises';
import type { Message } from '../../protocol/chat.ts';
import { ChatShopper } from './chat-shopper.ts';
import type { ShopifyServers } from './shopify-servers.ts';

/** What became of many look-ups in a shop that has no room for them. */
export interface BusyShopOutcome {
  readonly shoppers: number;
  /** Milliseconds until the last of them had an answer or an honest word. */
  readonly slowestWordMs: number;
  /** Those who were told first that the shop is busy. */
  readonly toldBusy: number;
  /** Milliseconds until the last of them had the answer itself, without asking again. */
  readonly slowestAnswerMs: number;
  readonly answered: number;
  /** Shown an order that is not theirs, or a refusal. */
  readonly wrong: number;
  /** What was said to those, each once. */
  readonly wrongWords: readonly string[];
  /** The fewest points that were ever left in the shop's allowance. */
  readonly lowest: number;
  readonly throttled: number;
  readonly refreshes: number;
}

interface Shopper {
  readonly chat: ChatShopper;
  readonly number: string;
  wordMs: number;
  answerMs: number;
  wasBusy: boolean;
  isWrong: boolean;
  wrongWords: string[];
}

/**
 * So many shoppers ask for an order of theirs at the same moment, over all servers of a house, while the shop's
 * allowance is empty and its access has just ended.
 * @param patienceMs how long the last of them is waited for.
 */
export async function askABusyShop(
  house: ShopifyServers,
  count: number,
  patienceMs: number,
): Promise<BusyShopOutcome> {
  const shop = house.standIn.shop();
  const numbers = Array.from({ length: count }, (_, index) =>
    shop.addOrder({ email: emailOf(index) }).name.replace('#', ''),
  );
  const shoppers = await Promise.all(
    numbers.map(async (number, index): Promise<Shopper> => {
      const server = house.servers[index % house.servers.length] ?? house.servers[0];
      const from = `198.51.${100 + Math.floor(index / 250)}.${1 + (index % 250)}`;
      const chat = new ChatShopper(server.url, house.siteId, from);
      await chat.open();
      return {
        chat,
        number,
        wordMs: 0,
        answerMs: 0,
        wasBusy: false,
        isWrong: false,
        wrongWords: [],
      };
    }),
  );
  const refreshedBefore = shop.installation.tokens.refreshed;
  house.standIn.expireAccessTokens();
  shop.bucket.set(0);
  const throttledBefore = shop.bucket.throttled.length;
  const begun = performance.now();
  await Promise.all(
    shoppers.map(({ chat, number }, index) =>
      chat.say({ kind: 'text', text: `Where is order ${number}? ${emailOf(index)}` }),
    ),
  );
  const giveUpAt = begun + patienceMs;
  let waiting: readonly Shopper[] = shoppers;
  while (waiting.length > 0 && performance.now() < giveUpAt) {
    for (const shopper of waiting) note(shopper, await shopper.chat.history());
    waiting = shoppers.filter(({ answerMs, isWrong }) => answerMs === 0 && !isWrong);
    await delay(1_000);
  }
  const answered = shoppers.filter(({ answerMs }) => answerMs > 0);
  return {
    shoppers: count,
    slowestWordMs: Math.max(...shoppers.map(({ wordMs }) => wordMs || Infinity)),
    toldBusy: shoppers.filter(({ wasBusy }) => wasBusy).length,
    slowestAnswerMs: Math.max(...shoppers.map(({ answerMs }) => answerMs || Infinity)),
    answered: answered.length,
    wrong: shoppers.filter(({ isWrong }) => isWrong).length,
    wrongWords: [...new Set(shoppers.flatMap(({ wrongWords }) => wrongWords))],
    lowest: shop.bucket.lowest,
    throttled: shop.bucket.throttled.length - throttledBefore,
    refreshes: shop.installation.tokens.refreshed - refreshedBefore,
  };
}

/** Times are the server's own: looking takes as long as it takes. */
function note(shopper: Shopper, messages: readonly Message[]): void {
  const own = messages.find(({ author }) => author === 'shopper');
  if (!own) return;
  for (const { text, parts, sequence, sentAt } of messages) {
    if (sequence <= own.sequence) continue;
    const now = Date.parse(sentAt) - Date.parse(own.sentAt);
    shopper.wordMs ||= now;
    const cards = parts.flatMap((part) => (part.kind === 'order_card' ? [part.orderNumber] : []));
    if (cards.length > 0) {
      shopper.answerMs ||= now;
      if (cards.some((number) => number !== shopper.number)) shopper.isWrong = true;
    } else if (/busy|slow/i.test(text)) shopper.wasBusy = true;
    else {
      shopper.isWrong = true;
      shopper.wrongWords.push(text);
    }
  }
}

function emailOf(index: number): string {
  return `shopper.${index}@shopper.test`;
}
