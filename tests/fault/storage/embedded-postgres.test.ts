import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { silentLog } from '../../../server/log.ts';
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../../../server/storage/embedded-postgres.ts';
import { openDatabase } from '../../../server/storage/open-database.ts';
import { processStart } from '../../../server/storage/running-process.ts';

const holder = fileURLToPath(new URL('../../support/hold-database.ts', import.meta.url));

let temporary: string;
let dataDirectory: string;
let running: EmbeddedPostgres | undefined;
let child: ChildProcess | undefined;

beforeEach(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'trulybot-fault-'));
  dataDirectory = temporary;
});

afterEach(async () => {
  child?.kill('SIGKILL');
  // Whatever the test left running on the directory is found and stopped by one more start.
  running ??= await startEmbeddedPostgres({ dataDirectory, log: silentLog });
  await running.stop();
  running = undefined;
  await rm(temporary, { recursive: true });
});

async function start(): Promise<EmbeddedPostgres> {
  running = await startEmbeddedPostgres({ dataDirectory, log: silentLog });
  return running;
}

/** Starts the embedded database in a process of its own. */
async function startElsewhere(): Promise<{ migrationUrl?: string; failed?: string }> {
  child = spawn(process.execPath, [holder, dataDirectory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { stdout } = child;
  if (!stdout) throw new Error('no output to read');
  const [line] = (await once(createInterface(stdout), 'line')) as [string];
  return JSON.parse(line) as { migrationUrl?: string; failed?: string };
}

async function killElsewhere(): Promise<void> {
  if (!child) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

async function query(connectionString: string, text: string): Promise<unknown[]> {
  const client = new Client({ connectionString });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

async function postgresPid(): Promise<number> {
  const text = await readFile(join(dataDirectory, 'postgres', 'postmaster.pid'), 'utf8');
  return Number(text.split('\n')[0]);
}

test('everything committed is there after the server was killed, and its PostgreSQL is stopped', async () => {
  const { migrationUrl = '' } = await startElsewhere();
  await query(migrationUrl, `create table notes as select 'kept' as text`);
  const pid = await postgresPid();
  await killElsewhere();
  expect(await processStart(pid)).toBeDefined();

  const began = performance.now();
  const postgres = await start();
  expect(performance.now() - began).toBeLessThan(5_000);
  expect(await postgresPid()).not.toBe(pid);
  expect(await processStart(pid)).toBeUndefined();
  expect(postgres.wasFresh).toBe(false);
  expect(await query(postgres.migrationUrl, 'select text from notes')).toEqual([{ text: 'kept' }]);
});

test('killing server and PostgreSQL together loses nothing either', async () => {
  const { migrationUrl = '' } = await startElsewhere();
  await query(migrationUrl, `create table notes as select 'kept' as text`);
  process.kill(await postgresPid(), 'SIGKILL');
  await killElsewhere();
  const postgres = await start();
  expect(await query(postgres.migrationUrl, 'select text from notes')).toEqual([{ text: 'kept' }]);
});

test('a second server on the same directory says so and leaves the first alone', async () => {
  const postgres = await start();
  const { failed } = await startElsewhere();
  expect(failed).toContain(`process ${process.pid}) is using ${dataDirectory}`);
  expect(failed).toContain('DATA_DIR');
  expect(await query(postgres.serverUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a PostgreSQL that dies is started again, and the pool finds it', async () => {
  const postgres = await start();
  const database = openDatabase({ connectionString: postgres.serverUrl, log: silentLog });
  try {
    expect(await database.ping()).toBe(true);
    const broken = database.withoutAccount(async (transaction) =>
      sql`select pg_sleep(10)`.execute(transaction),
    );
    const failure = expect(broken).rejects.toThrow(/./);
    process.kill(await postgresPid(), 'SIGKILL');
    await failure;
    await vi.waitFor(async () => expect(await database.ping()).toBe(true), {
      timeout: 20_000,
      interval: 50,
    });
  } finally {
    await database.close();
  }
});

test('a stale pid file whose number now belongs to somebody else harms nobody', async () => {
  await (await start()).stop();
  // Of the user that PostgreSQL runs as: it would take such a process for itself and not start.
  const { uid } = await stat(join(dataDirectory, 'postgres'));
  const stranger = spawn('sleep', ['60'], { stdio: 'ignore', uid });
  try {
    const pidFile = `${stranger.pid}\n${join(dataDirectory, 'postgres')}\n1\n5432\n\n127.0.0.1\n`;
    await writeFile(join(dataDirectory, 'postgres', 'postmaster.pid'), pidFile, { mode: 0o600 });
    await start();
    expect(stranger.exitCode).toBe(null);
    expect(await processStart(stranger.pid ?? 0)).toBeDefined();
  } finally {
    stranger.kill();
  }
});

test('a stale lock whose number now belongs to somebody else is taken over', async () => {
  const lock = { pid: process.ppid, started: 'long ago' };
  await writeFile(join(dataDirectory, 'server.lock'), JSON.stringify(lock));
  await start();
});

test('a first start that was interrupted is begun again', async () => {
  await mkdir(join(dataDirectory, 'postgres.being-made'));
  await writeFile(join(dataDirectory, 'postgres.being-made', 'PG_VERSION'), '18');
  expect((await start()).wasFresh).toBe(true);
});

test('the second start is quick, on loopback only, with the passwords for its owner alone', async () => {
  await (await start()).stop();
  const began = performance.now();
  const postgres = await start();
  expect(performance.now() - began).toBeLessThan(1_500);
  expect(postgres.wasFresh).toBe(false);
  const [settings] = await query(
    postgres.administratorUrl,
    `select current_setting('listen_addresses') as listens, current_setting('fsync') as fsync,
      current_setting('password_encryption') as passwords,
      current_setting('unix_socket_directories') as sockets,
      current_setting('server_encoding') as encoding`,
  );
  expect(settings).toEqual({
    listens: '127.0.0.1',
    fsync: 'on',
    passwords: 'scram-sha-256',
    sockets: '',
    encoding: 'UTF8',
  });
  const file = await stat(join(dataDirectory, 'postgres-passwords.json'));
  expect(file.mode & 0o777).toBe(0o600);
  const wrong = new URL(postgres.serverUrl);
  wrong.password = 'guess';
  await expect(query(wrong.href, 'select 1')).rejects.toThrow(/password authentication failed/);
});

test('it runs under a directory that only root may enter', async () => {
  await chmod(temporary, 0o700);
  dataDirectory = join(temporary, 'inside');
  const postgres = await start();
  expect(await query(postgres.serverUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
});
