import { silentLog } from '../../server/log.ts';
import { startEmbeddedPostgres } from '../../server/storage/embedded-postgres.ts';

/**
 * A server process that holds an embedded database until it is killed, for tests to kill:
 * `node hold-database.ts <data directory>`. Prints the database's address, or why it did not start.
 */
try {
  const dataDirectory = process.argv[2] ?? '';
  const postgres = await startEmbeddedPostgres({ dataDirectory, log: silentLog });
  process.stdout.write(`${JSON.stringify({ migrationUrl: postgres.migrationUrl })}\n`);
  setInterval(() => undefined, 1_000);
} catch (error) {
  process.stdout.write(`${JSON.stringify({ failed: String(error) })}\n`);
  process.exitCode = 1;
}
