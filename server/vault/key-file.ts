import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { KeyRingError, parseKeyRing, type KeyRing } from './key-ring.ts';

/**
 * Makes the key file with a fresh key, unless somebody made it meanwhile: for one machine whose
 * host set no `ENCRYPTION_KEY`. Without this file the secrets in the database cannot be read.
 * @throws what {@link readKeyFile} throws.
 */
export async function createKeyFile(path: string, now = new Date()): Promise<KeyRing> {
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeNew(path, `${freshKey(now)}\n`);
  } catch (error) {
    // Somebody made it meanwhile: theirs counts.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return rereadKeyFile(path);
}

/**
 * Puts a fresh key first and keeps the others. Whoever reads meanwhile finds the file as it was or
 * as it is afterwards, and it is on the disk before this ends: data keys may be wrapped with it then.
 * Of two that do this at once one would undo the other's; callers take turns.
 * @throws KeyRingError when there is no key file or it cannot be used.
 */
export async function addKeyToFile(path: string, now = new Date()): Promise<KeyRing> {
  await rereadKeyFile(path);
  // A link stays a link, to a file that has changed.
  const file = await realpath(path);
  const draft = `${file}.${randomUUID()}`;
  try {
    const { uid, gid } = await stat(file);
    const old = (await readFile(file, 'utf8')).trim();
    // Whoever rotates need not be the user that serves, and that user has to read it.
    await writeNew(draft, `${freshKey(now)},${old}\n`, { uid, gid });
    await rename(draft, file);
    await syncDirectory(dirname(file));
  } finally {
    await rm(draft, { force: true });
  }
  return rereadKeyFile(path);
}

/**
 * Reads the key file. Undefined when there is none.
 * @throws KeyRingError when others than the owner may read it, or it holds no key.
 */
export async function readKeyFile(path: string): Promise<KeyRing | undefined> {
  const mode = await modeOf(path);
  if (mode === undefined) return undefined;
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw new KeyRingError(
      `The key file ${path} can be read by other users of this machine. Close it: chmod 600 ${path}`,
    );
  }
  try {
    return parseKeyRing(await readFile(path, 'utf8'), () => rereadKeyFile(path));
  } catch (cause) {
    const words = cause instanceof Error ? cause.message : String(cause);
    throw new KeyRingError(`The key file ${path} cannot be used. ${words}`, { cause });
  }
}

/** When a key of ours was made, milliseconds since 1970; undefined for ids that others chose. */
export function keyMadeAt(id: string): number | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-[0-9a-f]{8}$/.exec(id);
  const [, year, month, day, hour, minute, second] = parts ?? [];
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(time) ? undefined : time;
}

/** `id:base64`. The id tells a host how old a key is, and a rotation whether it has made its own. */
function freshKey(now: Date): string {
  const time = now.toISOString().replace(/\.\d+/, '').replaceAll(/[-:]/g, '');
  return `${time}-${randomBytes(4).toString('hex')}:${randomBytes(32).toString('base64')}`;
}

async function rereadKeyFile(path: string): Promise<KeyRing> {
  const keyRing = await readKeyFile(path);
  if (!keyRing) throw new KeyRingError(`The key file ${path} is missing.`);
  return keyRing;
}

async function writeNew(
  path: string,
  text: string,
  owner?: { readonly uid: number; readonly gid: number },
): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text);
    if (owner) await file.chown(owner.uid, owner.gid);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A rename survives a power cut once its directory is on the disk. Windows opens no directories. */
async function syncDirectory(directory: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function modeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mode;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return undefined;
  }
}
