import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Kills the PostgreSQL of a data directory as the kernel would. @returns false when none runs. */
export function killPostmaster(dataDirectory: string): boolean {
  const pid = postmasterOf(dataDirectory)?.pid;
  return pid !== undefined && kill(pid);
}

/** Kills one process that serves a connection: PostgreSQL then ends all others and recovers. */
export function killBackend(dataDirectory: string): boolean {
  const postmaster = postmasterOf(dataDirectory)?.pid;
  const backend = pids().find(
    (pid) =>
      parentOf(pid) === postmaster && (read(pid, 'cmdline') ?? '').startsWith('postgres: trulybot'),
  );
  return backend !== undefined && kill(backend);
}

/** What `postmaster.pid` says; undefined while there is none. */
export function postmasterOf(
  dataDirectory: string,
): { readonly pid: number; readonly port: number } | undefined {
  try {
    const lines = readFileSync(join(dataDirectory, 'postgres', 'postmaster.pid'), 'utf8').split(
      '\n',
    );
    const [pid, port] = [Number(lines[0]), Number(lines[3])];
    return pid > 1 && port > 0 ? { pid, port } : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Every process that works in a directory or was started with it in its environment. */
export function processesOf(directory: string): readonly number[] {
  return pids().filter((pid) => {
    if (pid === process.pid) return false;
    return (
      link(pid, 'cwd').startsWith(directory) || (read(pid, 'environ') ?? '').includes(directory)
    );
  });
}

/** Files and sockets that a process holds open. */
export function openFilesOf(pid: number | undefined): number {
  return pid === undefined ? 0 : readdirSync(`/proc/${pid}/fd`).length;
}

function pids(): number[] {
  return readdirSync('/proc').map(Number).filter(Number.isInteger);
}

function parentOf(pid: number): number | undefined {
  const parent = /^PPid:\s+(\d+)/m.exec(read(pid, 'status') ?? '')?.[1];
  return parent === undefined ? undefined : Number(parent);
}

function kill(pid: number): boolean {
  try {
    process.kill(pid, 'SIGKILL');
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}

/** Undefined for a process that is gone meanwhile, or somebody else's. */
function read(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}

function link(pid: number, file: string): string {
  try {
    return readlinkSync(`/proc/${pid}/${file}`);
  } catch {
    return '';
  }
}
