import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { cleanEnvironment } from '../../support/clean-environment.ts';
import { startCommand } from '../../support/command.ts';
import { createTestDatabase } from '../../support/database.ts';
import { freePort } from '../../support/free-port.ts';
import { startServerProcess } from '../../support/server-process.ts';

const commands = ['account', 'backup', 'connect-code', 'keys-rotate', 'restore', 'shopper'];
const accountId = '00000000-0000-4000-8000-000000000000';

let dataDirectory: string;

beforeEach(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'trulybot-commands-'));
});

afterEach(() => rm(dataDirectory, { recursive: true }));

const run = (command: string, ...words: string[]) =>
  startCommand(command, words, { DATA_DIR: dataDirectory }).ended;

const scriptPath = (command: string) =>
  fileURLToPath(new URL(`../../../scripts/${command}.ts`, import.meta.url));

it.each(commands)('%s says on 80 columns what it does when asked for help', async (command) => {
  const { code, output } = await run(command, '--help');
  expect(output).toMatch(/^Usage: npm run \S+ -- .*\n.*  \w/s);
  expect(Math.max(...output.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  expect(code).toBe(0);
  expect(await readdir(dataDirectory)).toEqual([]);
});

it('words that a command does not know are refused before anything is opened or made', async () => {
  const ends = await Promise.all([
    run('keys-rotate', '--everything'),
    run('keys-rotate', '--if-older-than', 'soon'),
    run('shopper', 'erase', '--account', accountId),
  ]);
  for (const { code, output } of ends) {
    expect(output).toMatch(/^Usage: npm run/);
    expect(code).toBe(1);
  }
  expect(await readdir(dataDirectory)).toEqual([]);
});

it('in a wrong DATA_DIR no command makes a database and says that all is done', async () => {
  const ends = await Promise.all([
    run('backup'),
    run('keys-rotate'),
    run('shopper', 'erasures'),
    run('connect-code', '--account', accountId),
  ]);
  for (const end of ends) {
    expect(end).toEqual({
      code: 1,
      output: `There is no database in DATA_DIR ${dataDirectory}. Is it the right directory?\n`,
    });
  }
  expect(await readdir(dataDirectory)).toEqual([]);
});

it('an output that cannot be written is no success', async () => {
  const database = await createTestDatabase();
  const full = openSync('/dev/full', 'w');
  const words = ['--name', 'A shop', '--email', 'me@example.com'];
  const child = spawn(process.execPath, [scriptPath('account'), ...words], {
    stdio: ['ignore', full, 'pipe'],
    env: cleanEnvironment({
      DATA_DIR: dataDirectory,
      DATABASE_URL: database.serverUrl,
      DATABASE_MIGRATION_URL: database.migrationUrl,
    }),
  });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await once(child, 'close');
  closeSync(full);
  await database.drop();
  expect(said).toMatch(/^Not all of the output could be written \(ENOSPC/);
  expect(child.exitCode).toBe(1);
});

it('a server that is ended in good order warns of nothing', async () => {
  const server = await startServerProcess({
    DATA_DIR: dataDirectory,
    PORT: String(await freePort()),
    LOG_LEVEL: 'warn',
  });
  await server.stop();
  expect(server.output()).toBe('');
});

it('beside a server whose disk is full a command that only reads still works', async () => {
  const server = await startServerProcess({
    DATA_DIR: dataDirectory,
    PORT: String(await freePort()),
    LOG_LEVEL: 'error',
  });
  // No file can grow for the command: to it the disk is full.
  const line = `trap '' XFSZ; ulimit -f 0; exec "$0" "$1" --check`;
  const child = spawn('sh', ['-c', line, process.execPath, scriptPath('keys-rotate')], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: cleanEnvironment({ DATA_DIR: dataDirectory }),
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  }
  await once(child, 'close');
  const left = (await readdir(dataDirectory)).filter((name) => name.startsWith('server.lock.'));
  await server.stop();
  expect(said).toMatch(/^Key "\S+": wraps \d+ data keys, current\.\n$/);
  expect(left).toEqual([]);
});
