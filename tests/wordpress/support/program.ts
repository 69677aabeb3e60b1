import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A server of somebody else's that a test runs as its child. */
export interface Program {
  readonly pid: number;
  /** What it wrote so far, both streams. */
  output(): string;
  /** Ends it and waits until it is gone. */
  stop(): Promise<void>;
}

/**
 * Starts one and waits until it is ready.
 * @param isReady asked every 25 ms, for 30 seconds.
 * @param endSignal the one that ends it at once and with its own children.
 * @throws Error with its output when it ends, or is never ready.
 */
export async function startProgram(options: {
  readonly name: string;
  readonly command: string;
  readonly arguments_: readonly string[];
  readonly isReady: () => Promise<boolean>;
  readonly endSignal: NodeJS.Signals;
  readonly environment?: Readonly<Record<string, string>>;
}): Promise<Program> {
  const { name, command, arguments_, isReady, endSignal } = options;
  const child = spawn(command, arguments_, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8', ...options.environment },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  // A test that is broken off leaves no server behind.
  const endWithUs = () => void child.kill(endSignal);
  process.once('exit', endWithUs);
  const gone = once(child, 'exit').finally(() => process.off('exit', endWithUs));
  const ended = () => child.exitCode !== null || child.signalCode !== null;
  const giveUpAt = Date.now() + 30_000;
  while (!(await isReady())) {
    if (ended() || Date.now() > giveUpAt) {
      child.kill('SIGKILL');
      throw new Error(`${name} did not start:\n${output}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return {
    pid: child.pid ?? 0,
    output: () => output,
    async stop() {
      if (ended()) return;
      child.kill(endSignal);
      await gone;
    },
  };
}
