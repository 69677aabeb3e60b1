import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

/** A server in a process of its own, so that only its own work is measured. */
export interface ChildServer<Ready> {
  readonly process: ChildProcess;
  /** What it said when it was ready. */
  readonly ready: Ready;
  /** Asks it a question over the channel. */
  ask(question: object): Promise<unknown>;
  stop(): Promise<void>;
}

/** Starts a script that sends one message when it is ready. @throws Error when it ends instead. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows what its script says
export async function startChildServer<Ready>(
  script: URL,
  settings: object,
): Promise<ChildServer<Ready>> {
  const child = fork(script, [JSON.stringify(settings)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const gone = once(child, 'exit');
  const ready = (await Promise.race([
    once(child, 'message').then(([message]) => message as unknown),
    gone.then(() => Promise.reject(new Error(`${script.pathname} did not start`))),
  ])) as Ready;
  return {
    process: child,
    ready,
    async ask(question) {
      const answered = once(child, 'message');
      child.send(question);
      return ((await answered) as [unknown])[0];
    },
    async stop() {
      child.kill('SIGTERM');
      if (child.exitCode === null && child.signalCode === null) await gone;
    },
  };
}

/** Seconds of processor time that a process has used; undefined where the system does not say. */
export function processorSeconds(pid: number | undefined): number | undefined {
  const stat = readProcess(pid, 'stat');
  if (stat === undefined) return undefined;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticksPerSecond = 100;
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

/** Bytes of memory that a process holds; undefined where the system does not say. */
export function residentBytes(pid: number | undefined): number | undefined {
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readProcess(pid, 'status') ?? '')?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}

function readProcess(pid: number | undefined, file: string): string | undefined {
  if (process.platform !== 'linux' || pid === undefined) return undefined;
  return readFileSync(`/proc/${pid}/${file}`, 'utf8');
}
