import { setTimeout as delay } from 'node:timers/promises';
import type { ShopperInput } from '../../../protocol/chat.ts';
import { clientAddress } from '../support/house.ts';
import { createChance } from './chance.ts';
import type { OracleHouse } from './house.ts';
import { talks, type TryName } from './tries.ts';
import { watchTalk, type Seen } from './watched-talk.ts';

/** What was seen in each talk, by the name of what was tried. */
export type AllSeen = ReadonlyMap<TryName, readonly (readonly Seen[])[]>;

/** Talks that go on at once. More would only wait for each other. */
const mostAtOnce = 120;

/**
 * Tries everything named so many times, in a random order that is the same each time, begun at an even
 * rate or as fast as they end: so every kind meets the same server.
 */
export async function tryAll(
  house: OracleHouse,
  names: readonly TryName[],
  options: { readonly tries: number; readonly perSecond: number; readonly seed: number },
): Promise<AllSeen> {
  const chance = createChance(options.seed);
  const order = chance.shuffled(
    names.flatMap((name) => Array.from({ length: options.tries }, () => name)),
  );
  const seen = new Map<TryName, (readonly Seen[])[]>(names.map((name) => [name, []]));
  const underWay = new Set<Promise<void>>();
  const watch = async (name: TryName, index: number, inputs: readonly ShopperInput[]) => {
    seen.get(name)?.push(await watchTalk(house, clientAddress(index), inputs));
  };
  for (const [index, name] of order.entries()) {
    const talk = watch(name, index, talks[name](chance)).finally(() => underWay.delete(talk));
    underWay.add(talk);
    await delay((2 * chance.next() * 1_000) / options.perSecond);
    while (underWay.size >= mostAtOnce) await Promise.race(underWay);
  }
  await Promise.all(underWay);
  return seen;
}
