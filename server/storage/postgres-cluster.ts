import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { runProgram, type PostgresPrograms } from './postgres-program.ts';
import { refuseOtherMajorVersion } from './postgres-version.ts';
import { isMissing, syncDirectory, writePrivately } from './private-files.ts';
import { ownerRole, serverRole, setUpRolesSql } from './roles.ts';
import { giveTo, type SystemUser } from './system-user.ts';

/** Name of the database, and of the superuser that nothing but set-up, backups and tests uses. */
const embeddedDatabaseName = 'trulybot';
const administratorRole = 'postgres';
/**
 * Where a restore builds the database within `dataDirectory`. It is there without a cluster beside
 * it only when a restore was broken off.
 */
export const unfinishedRestore = 'restore.being-made';

/** Connection strings of the embedded cluster. Each holds a password: never log it. */
export interface EmbeddedUrls {
  /** The server's role. */
  readonly serverUrl: string;
  /** The role that runs migrations. */
  readonly migrationUrl: string;
  /** The superuser, whom row-level security hides no row from: for backups only. */
  readonly backupUrl: string;
  /** The superuser, to the database `postgres`: for tests and rescue only. */
  readonly administratorUrl: string;
}

/** @param port where the cluster's PostgreSQL listens on 127.0.0.1. */
export function embeddedUrls(passwords: ClusterPasswords, port: number): EmbeddedUrls {
  const url = (role: string, password: string, database = embeddedDatabaseName) =>
    `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
  return {
    serverUrl: url(serverRole, passwords.server),
    migrationUrl: url(ownerRole, passwords.owner),
    backupUrl: url(administratorRole, passwords.administrator),
    administratorUrl: url(administratorRole, passwords.administrator, 'postgres'),
  };
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
 * @throws Error when another PostgreSQL version made it, or a restore into it was broken off.
 */
export async function prepareCluster(
  dataDirectory: string,
  programs: PostgresPrograms,
  user: SystemUser | undefined,
): Promise<PreparedCluster> {
  const directory = join(dataDirectory, 'postgres');
  if (await isThere(directory)) {
    await refuseOtherMajorVersion(directory, programs);
    return { directory, passwords: await readPasswords(dataDirectory), wasFresh: false };
  }
  if (await isThere(join(dataDirectory, unfinishedRestore))) {
    throw new Error(
      `A restore into ${dataDirectory} was broken off. Run it again, or delete ` +
        `${join(dataDirectory, unfinishedRestore)} to begin with an empty database.`,
    );
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

/** Where the passwords of a data directory's cluster are. */
export function passwordFileIn(dataDirectory: string): string {
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

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(() => true, isMissing);
}
