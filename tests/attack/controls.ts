import type { Figure } from '../bench/support/report.ts';
import { startAttackedServer, type AttackedServer } from './support/attacked-server.ts';
import { play, text, type ChatTry } from './support/chat-try.ts';
import type { PlantedLeak } from './support/planted-leaks.ts';
import { counted } from './support/figures.ts';
import { Watch, type Detector } from './support/watch.ts';
import { attackConversations } from './tries/conversations.ts';
import { attackMerchantApi } from './tries/merchant-api.ts';
import { emailTries } from './tries/second-facts.ts';
import { actionTries } from './tries/words.ts';

/** How a leak has to be found: by which of the attacks, and what must notice it. */
interface Control {
  readonly attack: (server: AttackedServer, watch: Watch) => Promise<void>;
  readonly noticedBy: readonly Detector[];
}

/** The attack of the full run on the chat, cut down to what the leak needs. */
const chat =
  (triesOf: (server: AttackedServer) => readonly ChatTry[]): Control['attack'] =>
  async (server, watch) => {
    const [own, victim] = server.plain.orders;
    if (own === undefined || victim === undefined) throw new RangeError('there are too few orders');
    const scenario = { store: server.plain, victim, own, tries: triesOf(server) };
    await play([scenario], { serverUrl: server.url, watch, atOnce: 1 });
  };
const wrongEmails = chat(({ plain }) => plain.orders.slice(1, 2).flatMap(emailTries).slice(0, 2));
const oddText = chat(() => [{ attack: 'naughty string', say: () => text('¯\\_(ツ)_/¯') }]);
const conversations: Control['attack'] = (server, watch) => attackConversations(server, watch, 8);
const merchants: Control['attack'] = (server, watch) =>
  attackMerchantApi(server, watch, { isTried: (path) => path.endsWith('/woocommerce/orders') });

const controls: Readonly<Record<PlantedLeak, Control>> = {
  'number alone opens': { attack: wrongEmails, noticedBy: ['foreign fact', 'opened'] },
  'beginning of the e-mail opens': { attack: wrongEmails, noticedBy: ['foreign fact', 'opened'] },
  'whatever the shop found opens': { attack: wrongEmails, noticedBy: ['foreign fact', 'opened'] },
  'refusal differs when the order exists': { attack: wrongEmails, noticedBy: ['tells apart'] },
  'choosing an order opens it': {
    attack: chat(() => actionTries().slice(0, 1)),
    noticedBy: ['foreign fact', 'opened'],
  },
  'any six digits are a code': {
    attack: chat(() => [{ attack: 'one-time code', say: () => text('000000') }]),
    noticedBy: ['foreign fact', 'opened'],
  },
  'conversation opens without its secret': {
    attack: conversations,
    noticedBy: ['foreign fact', 'opened'],
  },
  'conversation opens under another site': { attack: conversations, noticedBy: ['opened'] },
  'store is not checked against the account': {
    attack: merchants,
    noticedBy: ['foreign fact', 'opened'],
  },
  'revoked key goes on opening': { attack: merchants, noticedBy: ['opened'] },
  'error shows its stack': { attack: oddText, noticedBy: ['insides shown'] },
  'error answers 500': { attack: oddText, noticedBy: ['fault'] },
  'header names customers': { attack: conversations, noticedBy: ['foreign fact'] },
};

/** Every class of leak. */
export const allLeaks = Object.keys(controls) as readonly PlantedLeak[];

/**
 * Positive controls: leaks are planted in the server one after another, and the same attacks under the
 * same watch must find each of them. A watch that has never seen a leak has shown nothing.
 */
export async function findPlantedLeaks(leaks: readonly PlantedLeak[]): Promise<readonly Figure[]> {
  const server = await startAttackedServer({
    ordersPerShop: 8,
    liftsBudgets: true,
    hasLeaks: true,
  });
  try {
    const facts = [...server.plain.orders, ...server.renumbered.orders].flatMap(
      (each) => each.facts,
    );
    const figures: Figure[] = [];
    for (const leak of leaks) {
      const { attack, noticedBy } = controls[leak];
      const watch = new Watch(facts);
      await server.tell({ kind: 'plant_leak', leak });
      await attack(server, watch);
      await server.tell({ kind: 'plant_leak', leak: undefined });
      const found = new Set(watch.findings.map(({ detector }) => detector));
      const isCaught = noticedBy.every((detector) => found.has(detector));
      const shown = isCaught ? `caught (${[...found].join(', ')})` : 'NOT caught';
      figures.push(counted(`planted leak: ${leak}`, isCaught ? 1 : 0, { atLeast: 1 }, shown));
    }
    return figures;
  } finally {
    await server.stop();
  }
}
