import type { Figure } from '../bench/support/report.ts';
import { chatScenarios } from './chat-scenarios.ts';
import { counted, none } from './support/figures.ts';
import { startAttackedServer } from './support/attacked-server.ts';
import type { AttackedPlatform } from './support/attacked-shops.ts';
import { play } from './support/chat-try.ts';
import { Watch, type Finding } from './support/watch.ts';
import { attackCodes } from './tries/codes.ts';
import { attackConversations } from './tries/conversations.ts';
import { attackByHeaders } from './tries/headers.ts';
import { serveHonest } from './tries/honest.ts';
import { attackMerchantApi } from './tries/merchant-api.ts';

/** How much of everything is tried. */
export interface Extent {
  readonly ordersPerShop: number;
  readonly victims: number;
  readonly triesPerConversation: number;
  /** Every how-manieth of everything is tried. */
  readonly share: number;
  /** Conversations at the same time, each held twice. */
  readonly atOnce: number;
}

export const fullExtent: Extent = {
  ordersPerShop: 40,
  victims: 8,
  triesPerConversation: 25,
  share: 1,
  atOnce: 80,
};

/** The least that must have been tried for the full run to count. */
const leastTries = 10_000;

/**
 * Every kind of wrong, mixed and hostile input against a server whose guess budgets are lifted: what
 * is left is proof alone, and it must hold.
 */
export async function attackWithoutBudgets(
  extent: Extent,
  platform: AttackedPlatform = 'woocommerce',
): Promise<{ readonly figures: readonly Figure[]; readonly findings: readonly Finding[] }> {
  const server = await startAttackedServer({
    platform,
    ordersPerShop: extent.ordersPerShop,
    liftsBudgets: true,
  });
  try {
    const { orders } = server.plain;
    const watch = new Watch([...orders, ...server.renumbered.orders].flatMap(({ facts }) => facts));
    await Promise.all([
      play(chatScenarios(server, extent), { serverUrl: server.url, watch, atOnce: extent.atOnce }),
      attackConversations(server, watch, extent.share),
      attackByHeaders(server, watch, extent.share),
      attackMerchantApi(server, watch, { share: extent.share }),
      attackCodes(server, watch),
    ]);
    const honest = await serveHonest(server, watch);
    const errors = await server.loggedErrors();
    const isFull = extent === fullExtent;
    return {
      findings: watch.findings,
      figures: figuresOf(platform, { watch, errors, honest, isAlive: server.isAlive(), isFull }),
    };
  } finally {
    await server.stop();
  }
}

function figuresOf(
  platform: AttackedPlatform,
  outcome: {
    readonly watch: Watch;
    readonly errors: readonly string[];
    readonly honest: { readonly served: number; readonly of: number };
    readonly isAlive: boolean;
    readonly isFull: boolean;
  },
): readonly Figure[] {
  const { watch, errors, honest, isAlive, isFull } = outcome;
  const lifted = platform === 'woocommerce' ? 'lifted' : `lifted, ${platform}`;
  const tries = [...watch.tries.values()].reduce((sum, count) => sum + count, 0);
  const found = (detector: string) =>
    watch.findings.filter((finding) => finding.detector === detector).length;
  return [
    counted(`${lifted}: tries`, tries, isFull ? { atLeast: leastTries } : { atLeast: 1 }),
    ...[...watch.tries].map(([attack, times]) => counted(`  ${attack}`, times)),
    counted(`${lifted}: characters of answers looked at`, watch.bytes),
    counted(`${lifted}: facts of other people’s orders`, found('foreign fact'), none),
    counted(`${lifted}: what opened and must not`, found('opened'), none),
    counted(`${lifted}: answers that tell what exists`, found('tells apart'), none),
    counted(`${lifted}: answers of 500 or more, or none`, found('fault'), none),
    counted(`${lifted}: answers that show insides`, found('insides shown'), none),
    counted(`${lifted}: errors in the server’s log`, errors.length, none),
    counted(`${lifted}: server alive at the end`, isAlive ? 1 : 0, { atLeast: 1 }),
    counted(`${lifted}: honest shoppers answered, of ${honest.of}`, honest.served, {
      atLeast: honest.of,
    }),
  ];
}
