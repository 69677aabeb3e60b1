import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { cleanEnvironment } from './clean-environment.ts';
import { fileURLToPath } from 'node:url';

/** The server as its host runs it: a process of its own. */
export interface ServerProcess {
  readonly process: ChildProcess;
  readonly url: string;
  /** Only on the first start of a data directory. */
  readonly firstApiKey: string | undefined;
  /** What it wrote so far, both streams. */
  output(): string;
  /** Ends it gently and waits. */
  stop(): Promise<void>;
  /** Kills it as the kernel would, and waits until it is gone. */
  kill(): Promise<void>;
}

const entry = fileURLToPath(new URL('../../server/main.ts', import.meta.url));

/**
 * Starts `server/main.ts` and waits until it serves.
 * @param options.logFile where its output goes instead of `output()`: reading it costs nobody's time.
 * @param options.onSpawn told of the process while it still starts.
 * @throws Error with its output when it ends instead.
 */
export async function startServerProcess(
  environment: Readonly<Record<string, string>>,
  options: {
    readonly logFile?: string;
    readonly onSpawn?: (child: ChildProcess) => void;
  } = {},
): Promise<ServerProcess> {
  const log = options.logFile === undefined ? 'pipe' : openSync(options.logFile, 'a');
  const child = spawn(process.execPath, [entry], {
    stdio: ['ignore', log, log, 'ipc'],
    env: cleanEnvironment({ ...environment }),
  });
  options.onSpawn?.(child);
  if (typeof log === 'number') closeSync(log);
  let output = '';
  const listen = (chunk: Buffer) => {
    output += chunk.toString('utf8');
  };
  child.stdout?.on('data', listen);
  child.stderr?.on('data', listen);
  const gone = once(child, 'exit');
  const ready = await Promise.race([
    once(child, 'message').then(([message]) => message as { url: string; firstApiKey?: string }),
    gone.then(() => {
      throw new Error(`the server did not start:\n${output}`);
    }),
  ]);
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    if (child.exitCode === null && child.signalCode === null) await gone;
  };
  return {
    process: child,
    url: ready.url,
    firstApiKey: ready.firstApiKey,
    output: () => output,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}
