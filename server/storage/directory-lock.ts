import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { processStart } from './running-process.ts';

/** Another server process is using this data directory. */
export class DirectoryInUse extends Error {
  override readonly name = 'DirectoryInUse';

  constructor(dataDirectory: string, pid: number) {
    super(
      `Another TrulyBot (process ${pid}) is using ${dataDirectory}. ` +
        'Stop it first, or set DATA_DIR to another directory.',
    );
  }
}

interface Holder {
  readonly pid: number;
  readonly started: string | undefined;
}

/**
 * Makes this process the only one that uses a data directory. A lock whose process is gone, or whose
 * number belongs to somebody else by now, is taken over.
 * @returns a function that gives the directory free.
 * @throws DirectoryInUse while its process lives.
 */
export async function lockDirectory(dataDirectory: string): Promise<() => Promise<void>> {
  const path = join(dataDirectory, 'server.lock');
  const ours: Holder = { pid: process.pid, started: await processStart(process.pid) };
  // Written aside and linked into place: a lock is there whole or not at all.
  const draft = `${path}.${randomUUID()}`;
  try {
    for (;;) {
      // Looked for before anything is written: beside a server, commands work on a full disk, too.
      const text = await readFile(path, 'utf8').catch(ignoreMissing);
      if (text !== undefined) {
        const holder = parseHolder(text);
        if (holder && (await isHeld(holder))) throw new DirectoryInUse(dataDirectory, holder.pid);
        await removeStale(path, text);
      }
      await writeFile(draft, JSON.stringify(ours), { mode: 0o600 });
      if (await linked(draft, path)) return () => rm(path, { force: true });
    }
  } finally {
    await rm(draft, { force: true });
  }
}

async function isHeld(holder: Holder): Promise<boolean> {
  const started = await processStart(holder.pid);
  return started !== undefined && started === holder.started;
}

/** Moves the lock away before it is deleted, so that of two that found it stale only one deletes it. */
async function removeStale(path: string, staleText: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    ignoreMissing(error);
    return;
  }
  // Somebody was quicker, and this is their new lock: put it back.
  if ((await readFile(aside, 'utf8')) !== staleText) await linked(aside, path);
  await rm(aside, { force: true });
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function ignoreMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  return undefined;
}

function parseHolder(text: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return undefined;
    const { pid, started } = value as Partial<Holder>;
    return typeof pid === 'number' ? { pid, started } : undefined;
  } catch {
    return undefined;
  }
}
