import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { residentBytes } from '../../bench/support/child-server.ts';
import { faultsIn, type ObservedConversation } from './check-conversation.ts';
import type { FaultHouse } from './house.ts';
import { inflict, type Inflicted } from './inflict.ts';
import { plantFaults } from './planted-faults.ts';
import { openFilesOf, processesOf } from './processes.ts';
import { createChance } from './random.ts';
import { FaultShopper, wordsOf } from './shopper.ts';
import { sentMails, storedHandovers, untilSettled } from './stored.ts';

/** How hard and for how long a house is tormented. */
export interface Torment {
  readonly seed: number;
  readonly kills: number;
  /** Between two new conversations, milliseconds. */
  readonly arrivalMs: number;
  /** Between two messages of one conversation on average, milliseconds. */
  readonly pauseMs: number;
  /** How long whatever was begun may take to be finished once all is healthy, milliseconds. */
  readonly settleMs: number;
  /** How long nothing happens before what the servers hold open is counted, milliseconds. */
  readonly quietMs: number;
  readonly say: (line: string) => void;
}

/** What came of it. */
export interface TormentResult extends Inflicted {
  readonly conversations: number;
  /** Messages that were acknowledged. */
  readonly acknowledged: number;
  /** Requests that had to be sent again. */
  readonly sentAgain: number;
  readonly streamsResumed: number;
  /** Milliseconds from each acknowledgement to its reply on a stream. */
  readonly replyTimes: readonly number[];
  readonly laterAnswers: number;
  readonly handovers: number;
  /** Mails beyond one for each request. */
  readonly doubledMails: number;
  /** Everything that must not be, in words, with how often. */
  readonly faults: ReadonlyMap<string, number>;
  /** Faults that were put into real conversations, and how many of them the checker named. */
  readonly planted: { readonly all: number; readonly found: number };
  readonly before: Resources;
  readonly after: Resources;
  readonly failedStarts: number;
}

/** Of all servers together. */
export interface Resources {
  readonly openFiles: number;
  readonly residentBytes: number;
}

/** Conversations that are looked at together at the end. */
const atOnce = 12;
/** How long a stream may lag behind the history: the time after which it looks by itself, and some. */
const streamPatienceMs = 25_000;

/**
 * Kills parts of a house under an open load of conversations and looks at every conversation, hand-over
 * and process when all is healthy again. Stops the house.
 */
export async function torment(house: FaultHouse, options: Torment): Promise<TormentResult> {
  const faults = new Map<string, number>();
  const note = (fault: string) => faults.set(fault, (faults.get(fault) ?? 0) + 1);
  let result;
  try {
    result = await tormentAndLook(house, options, note);
  } finally {
    await house.stop();
  }
  for (const pid of processesOf(house.directory)) note(`process ${pid} was left running`);
  return { ...result, faults };
}

async function tormentAndLook(
  house: FaultHouse,
  options: Torment,
  note: (fault: string) => void,
): Promise<Omit<TormentResult, 'faults'>> {
  const { say, settleMs } = options;
  const load = openLoad(house, options);
  await delay(options.pauseMs * 3);
  const before = resourcesOf(house);
  const inflicted = await inflict(house, {
    kills: options.kills,
    chance: createChance(options.seed),
    waiting: () => load.shoppers.reduce((sum, shopper) => sum + shopper.waiting, 0),
    say,
  });
  say('no more blows; waiting until everything that was begun is finished');
  const shoppers = await load.end(() => note('a request was never acknowledged'));
  await settle(house, settleMs, note);
  await inGroups(shoppers, (shopper) => shopper.proveAgain());
  await settle(house, settleMs, note);
  const observed = await inGroups(shoppers, async (shopper) => {
    shopper.listener.begin();
    const seen = await shopper.observe(streamPatienceMs);
    await shopper.listener.end();
    return seen;
  });
  for (const conversation of observed) {
    const found = faultsIn(conversation);
    for (const fault of found) note(fault);
    if (found.length > 0) say(`${found.join('; ')}:\n${transcriptOf(conversation)}`);
  }
  const mails = await lookAtHandovers(house, shoppers, note);
  await lookAtProcesses(house, note);
  for (const why of house.servers.flatMap(({ whyFailed }) => [...whyFailed])) {
    say(`a server could not start: ${why}`);
  }
  await delay(options.quietMs);
  return {
    ...inflicted,
    ...mails,
    conversations: shoppers.length,
    acknowledged: sum(observed, ({ acknowledged }) => acknowledged.length),
    sentAgain: sum(shoppers, ({ sentAgain }) => sentAgain),
    streamsResumed: sum(shoppers, ({ listener }) => listener.resumed),
    replyTimes: shoppers.flatMap(({ replyTimes }) => replyTimes),
    laterAnswers: sum(observed, laterAnswersIn),
    planted: findPlanted(observed),
    before,
    after: resourcesOf(house),
    failedStarts: sum(house.servers, ({ failedStarts }) => failedStarts),
  };
}

