import { randomBytes } from 'node:crypto';
import { chmod, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runProgram, type PostgresPrograms } from './postgres-program.ts';
import { ownerRole, serverRole, setUpRolesSql } from './roles.ts';
import { giveTo, type SystemUser } from './system-user.ts';

/** Name of the database, and of the superuser that nothing but set-up and tests uses. */
const embeddedDatabaseName = 'trulybot';
export const administratorRole = 'postgres';

/** Connection string of a role of the embedded cluster. */
export function embeddedUrl(
  role: string,
  password: string,
  port: number,
  database = embeddedDatabaseName,
): string {
  return `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
}

/** Passwords of the embedded cluster's roles. */
export interface ClusterPasswords {
  readonly administrator: string;
  readonly owner: string;
  readonly server: string;
}

/** A cluster on disk that can be started. */
export interface PreparedCluster {
  readonly directory: string;
  readonly passwords: ClusterPasswords;
  /** It was made just now and holds nothing. */
  readonly wasFresh: boolean;
}

/**
 * Finds the cluster in `dataDirectory/postgres`, or makes it. It is made aside and moved into place
 * when it is whole, so that a first start that was interrupted is simply begun again.
 */
export async function prepareCluster(
  dataDirectory: string,
  programs: PostgresPrograms,
  user: SystemUser | undefined,
): Promise<PreparedCluster> {
  const directory = join(dataDirectory, 'postgres');
  const exists = await stat(directory).then(() => true, isMissing);
  if (exists) {
    return { directory, passwords: await readPasswords(dataDirectory), wasFresh: false };
  }
  const draft = join(dataDirectory, 'postgres.being-made');
  await rm(draft, { recursive: true, force: true });
  const passwords = makePasswords();
  await writePrivately(passwordFileIn(dataDirectory), JSON.stringify(passwords, null, 2));
  await mkdir(draft, { mode: 0o700 });
  await giveTo(user, draft);
  await initialise(draft, dataDirectory, passwords, programs, user);
  await rename(draft, directory);
  await syncDirectory(dataDirectory);
  return { directory, passwords, wasFresh: true };
}

async function initialise(
  directory: string,
  dataDirectory: string,
  passwords: ClusterPasswords,
  programs: PostgresPrograms,
  user: SystemUser | undefined,
): Promise<void> {
  const passwordFile = join(dataDirectory, 'postgres-initial-password');
  await writePrivately(passwordFile, passwords.administrator);
  await giveTo(user, passwordFile);
  try {
    const flags = [
      `--pgdata=${directory}`,
      `--username=${administratorRole}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // PostgreSQL's own locale: the same order and case on every machine, whatever it has installed.
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ];
    await runProgram(programs.initdb, flags, { user, workingDirectory: directory });
  } finally {
    await rm(passwordFile, { force: true });
  }
  // Single-user mode reads statements from its input, one a line: no passwords among the arguments.
  await runProgram(
    programs.postgres,
    ['--single', '-D', directory, '-c', 'exit_on_error=on', 'postgres'],
    { user, workingDirectory: directory, input: setUpStatements(passwords).join('\n') + '\n' },
  );
}

function setUpStatements(passwords: ClusterPasswords): string[] {
  return [
    `create role ${ownerRole} login password '${passwords.owner}'`,
    `create role ${serverRole} login password '${passwords.server}'`,
    ...setUpRolesSql(ownerRole),
    `create database ${embeddedDatabaseName} owner ${ownerRole}`,
    `revoke all on database ${embeddedDatabaseName} from public`,
    `grant connect on database ${embeddedDatabaseName} to ${serverRole}`,
  ];
}

function password(): string {
  return randomBytes(24).toString('base64url');
}

function makePasswords(): ClusterPasswords {
  return { administrator: password(), owner: password(), server: password() };
}

function passwordFileIn(dataDirectory: string): string {
  return join(dataDirectory, 'postgres-passwords.json');
}

/** @throws Error saying what to do, when the passwords cannot be read. */
export async function readPasswords(dataDirectory: string): Promise<ClusterPasswords> {
  const path = passwordFileIn(dataDirectory);
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new Error(
      `The database in DATA_DIR is there, but the passwords to it (${path}) cannot be read. ` +
        'Restore that file from where the data directory came from.',
      { cause },
    );
  });
  return JSON.parse(text) as ClusterPasswords;
}

/** Whole or not at all, and for our eyes only. */
async function writePrivately(path: string, text: string): Promise<void> {
  const draft = `${path}.draft`;
  await rm(draft, { force: true });
  await writeFile(draft, text, { mode: 0o600, flag: 'wx', flush: true });
  await chmod(draft, 0o600);
  await rename(draft, path);
}

async function syncDirectory(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const directory = await open(path);
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

function isMissing(error: unknown): false {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  return false;
}
