import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { cleanEnvironment } from './clean-environment.ts';

/** How a command ended. */
export interface CommandEnd {
  /** Null when a signal ended it. */
  readonly code: number | null;
  /** What it wrote, both streams. */
  readonly output: string;
}

/** A command of `scripts/` that runs as its host runs it. */
export interface RunningCommand {
  readonly ended: Promise<CommandEnd>;
  /** Kills it as the kernel would. */
  kill(): void;
}

/** @param script its name without ending, for example `backup`. */
export function startCommand(
  script: string,
  arguments_: readonly string[],
  environment: Readonly<Record<string, string>>,
): RunningCommand {
  const path = fileURLToPath(new URL(`../../scripts/${script}.ts`, import.meta.url));
  const child = spawn(process.execPath, [path, ...arguments_], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: cleanEnvironment(environment),
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  const ended = once(child, 'close').then(() => ({ code: child.exitCode, output }));
  return { ended, kill: () => child.kill('SIGKILL') };
}

/** Runs a command to its end. @throws Error with its output when it fails. */
export async function runCommand(
  ...[script, arguments_, environment]: Parameters<typeof startCommand>
): Promise<string> {
  const { code, output } = await startCommand(script, arguments_, environment).ended;
  if (code !== 0) throw new Error(`${script} failed (${code}):\n${output}`);
  return output;
}
