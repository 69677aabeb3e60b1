import { existsSync } from 'node:fs';
import { loadConfig, type Config } from '../../server/config.ts';

/**
 * Runs a command with the server's settings. What goes wrong is one sentence on the terminal and
 * exit code 1.
 * @param usage shown when the command's words cannot be understood.
 * @param work is told by its signal that somebody wants the command to end, and does so in order.
 */
export async function runCommand(
  usage: string,
  work: (config: Config, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => stopping.abort());
  }
  try {
    if (existsSync('.env')) process.loadEnvFile('.env');
    await work(loadConfig(process.env), stopping.signal);
  } catch (error) {
    console.error(wordsOf(error, usage));
    process.exitCode = 1;
  }
}

function wordsOf(error: unknown, usage: string): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'AbortError') return 'Broken off.';
  // What parseArgs throws about words that it does not know (ERR_PARSE_ARGS_…).
  return 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS') ? usage : error.message;
}
