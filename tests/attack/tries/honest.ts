import type { Message, ShopperInput } from '../../../protocol/chat.ts';
import { Attacker } from '../support/attacker.ts';
import type { AttackedServer } from '../support/attacked-server.ts';
import { orderForm, text } from '../support/chat-try.ts';
import type { PlantedOrder } from '../support/planted-orders.ts';
import type { Watch } from '../support/watch.ts';

/** How honest people write what is exactly right: every one of these opens the order. */
const spellings: readonly ((order: PlantedOrder) => ShopperInput)[] = [
  ({ number, email }) => orderForm(number, email),
  ({ number, email }) => orderForm(`#${number}`, email.toUpperCase()),
  ({ number, email }) => orderForm(` No. ${number} `, `<${email}>`),
  ({ number, email }) => orderForm(`Order ${number}`, `mailto:${email}`),
  ({ number, email }) => orderForm(`\u200b${number}\u0000`, `\t${email}\u0000\n`),
  ({ number, email }) => orderForm(number.replace(/\d/g, fullWidth), ` ${email}\u200b`),
  ({ number, email }) => orderForm(number.replace(/\d/g, arabic), email),
  ({ number, email }) => text(`Where is my order ${number}? ${email}`),
  ({ number, email }) => text(`${email} ${number}`),
];

/** What came of honest shoppers. */
export interface HonestOutcome {
  readonly served: number;
  readonly of: number;
}

/**
 * Shoppers who prove their own orders, in every spelling that is documented to be the same. A positive
 * control as well: an answer in which no planted fact is seen would mean that the watch is blind.
 */
export async function serveHonest(server: AttackedServer, watch: Watch): Promise<HonestOutcome> {
  const { url: serverUrl, plain } = server;
  const served = await Promise.all(
    spellings.map(async (spell, index) => {
      const order = plain.orders[index];
      if (order === undefined) throw new RangeError('there are too few orders');
      const shopper = new Attacker({
        serverUrl,
        siteId: plain.siteId,
        from: `203.0.113.${100 + index}`,
        watch,
        own: new Set([order.owner]),
      });
      await shopper.open();
      const answer = await shopper.say('shopper with the right proof', spell(order));
      shopper.leave();
      return isAnswerAbout(order, answer, watch);
    }),
  );
  return { served: served.filter(Boolean).length, of: served.length };
}

/** Whether an answer shows this order, in facts that the watch would know again in a stranger's hands. */
export function isAnswerAbout(
  order: PlantedOrder,
  answer: Message | undefined,
  watch: Watch,
): boolean {
  if (answer === undefined) return false;
  const facts = watch.foreignFacts(JSON.stringify(answer), { typed: '', own: new Set() });
  const shown = new Set(facts.filter(({ owner }) => owner === order.owner).map(({ what }) => what));
  return ['number', 'item', 'amount'].every((what) => shown.has(what));
}

function fullWidth(digit: string): string {
  return String.fromCodePoint(0xff10 + Number(digit));
}

function arabic(digit: string): string {
  return String.fromCodePoint(0x0660 + Number(digit));
}
