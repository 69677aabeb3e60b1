import { setTimeout as delay } from 'node:timers/promises';
import { codeBudgets, triesPerCode } from '../../../server/conversation/codes/code-budgets.ts';
import { showsOrder, type Attacker } from '../support/attacker.ts';
import type { AttackedServer } from '../support/attacked-server.ts';
import { text } from '../support/chat-try.ts';
import { awaitCodes, codesMailedTo } from '../support/mail.ts';
import type { PlantedOrder } from '../support/planted-orders.ts';
import type { Watch } from '../support/watch.ts';
import { askForCode } from '../tries/codes.ts';
import { openBots } from './strategy.ts';

const [inAnHour = 0, inADay = 0] = codeBudgets
  .filter(({ by }) => by === 'email_index')
  .map(({ most }) => most);

/** What is documented: mails to one inbox, and with them tries at its codes. */
export const codeFigures = {
  mailsInAnHour: inAnHour,
  mailsInADay: inADay,
  triesInADay: inADay * triesPerCode,
};

/** Whoever knows number and e-mail of an order asks for codes from everywhere and guesses them. */
export class CodeGuessing {
  readonly #server: AttackedServer;
  readonly #watch: Watch;
  readonly #victim: PlantedOrder;
  #round = 0;

  constructor(server: AttackedServer, watch: Watch, victim: PlantedOrder) {
    this.#server = server;
    this.#watch = watch;
    this.#victim = victim;
  }

  /** Mails that the victim has got. */
  async mails(): Promise<number> {
    return (await codesMailedTo(this.#server.mailDirectory, this.#victim.email)).length;
  }

  /**
   * So many bots ask for a code at the same moment, in several spellings.
   * @param expected mails that are waited for; whether there are more is looked at a while later.
   */
  async askFor(bots: number, expected: number): Promise<readonly Attacker[]> {
    const { url: serverUrl, plain: store, mailDirectory } = this.#server;
    const { number, email } = this.#victim;
    this.#round += 1;
    const network = 100 + this.#round;
    const askers = await openBots({ serverUrl, store, watch: this.#watch, count: bots, network });
    const spellings = [email, email.toUpperCase(), `<${email}>`];
    await Promise.all(
      askers.map((bot, index) =>
        bot.say('code asked for', askForCode(number, spellings[index % spellings.length] ?? email)),
      ),
    );
    await awaitCodes(mailDirectory, email, expected);
    // Longer than jobs take to be done, should there be more of them.
    await delay(3_000);
    return askers;
  }

  /** The same, and then all of them guess until no try is left. */
  async play(bots: number, expected: number): Promise<void> {
    const askers = await this.askFor(bots, expected);
    const mailed = await codesMailedTo(this.#server.mailDirectory, this.#victim.email);
    await Promise.all(askers.map((bot) => this.#guess(bot, mailed)));
    for (const bot of askers) bot.leave();
  }

  /** All tries at a code are spent on wrong ones; the right one comes too late. */
  async #guess(bot: Attacker, mailed: readonly string[]): Promise<void> {
    const wrong = ['111111', '222222', '333333', '444444', '555555', '666666', '777777', '888888'];
    const guesses = wrong.filter((code) => !mailed.includes(code)).slice(0, triesPerCode);
    for (const code of [...guesses, ...mailed.slice(-2)]) {
      const answer = await bot.say('code guessed', text(code));
      if (showsOrder(answer)) this.#watch.find('opened', 'code guessed', code);
    }
  }
}