/** New shoppers keep coming on schedule, whatever happens to those before them. */
function openLoad(house: FaultHouse, { arrivalMs, pauseMs, seed }: Torment) {
  const shoppers: FaultShopper[] = [];
  const talks: Promise<void>[] = [];
  const failures: unknown[] = [];
  const arrive = () => {
    const order = shoppers.length;
    const chance = createChance(seed * 1_000 + order);
    const shopper = new FaultShopper(house.siteId, order, house.balancer, chance);
    shoppers.push(shopper);
    const talk = async () => {
      await shopper.talk(wordsOf(order), pauseMs);
      // Somebody who has their answer looks at it for a while and closes the page.
      await delay(chance.between(2, 6) * pauseMs);
      await shopper.listener.end();
    };
    talks.push(talk().catch((error: unknown) => void failures.push(error)));
  };
  const timer = setInterval(arrive, arrivalMs);
  return {
    shoppers,
    /** Nobody comes any more; waits for those who are there. */
    async end(onFailure: () => void): Promise<readonly FaultShopper[]> {
      clearInterval(timer);
      await Promise.all(talks);
      for (const _ of failures) onFailure();
      return shoppers;
    },
  };
}

async function settle(house: FaultHouse, withinMs: number, note: (fault: string) => void) {
  const left = await untilSettled(house, withinMs);
  for (const [what, count] of Object.entries(left)) {
    if (count > 0) note(`${count} ${what} were left unfinished`);
  }
}

/** Each request that was acknowledged is one row and at least one mail. */
async function lookAtHandovers(
  house: FaultHouse,
  shoppers: readonly FaultShopper[],
  note: (fault: string) => void,
) {
  const stored = await storedHandovers(house);
  const mails = await sentMails(house);
  const asked = shoppers.flatMap(({ handoverMessageIds }) => handoverMessageIds);
  let doubledMails = 0;
  for (const messageId of asked) {
    const ids = stored.get(messageId) ?? [];
    if (ids.length !== 1) note(`a hand-over was stored ${ids.length} times`);
    for (const id of ids) {
      const count = mails.get(id) ?? 0;
      if (count === 0) note('a hand-over was never mailed');
      doubledMails += Math.max(0, count - 1);
    }
  }
  return { handovers: asked.length, doubledMails };
}

async function lookAtProcesses(house: FaultHouse, note: (fault: string) => void): Promise<void> {
  for (const { crashes } of house.servers) {
    for (let crash = 0; crash < crashes; crash += 1) note('a server ended that nobody had killed');
  }
  for (const file of house.logFiles) {
    const log = await readFile(file, 'utf8');
    for (const _ of log.matchAll(/a fault that nobody caught/g)) note('a fault that nobody caught');
  }
}

/** The checker itself: what is put into two real conversations has to be found. */
function findPlanted(observed: readonly ObservedConversation[]): TormentResult['planted'] {
  const [one, other] = observed.filter((conversation) => faultsIn(conversation).length === 0);
  if (!one || !other) return { all: 0, found: 0 };
  const planted = plantFaults(one, other);
  const found = planted.filter(({ fault, observed }) => faultsIn(observed).includes(fault));
  return { all: planted.length, found: found.length };
}

/** For whoever has to find out what went wrong; the shoppers are made up. */
function transcriptOf({ conversationId, history, streamed }: ObservedConversation): string {
  const lines = history.map(({ author, inReplyTo, sequence, text }) => {
    const kind = author === 'assistant' && inReplyTo === undefined ? 'of itself' : author;
    return `  ${sequence} ${kind}: ${text.replaceAll('\n', ' ').slice(0, 160)}`;
  });
  const sequences = streamed.map(({ sequence }) => sequence).join(' ');
  return [`  ${conversationId}`, ...lines, `  streamed: ${sequences}`].join('\n');
}

function laterAnswersIn({ history }: ObservedConversation): number {
  return history.filter(
    ({ author, inReplyTo, sequence }) =>
      author === 'assistant' && inReplyTo === undefined && sequence > 1,
  ).length;
}

function resourcesOf({ servers }: FaultHouse): Resources {
  return {
    openFiles: sum(servers, ({ pid }) => openFilesOf(pid)),
    residentBytes: sum(servers, ({ pid }) => residentBytes(pid) ?? 0),
  };
}

async function inGroups<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < items.length; start += atOnce) {
    results.push(...(await Promise.all(items.slice(start, start + atOnce).map(work))));
  }
  return results;
}

function sum<Item>(items: readonly Item[], valueOf: (item: Item) => number): number {
  return items.reduce((total, item) => total + valueOf(item), 0);
}
