import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { silentLog } from '../../../server/log.ts';
import { closeInTime } from '../../../server/process-life.ts';

const life = fileURLToPath(new URL('../../../server/process-life.ts', import.meta.url));

/** Runs a process that waits for its end and tells how it came; `faulty` is what goes wrong in it. */
async function run(faulty: string) {
  const script = `
    import { untilToEnd } from ${JSON.stringify(life)};
    const heard = [];
    const toEnd = untilToEnd((error) => heard.push(error.message));
    setTimeout(() => {}, 20_000);
    process.stdout.write('up');
    ${faulty}
    const { exitCode, why } = await toEnd;
    console.log(JSON.stringify({ why, heard }));
    process.exit(exitCode);`;
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    if (faulty === '' && output === 'up') child.kill('SIGTERM');
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return { code, ...(JSON.parse(output.slice('up'.length)) as { why: string; heard: string[] }) };
}

describe('a process', () => {
  it('ends in good order and well after a signal', async () => {
    expect(await run('')).toEqual({ code: 0, why: 'SIGTERM', heard: [] });
  });

  it.each([
    ['uncaughtException', "setTimeout(() => { throw new Error('nobody caught it'); }, 1);"],
    ['unhandledRejection', "void Promise.reject(new Error('nobody caught it'));"],
  ])('ends in good order and not well after an %s, of which the log hears', async (why, fault) => {
    expect(await run(fault)).toEqual({ code: 1, why, heard: ['nobody caught it'] });
  });

  it('waits for its parts to close, and not for ever', async () => {
    expect(await closeInTime(() => Promise.resolve(), 1_000, silentLog)).toBe(true);
    expect(await closeInTime(() => new Promise(() => {}), 20, silentLog)).toBe(false);
  });
});
