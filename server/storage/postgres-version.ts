import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runProgram, type PostgresPrograms } from './postgres-program.ts';

/** The cluster was made by another major version of PostgreSQL. The message says what to do. */
class OtherPostgresVersion extends Error {
  override readonly name = 'OtherPostgresVersion';
}

/**
 * Looks before anything is touched whether our PostgreSQL can open a cluster: only the major version
 * that made it can (PostgreSQL's documentation, "Upgrading a PostgreSQL Cluster").
 * @throws OtherPostgresVersion when it cannot.
 */
export async function refuseOtherMajorVersion(
  clusterDirectory: string,
  programs: Pick<PostgresPrograms, 'postgres'>,
): Promise<void> {
  const [made, brought] = await Promise.all([
    readFile(join(clusterDirectory, 'PG_VERSION'), 'utf8').then((text) => text.trim()),
    majorVersionOf(programs.postgres, clusterDirectory),
  ]);
  if (made === brought) return;
  throw new OtherPostgresVersion(
    `The database in ${clusterDirectory} was made by PostgreSQL ${made}, and this TrulyBot brings ` +
      `PostgreSQL ${brought}, which cannot open it. Nothing was changed. Make a backup with the TrulyBot ` +
      'version that ran until now (npm run backup), and restore it with this one into another, empty ' +
      'DATA_DIR (npm run restore). docs/operations.md goes through it step by step.',
  );
}

/** `postgres --version` answers `postgres (PostgreSQL) 18.4`. */
async function majorVersionOf(program: string, workingDirectory: string): Promise<string> {
  const output = await runProgram(program, ['--version'], { user: undefined, workingDirectory });
  const major = /\(PostgreSQL\) (\d+)/.exec(output)?.[1];
  if (major === undefined)
    throw new Error(`${program} does not say which version it is: ${output}`);
  return major;
}
