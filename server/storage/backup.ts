import { cp, lchown, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { EmbeddedPostgres } from './embedded-postgres.ts';
import { compactTime, keepNewest } from './kept-backups.ts';

const kept = 3;

/**
 * Copies the embedded database, at rest, to `dataDirectory/backups/before-<migration>-<time>/`, and
 * keeps one copy before each of three such upgrades. Only the cluster: never the passwords or the key file beside it, so
 * that a backup alone opens no secret. To go back: stop the server, put the copy in the place of
 * `dataDirectory/postgres`, and start the earlier version.
 * @returns the copy's directory.
 */
export async function backUpBefore(
  migration: string,
  options: {
    readonly postgres: Pick<EmbeddedPostgres, 'whileStopped'>;
    readonly dataDirectory: string;
    readonly now: Date;
  },
): Promise<string> {
  const backups = join(options.dataDirectory, 'backups');
  const target = join(backups, `before-${migration}-${compactTime(options.now)}`);
  const draft = `${target}.being-made`;
  await mkdir(backups, { recursive: true, mode: 0o700 });
  await options.postgres.whileStopped(async (clusterDirectory) => {
    await rm(draft, { recursive: true, force: true });
    await cp(clusterDirectory, draft, { recursive: true, preserveTimestamps: true });
    await giveToOwnerOf(clusterDirectory, draft);
  });
  await rm(target, { recursive: true, force: true });
  await rename(draft, target);
  // An upgrade that fails is begun again and again: it must not push out the copies of others.
  await keepNewest(backups, `before-${migration}`, 1);
  await keepNewest(backups, 'before', kept);
  return target;
}

/** PostgreSQL refuses a directory that is not its user's own; a copy made by root is root's. */
async function giveToOwnerOf(original: string, copy: string): Promise<void> {
  const { uid, gid } = await stat(original);
  if (process.getuid === undefined || process.getuid() === uid) return;
  await lchown(copy, uid, gid);
  for (const entry of await readdir(copy, { recursive: true })) {
    await lchown(join(copy, entry), uid, gid);
  }
}
