import { loadConfig } from '../../../server/config.ts';
import { codeBudgets } from '../../../server/conversation/codes/code-budgets.ts';
import { createLog } from '../../../server/create-log.ts';
import type { GuessLimit, GuessLimits } from '../../../server/guesses/guess-limits.ts';
import { startServer } from '../../../server/main.ts';
import { untilToEnd } from '../../../server/process-life.ts';
import { cleanEnvironment } from '../../support/clean-environment.ts';
import { oneByteMore } from '../oracle/planted-oracle.ts';

/**
 * The whole server with budgets that do not end before the tries do. They are counted as ever: what
 * that costs is part of the time. Only a conversation has one guess and one mailed code, so that its
 * second is one too many.
 */
const settings = JSON.parse(process.argv[2] ?? '{}') as {
  readonly environment: Readonly<Record<string, string>>;
  /** Milliseconds; 0 for refusals that leave at once. Absent: as usual. */
  readonly refusalMs?: number;
  /** Makes answers about orders that exist one byte longer. */
  readonly oneByteMore?: boolean;
};
const plenty: GuessLimit = { atOnce: 1_000_000, refillMs: 60_000 };
const plentyEach = { email: plenty, phone: plenty, postcode: plenty };
const guessLimits: GuessLimits = {
  pair: { atOnce: 1, refillMs: 900_000 },
  fact: plentyEach,
  number: plentyEach,
  conversation: { atOnce: 1, refillMs: 900_000 },
  network: plenty,
  store: plentyEach,
};

const log = createLog({ level: 'info' });
const toEnd = untilToEnd((error) => console.error(error));
const config = loadConfig(cleanEnvironment(settings.environment));
const server = await startServer(config, {
  log,
  measures: {
    guessLimits,
    codeBudgets: [
      ...codeBudgets.map((budget) => ({ ...budget, most: 1_000_000 })),
      { by: 'conversation_id', of: 'mails', most: 1, withinMs: 3_600_000 },
    ],
    ...(settings.refusalMs !== undefined && { answeringTimes: { refusalMs: settings.refusalMs } }),
  },
  ...(settings.oneByteMore === true && { alterations: oneByteMore() }),
});
process.send?.({ url: config.localUrl, firstApiKey: server.firstApiKey });
await toEnd;
await server.close();
process.exit(0);
