import { execFile } from 'node:child_process';
import { readdir, readFile, readlink, realpath, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import type { Log } from '../log.ts';
import { waitUntilGone } from './running-process.ts';

const run = promisify(execFile);

/**
 * Stops a PostgreSQL that still runs on this directory because the server that started it was
 * killed. The pid in `postmaster.pid` is believed only when that process really is a postgres that
 * works in this directory: numbers are given out again, and a stranger must not be signalled.
 * @throws Error when it does not end.
 */
export async function stopLeftoverPostgres(clusterDirectory: string, log: Log): Promise<void> {
  const pid = await recordedPid(clusterDirectory);
  if (pid === undefined) return;
  if (await isPostgresOn(pid, clusterDirectory)) {
    log.warn({ pid }, 'stopping a PostgreSQL that an earlier server left behind');
    await end(pid, ['SIGINT', 'SIGQUIT', 'SIGKILL']);
  }
  if (process.platform === 'linux') await clearAway(clusterDirectory);
}

/**
 * PostgreSQL believes a stale `postmaster.pid` when its number belongs to any process of the same
 * user, a dead one that nobody reaped among them, and would not start. The file is removed, but not
 * before the last process of a killed PostgreSQL is gone: two that write one directory ruin it.
 */
async function clearAway(clusterDirectory: string): Promise<void> {
  for (const name of await readdir('/proc')) {
    const pid = Number(name);
    if (Number.isInteger(pid) && (await isPostgresOn(pid, clusterDirectory))) {
      if (!(await waitUntilGone(pid, 2_000))) await end(pid, ['SIGQUIT', 'SIGKILL']);
    }
  }
  await rm(join(clusterDirectory, 'postmaster.pid'), { force: true });
}

async function end(pid: number, signals: readonly NodeJS.Signals[]): Promise<void> {
  for (const signal of signals) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
    if (await waitUntilGone(pid, 10_000)) return;
  }
  throw new Error(`PostgreSQL (process ${pid}) still runs in DATA_DIR and does not end.`);
}

/** First line of `postmaster.pid`, which PostgreSQL writes at its start and removes at its end. */
async function recordedPid(clusterDirectory: string): Promise<number | undefined> {
  try {
    const text = await readFile(join(clusterDirectory, 'postmaster.pid'), 'utf8');
    const pid = Number(text.split('\n')[0]);
    return Number.isInteger(pid) && pid > 1 ? pid : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** All of a PostgreSQL's processes work in its data directory (its "-D" among their arguments). */
async function isPostgresOn(pid: number, clusterDirectory: string): Promise<boolean> {
  if (process.platform === 'win32') return false;
  if (process.platform !== 'linux') {
    const asked = await run('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => undefined);
    const command = asked?.stdout ?? '';
    return command.includes('postgres') && command.includes(clusterDirectory);
  }
  try {
    const [program, directory] = await Promise.all([
      readlink(`/proc/${pid}/exe`),
      readlink(`/proc/${pid}/cwd`),
    ]);
    // The kernel adds " (deleted)" when packages were installed anew meanwhile.
    const name = basename(program).replace(/ \(deleted\)$/, '');
    return name === 'postgres' && directory === (await realpath(clusterDirectory));
  } catch (error) {
    if (isGoneOrForeign(error)) return false;
    throw error;
  }
}

function isGoneOrForeign(error: unknown): boolean {
  return ['ENOENT', 'ESRCH', 'EACCES', 'EPERM'].includes(
    (error as NodeJS.ErrnoException).code ?? '',
  );
}
