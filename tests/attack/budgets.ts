import type { Figure } from '../bench/support/report.ts';
import { codeFigures, CodeGuessing } from './strategies/code-guessers.ts';
import { openGuessers, type Targets } from './strategies/guessers.ts';
import { serve, serveOffice, type Service } from './strategies/honest.ts';
import { documented, Guessing } from './strategies/strategy.ts';
import { startAttackedServer, type AttackedServer } from './support/attacked-server.ts';
import { counted, none } from './support/figures.ts';
import { Watch, type Finding } from './support/watch.ts';

const people = 30;
/** Orders aimed at, and shoppers on their own, beside the people of the office. */
const others = 12;

/**
 * Guess budgets as they are, against everybody who guesses, at the same time and from their own
 * addresses; between them honest people, who must be served. Hours are played, not waited for.
 * @param options.hours how long it goes on: the whole hours from 0 on are played.
 * @param options.mostAtOnce leaves out strategies that may make more guesses than that at once.
 */
export async function attackWithBudgets({
  hours,
  mostAtOnce = Number.POSITIVE_INFINITY,
}: {
  readonly hours: number;
  readonly mostAtOnce?: number;
}): Promise<{ readonly figures: readonly Figure[]; readonly findings: readonly Finding[] }> {
  const server = await startAttackedServer({
    ordersPerShop: people + others,
    holdsClock: true,
    secondFacts: ['email', 'postcode', 'phone'],
  });
  try {
    const { orders } = server.plain;
    const facts = [...orders, ...server.renumbered.orders].flatMap((order) => order.facts);
    const watch = new Watch(facts);
    const aimedAt = aim(server);
    const { codes, flood, targets } = aimedAt;
    const strategies = await openGuessers(server, watch, targets, mostAtOnce);
    const guessings = strategies.map((strategy) => new Guessing(strategy, watch));
    const codeGuessing = new CodeGuessing(server, watch, codes);
    const flooding = new CodeGuessing(server, watch, flood);

    const playHour = async (hour: number) => {
      await Promise.all(guessings.map((guessing) => guessing.playHour(hour)));
    };
    await Promise.all([
      playHour(0),
      codeGuessing.play(6, codeFigures.mailsInAnHour),
      flooding.askFor(20, codeFigures.mailsInAnHour),
    ]);
    const mails = { inAnHour: await codeGuessing.mails(), flooded: await flooding.mails() };
    const services = await serveAll(server, watch, aimedAt);
    for (let hour = 1; hour <= hours; hour += 1) {
      await server.tell({ kind: 'advance_clock', milliseconds: 3_600_000 });
      const isCodeHour = hour === 1 || hour === 12 || hour === 23;
      await Promise.all([
        playHour(hour),
        isCodeHour && codeGuessing.play(4, codeFigures.mailsInADay),
      ]);
    }
    const errors = await server.loggedErrors();
    return {
      findings: watch.findings,
      figures: [
        ...guessings.flatMap((guessing) => guessFigures(guessing, hours)),
        ...codeMailFigures(mails, await codeGuessing.mails()),
        ...services,
        counted('budgets on: findings of the watch', watch.findings.length, none),
        counted('budgets on: errors in the server’s log', errors.length, none),
      ],
    };
  } finally {
    await server.stop();
  }
}

function aim({ plain: { orders } }: AttackedServer) {
  const [first, second, third, fourth, codes, flood, clumsy, ...rest] = orders;
  const [inOffice, ...office] = rest;
  if (!first || !second || !third || !fourth || !codes || !flood || !clumsy || !inOffice) {
    throw new RangeError('there are too few orders');
  }
  const targets: Targets = {
    sprayedEmail: first,
    sprayedPhone: second,
    sprayedPostcode: third,
    sprayedNumber: fourth,
    infestedOffice: '203.0.113.66',
  };
  return { targets, codes, flood, clumsy, inOffice, office: office.slice(0, people) };
}

/** Honest people in the middle of it, when every budget that is aimed at has just been spent. */
async function serveAll(
  server: AttackedServer,
  watch: Watch,
  { targets, clumsy, inOffice, office }: ReturnType<typeof aim>,
): Promise<readonly Figure[]> {
  const shopper = (order: typeof clumsy, from: string, mistakes: readonly ('number' | 'email')[]) =>
    serve(server, watch, { order, from, mistakes });
  const [own, email, number, infested, inBigOffice] = await Promise.all([
    shopper(clumsy, '203.0.113.1', ['number', 'email', 'email']),
    shopper(targets.sprayedEmail, '203.0.113.2', []),
    shopper(targets.sprayedNumber, '203.0.113.3', []),
    shopper(inOffice, targets.infestedOffice, []),
    serveOffice(server, watch, office),
  ]);
  const directly = inBigOffice.filter((service) => service === 'directly').length;
  return [
    served('clumsy shopper, three mistakes', own),
    served('shopper whose e-mail is sprayed', email),
    served('shopper whose number is sprayed', number),
    served('person in an office with a bot in it', infested),
    counted(`honest: people of an office of ${people}, served directly`, directly, {
      atLeast: people,
    }),
  ];
}

function served(name: string, service: Service): Figure {
  return counted(`honest: ${name}`, service === 'not at all' ? 0 : 1, { atLeast: 1 }, service);
}

function guessFigures(guessing: Guessing, hours: number): readonly Figure[] {
  const { name, limit, chance } = guessing.strategy;
  const figure = (within: string, hour: number): Figure => {
    const reached = guessing.upTo(hour);
    const percent = (100 * reached * chance).toPrecision(2);
    return counted(
      `${name}: guesses ${within}`,
      reached,
      { atMost: documented(limit, hour) },
      `${reached} (${percent} % chance)`,
    );
  };
  return [
    ...(hours >= 1 ? [figure('in the first hour', 1)] : []),
    ...(hours >= 24 ? [figure('in the first day', 24)] : []),
    ...(hours < 1 ? [figure('at once', 0)] : []),
  ];
}

function codeMailFigures(
  { inAnHour, flooded }: { readonly inAnHour: number; readonly flooded: number },
  inAll: number,
): readonly Figure[] {
  const { mailsInAnHour, mailsInADay, triesInADay } = codeFigures;
  const tries = (inAll * triesInADay) / mailsInADay;
  return [
    counted('codes flooded into an inbox by 20 bots, in an hour', flooded, {
      atMost: mailsInAnHour,
    }),
    counted('codes mailed to be guessed, in an hour', inAnHour, { atMost: mailsInAnHour }),
    counted('codes mailed to be guessed, in all', inAll, { atMost: mailsInADay }),
    counted(
      'tries at codes, in all',
      tries,
      { atMost: triesInADay },
      `${tries} (${((100 * tries) / 1_000_000).toPrecision(2)} % chance)`,
    ),
  ];
}
