import type { AppDependencies } from '../../../server/app.ts';
import { startOrigin, type Origin } from './origin.ts';
import { testHeaders } from './test-settings.ts';
import type { Ask, WireAnswer, Workerd } from './workerd.ts';

/** An edge in front of an origin of its own, with a clock of its own. */
export interface EdgeRoom extends Origin {
  /** Asks the edge. */
  ask(path: string, how?: Ask): Promise<WireAnswer>;
  /** Asks until the answer comes from the cache, and forgets what the origin was asked for that. */
  warm(path: string): Promise<WireAnswer>;
  /** Lets time go by for the edge; its copies grow older. */
  pass(seconds: number): void;
  /** Addresses that the origin was asked for since `warm`. */
  asked(): readonly string[];
}

/** @param workerd runs `tests/support/edge/edge-under-test.ts`; many rooms may share it. */
export async function openEdgeRoom(
  workerd: Workerd,
  changes: Partial<AppDependencies> = {},
): Promise<EdgeRoom> {
  const origin = await startOrigin(changes);
  let aheadMs = 0;
  let before = 0;
  const ask = (path: string, { headers, ...how }: Ask = {}) =>
    workerd.ask(path, {
      ...how,
      headers: {
        ...headers,
        [testHeaders.origin]: origin.url,
        [testHeaders.aheadMs]: String(aheadMs),
      },
    });
  return {
    ...origin,
    ask,
    async warm(path) {
      const deadline = Date.now() + 10_000;
      for (;;) {
        const answer = await ask(path);
        if (isHit(answer)) {
          before = origin.requests.length;
          return answer;
        }
        if (Date.now() > deadline) throw new Error(`${path} is not kept: ${answer.status}`);
      }
    },
    pass: (seconds) => void (aheadMs += seconds * 1_000),
    asked: () =>
      origin.requests.slice(before).map(({ url }) => {
        const { pathname, search } = new URL(url);
        return pathname + search;
      }),
  };
}

/** Whether an answer came from the edge's cache. */
export function isHit({ headers }: WireAnswer): boolean {
  return headers['cache-status']?.startsWith('TrulyBot-Edge; hit') ?? false;
}
