import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { FaultMode } from '../../../demo-shop/faults.ts';
import { clientAddress } from '../../bench/support/house.ts';
import { ChatShopper } from '../../support/chat-shopper.ts';
import type { FaultHouse, Victim } from './house.ts';
import type { Chance } from './random.ts';
import { moveDatabaseClock } from './stored.ts';

/** What was done to a house, and how it took it. */
export interface Inflicted {
  /** By what was killed. */
  readonly kills: Map<Victim['name'], number>;
  /** Milliseconds from each kill to the moment when every server was ready and a new message was answered. */
  readonly recoveries: number[];
  /** Acknowledged messages without a reply at the moment of each blow. */
  readonly waitingAtBlow: number[];
  shopFaults: number;
  clockJumps: number;
}

/** A recovery that takes longer counts as none, milliseconds. */
const longestRecoveryMs = 90_000;
const hour = 3_600_000;
/** How a shop fails; `none` with a delay accepts and is silent for longer than anybody waits. */
const shopFaults: readonly [ShopFault, ...ShopFault[]] = [
  { mode: 'refuse', delayMs: 0 },
  { mode: 'reset', delayMs: 0 },
  { mode: 'brokenJson', delayMs: 0 },
  { mode: 'error500', delayMs: 0 },
  { mode: 'endless', delayMs: 0 },
  { mode: 'none', delayMs: 20_000 },
];
const healthy: ShopFault = { mode: 'none', delayMs: 60 };

interface ShopFault {
  readonly mode: FaultMode;
  readonly delayMs: number;
}

/**
 * Strikes a house at random moments until there were so many kills, and leaves it with a healthy shop
 * and right clocks. Nothing is repaired: what was killed is started again by whoever supervises it.
 * @param waiting how many acknowledged messages have no reply right now.
 * @param say told of each blow.
 * @throws Error when the house does not recover by itself.
 */
export async function inflict(
  house: FaultHouse,
  options: {
    readonly kills: number;
    readonly chance: Chance;
    readonly waiting: () => number;
    readonly say: (line: string) => void;
  },
): Promise<Inflicted> {
  const { chance, say, waiting } = options;
  const inflicted: Inflicted = {
    kills: new Map(),
    recoveries: [],
    waitingAtBlow: [],
    shopFaults: 0,
    clockJumps: 0,
  };
  const recovering: Promise<unknown>[] = [];
  let shopFails: Promise<void> | undefined;
  await house.shop.ask(healthy);

  /** One recovery for each kill: those of one blow are over together. */
  const noteRecovery = async (kills: number): Promise<void> => {
    const milliseconds = await timeToRecover(house, inflicted.waitingAtBlow.length);
    inflicted.recoveries.push(...Array.from({ length: kills }, () => milliseconds));
  };

  const strike = (victims: readonly Victim[]): void => {
    const waitingNow = waiting();
    const killed = victims.filter((victim) => victim.kill());
    if (killed.length === 0) return;
    say(`killed ${killed.map(({ name }) => name).join(', ')}; ${waitingNow} messages waiting`);
    inflicted.waitingAtBlow.push(waitingNow);
    for (const { name } of killed) inflicted.kills.set(name, (inflicted.kills.get(name) ?? 0) + 1);
    const recovery = noteRecovery(killed.length);
    // Looked at in the end; until then a failure must not end the run.
    recovery.catch(() => undefined);
    recovering.push(recovery);
  };

  const failShop = async (): Promise<void> => {
    const fault = chance.pick(shopFaults);
    const seconds = chance.between(2, 8);
    say(`the shop: ${fault.mode}, ${fault.delayMs} ms, for ${seconds.toFixed(1)} s`);
    inflicted.shopFaults += 1;
    await house.shop.ask(fault);
    await delay(seconds * 1_000);
    await house.shop.ask(healthy);
    shopFails = undefined;
  };

  while (total(inflicted.kills) < options.kills) {
    await delay(chance.between(200, 2_000));
    if (shopFails === undefined && chance.happens(0.2)) shopFails = failShop();
    if (chance.happens(0.3)) await jump(house, chance, inflicted, say);
    strike(chosen(house.victims, chance));
    // Most blows fall on a house that has recovered; some on one that is still down.
    if (!chance.happens(0.25)) await recovering.at(-1);
  }
  await shopFails;
  await Promise.all(recovering);
  for (const server of house.servers) server.moveClock(0);
  return inflicted;
}

/** One part, two or all; each kind as often as the others, however many of it there are. */
function chosen(victims: readonly [Victim, ...Victim[]], chance: Chance): readonly Victim[] {
  if (chance.happens(0.08)) return victims;
  const pickOne = (): Victim => {
    const { name } = chance.pick(victimsByName(victims));
    const [first = victims[0], ...others] = victims.filter((victim) => victim.name === name);
    return chance.pick([first, ...others]);
  };
  return chance.happens(0.25) ? [pickOne(), pickOne()] : [pickOne()];
}

function victimsByName([first, ...others]: readonly [Victim, ...Victim[]]) {
  const rest = others.filter(
    ({ name }, index) =>
      name !== first.name && others.findIndex((each) => each.name === name) === index,
  );
  return [first, ...rest] as const;
}

/** Sets the clock of a server, or of the database, by hours. */
async function jump(
  house: FaultHouse,
  chance: Chance,
  inflicted: Inflicted,
  say: (line: string) => void,
): Promise<void> {
  inflicted.clockJumps += 1;
  const movedByMs = chance.between(-12, 12) * hour;
  const [first, ...others] = house.servers;
  if (first === undefined) return;
  if (chance.happens(0.7)) {
    say(`a server's clock is off by ${(movedByMs / hour).toFixed(1)} hours`);
    chance.pick([first, ...others]).moveClock(movedByMs);
    return;
  }
  say(`the database's clock was moved by ${(movedByMs / hour).toFixed(1)} hours`);
  await moveDatabaseClock(house, movedByMs).catch(() => {
    say('  the database was away just then');
  });
}

/**
 * Waits until every server is ready and a new conversation gets its answer.
 * @returns milliseconds.
 */
async function timeToRecover(house: FaultHouse, index: number): Promise<number> {
  const begun = performance.now();
  const isOver = () => performance.now() - begun > longestRecoveryMs;
  for (const { url } of house.servers) {
    while (!(await isReady(url))) {
      if (isOver())
        throw new Error(`a server did not come back by itself:\n${await lastWords(house)}`);
      await delay(50);
    }
  }
  const probe = new ChatShopper(
    house.balancer,
    house.siteId,
    clientAddress(50_000 + index),
    longestRecoveryMs,
  );
  await probe.open();
  await probe.say({ kind: 'text', text: 'hello' });
  await probe.answered(longestRecoveryMs);
  return performance.now() - begun;
}

async function lastWords({ logFiles }: FaultHouse): Promise<string> {
  const logs = await Promise.all(logFiles.map((file) => readFile(file, 'utf8')));
  return logs.map((log) => log.trimEnd().split('\n').slice(-12).join('\n')).join('\n\n');
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}

function total(kills: ReadonlyMap<string, number>): number {
  return [...kills.values()].reduce((sum, count) => sum + count, 0);
}
