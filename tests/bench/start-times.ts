import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../support/free-port.ts';
import { startServerProcess } from '../support/server-process.ts';
import type { Figure } from './support/report.ts';
import { median } from './support/statistics.ts';

/** From starting the process to its first answer: on an empty directory, and on one with data. */
export async function benchStartTimes({
  isShort,
}: {
  readonly isShort: boolean;
}): Promise<Figure[]> {
  const [first, again]: [number[], number[]] = [[], []];
  for (let round = 0; round < (isShort ? 1 : 5); round += 1) {
    const directory = await mkdtemp(join(tmpdir(), 'trulybot-bench-'));
    try {
      first.push(await secondsToStart(directory));
      again.push(await secondsToStart(directory));
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  }
  return [figure('first start, database made', first), figure('later start', again)];
}

function figure(name: string, seconds: readonly number[]): Figure {
  const value = median(seconds);
  return { name, shown: `${value.toFixed(2)} s`, value };
}

async function secondsToStart(directory: string): Promise<number> {
  const port = String(await freePort());
  const begun = performance.now();
  const server = await startServerProcess({ DATA_DIR: directory, PORT: port, LOG_LEVEL: 'error' });
  const answer = await fetch(`${server.url}/readyz`);
  const taken = (performance.now() - begun) / 1000;
  await server.stop();
  if (answer.status !== 200) throw new Error(`a started server answered ${answer.status}`);
  return taken;
}
