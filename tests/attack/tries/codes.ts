import { Attacker, showsOrder } from '../support/attacker.ts';
import type { AttackedServer } from '../support/attacked-server.ts';
import { orderForm, text } from '../support/chat-try.ts';
import { awaitCodes, codesMailedTo } from '../support/mail.ts';
import type { Watch } from '../support/watch.ts';

const attack = 'one-time code';

/** The sentence with which a code is asked for. */
export const askForCode = (orderNumber: string, email: string) =>
  text(`Please send me a code for order ${orderNumber}, my e-mail is ${email}`);

/**
 * One-time codes: guessed, used in another conversation, used when they were spent, replaced or never
 * sent. Whoever asks knows number and e-mail already, so that the codes alone are what is tried.
 */
export async function attackCodes(server: AttackedServer, watch: Watch): Promise<void> {
  const { url: serverUrl, plain, mailDirectory } = server;
  const { siteId } = plain;
  const [first, second, third, own] = plain.orders.slice(-6);
  if (!first || !second || !third || !own) throw new RangeError('there are too few orders');
  const talk = (host: number) =>
    new Attacker({
      serverUrl,
      siteId,
      from: `203.0.113.${host}`,
      watch,
      own: new Set([own.owner]),
    }).open();
  const mustOpenNothing = async (attacker: Attacker, code: string) => {
    const answer = await attacker.say(attack, text(code));
    if (showsOrder(answer)) watch.find('opened', attack, `the code ${code} opened an order`);
  };

  // Guessed, and then right, but too late.
  const guesser = await talk(30);
  await guesser.say(attack, askForCode(first.number, first.email));
  const [code = ''] = await awaitCodes(mailDirectory, first.email, 1);
  const elsewhere = await talk(31);
  await elsewhere.say(attack, askForCode('790001', first.email));
  await mustOpenNothing(elsewhere, code);
  for (let by = 1; by <= 5; by += 1) await mustOpenNothing(guesser, wrong(code, by));
  await mustOpenNothing(guesser, code);

  // Replaced by a newer one.
  const impatient = await talk(32);
  await impatient.say(attack, askForCode(second.number, second.email));
  const [replaced = ''] = await awaitCodes(mailDirectory, second.email, 1);
  await impatient.say(attack, askForCode(second.number, second.email));
  const [, newest = ''] = await awaitCodes(mailDirectory, second.email, 2);
  if (replaced !== newest) await mustOpenNothing(impatient, replaced);

  // To the attacker's own inbox, for an order of somebody else.
  const greedy = await talk(33);
  await greedy.say(attack, askForCode(third.number, own.email));
  await greedy.say(attack, askForCode(own.number, own.email));
  const mailed = await awaitCodes(mailDirectory, own.email, 1);
  for (const each of mailed) {
    const answer = await greedy.say(attack, text(each));
    const card = answer?.parts.find(({ kind }) => kind === 'order_card');
    if (card?.kind === 'order_card' && card.orderNumber !== own.number) {
      watch.find('opened', attack, `a code to ${own.email} opened ${card.orderNumber}`);
    }
  }
  await greedy.say(attack, text(`order ${third.number}`));
  const again = await greedy.say(attack, orderForm(third.number, own.email));
  if (showsOrder(again)) watch.find('opened', attack, 'a proven e-mail opened a stranger’s order');
  if ((await codesMailedTo(mailDirectory, third.email)).length > 0) {
    watch.find('opened', attack, 'a code was mailed to somebody who was not named');
  }

  // Never asked for.
  const stranger = await talk(34);
  for (const each of ['000000', '123456', code, newest, '999999', '12 34 56', '１２３４５６']) {
    await mustOpenNothing(stranger, each);
  }
  for (const each of [guesser, elsewhere, impatient, greedy, stranger]) each.leave();
}

/** Another code than the right one. */
function wrong(right: string, by: number): string {
  return String((Number(right) + by) % 1_000_000).padStart(6, '0');
}
