import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Log } from '../log.ts';
import { stopLeftoverPostgres } from './leftover-postgres.ts';
import { spawnProgram } from './postgres-program.ts';
import type { SystemUser } from './system-user.ts';

/** What it takes to run PostgreSQL on a cluster. */
export interface PostgresServerOptions {
  readonly program: string;
  readonly clusterDirectory: string;
  readonly user: SystemUser | undefined;
  /** Settings beyond ours, for example `{ fsync: 'off' }` in tests. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly log: Log;
}

/** PostgreSQL gave up before it answered. */
class PostgresStartFailed extends Error {
  override readonly name = 'PostgresStartFailed';
  readonly output: string;

  constructor(output: string) {
    super(`PostgreSQL did not start. The end of what it said:\n${output.trim()}`);
    this.output = output;
  }
}

/** One PostgreSQL process. */
export interface RunningPostgres {
  readonly port: number;
  /** Resolves when the process is gone, for whatever reason. */
  readonly gone: Promise<void>;
  /** Fast shutdown: running statements are broken off, everything committed is kept. */
  stop(): Promise<void>;
}

/** Starts PostgreSQL and waits until it answers. Without a port it takes a free one. */
export async function runPostgres(
  options: PostgresServerOptions,
  wantedPort?: number,
): Promise<RunningPostgres> {
  for (let attempt = 1; ; attempt += 1) {
    await stopLeftoverPostgres(options.clusterDirectory, options.log);
    const port = wantedPort ?? (await freePort());
    try {
      return await startOnce(options, port);
    } catch (error) {
      if (!(error instanceof PostgresStartFailed) || attempt >= 20 || !passes(error)) throw error;
      await delay(100);
    }
  }
}

/**
 * A port that somebody took between our look and PostgreSQL's, or the last processes of a killed
 * PostgreSQL that are still on their way out.
 */
function passes(error: PostgresStartFailed): boolean {
  return /could not (bind|create any TCP)|still in use|lock file "postmaster.pid"/.test(
    error.output,
  );
}

async function startOnce(options: PostgresServerOptions, port: number): Promise<RunningPostgres> {
  const child = spawnProgram(
    options.program,
    ['-D', options.clusterDirectory, ...settings(options.parameters, port)],
    { user: options.user, workingDirectory: options.clusterDirectory },
  );
  child.stdin?.end();
  child.stdout?.resume();
  const gone = new Promise<void>((done) => child.once('close', () => done()));
  let isStopping = false;
  await untilReady(child, gone, (text) => {
    // Asked to stop, it calls it fatal that connections end with it.
    if (!isStopping) options.log.warn({ postgres: text }, 'PostgreSQL says');
  });
  return {
    port,
    gone,
    stop: () => {
      isStopping = true;
      return stopChild(child, gone);
    },
  };
}

function settings(parameters: Readonly<Record<string, string>>, port: number): string[] {
  const all = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    // A log holds no shopper's data: no failed statements, no "Key (email)=(…)" details.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_parameter_max_length_on_error: '0',
    ...parameters,
  };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** @param onFatal told of what PostgreSQL calls fatal, as long as it runs. */
async function untilReady(
  child: ChildProcess,
  gone: Promise<void>,
  onFatal: (text: string) => void,
): Promise<void> {
  let output = '';
  await new Promise<void>((ready, fail) => {
    child.once('error', fail);
    void gone.then(() => fail(new PostgresStartFailed(output)));
    child.stderr?.on('data', (chunk: Buffer) => {
      const text = chunk.toString();
      output = (output + text).slice(-4000);
      if (/ (FATAL|PANIC): /.test(text)) onFatal(text.trim());
      if (output.includes('database system is ready to accept connections')) ready();
    });
  });
}

async function stopChild(child: ChildProcess, gone: Promise<void>): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    child.kill(signal);
    const waiting = new AbortController();
    const patience = delay(15_000, 'still there', { signal: waiting.signal }).catch(
      () => undefined,
    );
    const outcome = await Promise.race([gone, patience]);
    waiting.abort();
    if (outcome !== 'still there') return;
  }
}

/** A port of 127.0.0.1 that nobody listens on at this moment. */
async function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address
          ? done(address.port)
          : fail(new Error('no free port on 127.0.0.1')),
      );
    });
  });
}
