import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * Runs a program to its end.
 * @param input written to its standard input.
 * @returns what it wrote to its standard output.
 * @throws Error with both streams when it fails.
 */
export async function runProgram(
  command: string,
  arguments_: readonly string[],
  options: {
    readonly input?: string;
    readonly environment?: Readonly<Record<string, string>>;
    readonly folder?: string;
  } = {},
): Promise<string> {
  const child = spawn(command, arguments_, {
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(options.folder !== undefined && { cwd: options.folder }),
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: process.env['HOME'] ?? '',
      LANG: 'C.UTF-8',
      ...options.environment,
    },
  });
  let output = '';
  let trouble = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (trouble += chunk.toString()));
  child.stdin.end(options.input ?? '');
  await once(child, 'close');
  if (child.exitCode !== 0) {
    throw new Error(
      `${command} failed (${child.exitCode}):\n${trouble}\n${output}`.slice(0, 20_000),
    );
  }
  return output;
}
