/** Does what concerns one thing one after the other, in this process. */
export type Turns = <Result>(key: string, work: () => Promise<Result>) => Promise<Result>;

/**
 * Two pages of one shop that are opened at the same moment would both be granted access, and Shopify lets only
 * the later grant be renewed: whichever is stored last has to be the one that came last.
 */
export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>();
  return async (key, work) => {
    const before = last.get(key);
    const turn = (async () => {
      await before?.catch(() => undefined);
      return work();
    })();
    last.set(key, turn);
    try {
      return await turn;
    } finally {
      if (last.get(key) === turn) last.delete(key);
    }
  };
}
