import { execFile } from 'node:child_process';
import { access, chown, constants, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const userName = 'postgres';

/** Whom PostgreSQL runs as when we are root, which it refuses to be. */
export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
  /**
   * Command that starts a program as this user although a directory above it is closed to them (a
   * clone in /root, say): the program may then pass through, and write nothing more than before.
   */
  readonly prefix?: readonly string[];
}

/**
 * The user to run PostgreSQL as; undefined when we are not root and it can run as ourselves.
 * @param paths what that user must reach: programs and data.
 * @throws Error saying what to do, when there is no way.
 */
export async function postgresUser(paths: readonly string[]): Promise<SystemUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const user = (await findUser()) ?? (await makeUser());
  const closed = await firstClosedDirectory(user, paths);
  if (closed === undefined) return user;
  const setpriv = await firstExisting(['/usr/bin/setpriv', '/bin/setpriv']);
  if (setpriv === undefined) {
    throw new Error(
      `PostgreSQL does not run as root, and the user "${userName}" may not pass through ${closed}. ` +
        `Run TrulyBot as another user, or in a directory that others may enter (chmod o+x ${closed}).`,
    );
  }
  const capability = '+dac_read_search';
  const identity = [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups'];
  const passage = [`--inh-caps=${capability}`, `--ambient-caps=${capability}`];
  return { ...user, prefix: [setpriv, ...identity, ...passage] };
}

/** Gives a file or directory to the user. Nothing to do when PostgreSQL runs as ourselves. */
export async function giveTo(user: SystemUser | undefined, path: string): Promise<void> {
  if (user) await chown(path, user.uid, user.gid);
}

async function findUser(): Promise<SystemUser | undefined> {
  try {
    const [uid, gid] = await Promise.all([
      run('id', ['-u', userName]),
      run('id', ['-g', userName]),
    ]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

async function makeUser(): Promise<SystemUser> {
  try {
    await run('useradd', ['--system', '--user-group', '--shell', '/usr/sbin/nologin', userName]);
  } catch (cause) {
    throw new Error(
      `PostgreSQL does not run as root, and no user "${userName}" could be made for it. ` +
        'Run TrulyBot as another user.',
      { cause },
    );
  }
  const made = await findUser();
  if (!made) throw new Error(`The user "${userName}" was made but cannot be found.`);
  return made;
}

async function firstClosedDirectory(
  user: SystemUser,
  paths: readonly string[],
): Promise<string | undefined> {
  for (const path of paths) {
    for (let directory = dirname(path); ; directory = dirname(directory)) {
      const { mode, uid, gid } = await stat(directory);
      const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
      if ((mode & bit) === 0) return directory;
      if (directory === dirname(directory)) break;
    }
  }
  return undefined;
}

async function firstExisting(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    const found = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (found) return path;
  }
  return undefined;
}
