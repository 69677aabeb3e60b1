import { Attacker } from '../support/attacker.ts';
import type { AttackedServer } from '../support/attacked-server.ts';
import { orderForm, text } from '../support/chat-try.ts';
import { awaitCodes, codesMailedTo } from '../support/mail.ts';
import type { PlantedOrder } from '../support/planted-orders.ts';
import type { Watch } from '../support/watch.ts';
import { isAnswerAbout } from '../tries/honest.ts';
import { asksForMoreProof } from './strategy.ts';

/** How somebody honest was served. */
export type Service = 'directly' | 'by a code' | 'not at all';

/** A shopper who gets there in the end, and what they write before. */
interface HonestShopper {
  readonly order: PlantedOrder;
  readonly from: string;
  /** Wrong in number, in e-mail, or not at all, before they get it right. */
  readonly mistakes: readonly ('number' | 'email')[];
}

/** Plays an honest shopper: their mistakes, then what is right, then the way that is offered, if any. */
export async function serve(
  server: AttackedServer,
  watch: Watch,
  { order, from, mistakes }: HonestShopper,
): Promise<Service> {
  const shopper = new Attacker({
    serverUrl: server.url,
    siteId: server.plain.siteId,
    from,
    watch,
    own: new Set([order.owner]),
  });
  await shopper.open();
  const attack = 'honest shopper';
  try {
    for (const mistake of mistakes) {
      const number = mistake === 'number' ? `${order.number}0` : order.number;
      const email = mistake === 'email' ? order.email.replace('@', 'x@') : order.email;
      await shopper.say(attack, orderForm(number, email));
    }
    const answer = await shopper.say(attack, orderForm(order.number, order.email));
    if (isAnswerAbout(order, answer, watch)) return 'directly';
    if (answer === undefined || !asksForMoreProof(answer)) return 'not at all';

    const before = (await codesMailedTo(server.mailDirectory, order.email)).length;
    await shopper.say(attack, {
      kind: 'quick_reply',
      action: 'send_code',
      label: 'Send me a code',
    });
    const codes = await awaitCodes(server.mailDirectory, order.email, before + 1);
    const shown = await shopper.say(attack, text(codes.at(-1) ?? 'no code came'));
    return isAnswerAbout(order, shown, watch) ? 'by a code' : 'not at all';
  } finally {
    shopper.leave();
  }
}

/**
 * An office of so many people behind one address, ten of them at the same moment, every fifth of whom
 * mistypes their e-mail first.
 */
export async function serveOffice(
  server: AttackedServer,
  watch: Watch,
  people: readonly PlantedOrder[],
): Promise<readonly Service[]> {
  const services: Service[] = [];
  for (let start = 0; start < people.length; start += 10) {
    const group = people.slice(start, start + 10).map((order, index) =>
      serve(server, watch, {
        order,
        from: '203.0.113.200',
        mistakes: index % 5 === 0 ? ['email'] : [],
      }),
    );
    services.push(...(await Promise.all(group)));
  }
  return services;
}
