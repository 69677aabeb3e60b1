import { createWriteStream } from 'node:fs';
import { loadConfig } from '../../server/config.ts';
import { createLog } from '../../server/create-log.ts';
import { startServer } from '../../server/main.ts';
import { instantFrom, systemClock } from '../../server/orders/instant.ts';
import type { AttackedServerSettings, ServerOrder } from './support/attacked-server.ts';
import { createPlantedLeaks, liftedBudgets } from './support/planted-leaks.ts';

/**
 * The server under attack, in a process of its own: the one that every host runs, but for its clock, its
 * guess budgets and the leaks that are planted in it. Told over the channel what to change.
 */
const settings = JSON.parse(process.argv[2] ?? '') as AttackedServerSettings;
const log = createLog({ level: 'info', destination: createWriteStream(settings.logFile) });
const leaks = createPlantedLeaks();

let now = Date.now();
const heldClock = { now: () => instantFrom(new Date(now)) };
const config = loadConfig(settings.environment);
const server = await startServer(config, {
  log,
  clock: settings.holdsClock ? heldClock : systemClock,
  alterations: {
    ...(settings.liftsBudgets && { guessBudgets: () => liftedBudgets }),
    ...(settings.hasLeaks && leaks.alterations),
  },
});

process.on('message', (order: ServerOrder) => {
  if (order.kind === 'advance_clock') now += order.milliseconds;
  else leaks.plant(order.leak);
  process.send?.({ kind: 'done' });
});

const end = () => server.close().then(() => process.exit(0));
process.on('SIGTERM', () => void end());
process.on('disconnect', () => void end());
process.send?.({ kind: 'ready', url: config.localUrl, firstApiKey: server.firstApiKey });
