import { existsSync } from 'node:fs';
import { loadConfig, type Config } from '../../server/config.ts';

/** What a command is to the person at the terminal. */
export interface Command<Words> {
  /** For `--help`, and when its words cannot be understood: its forms first, 80 columns at most. */
  readonly usage: string;
  /**
   * Reads its words (`parseArgs`), before anything is opened or made.
   * @returns undefined, or throws what `parseArgs` throws, when they cannot be understood.
   */
  readonly read: () => Words | undefined;
}

/**
 * Runs a command with the server's settings. What goes wrong is one sentence on the terminal and
 * exit code 1.
 * @param work is told by its signal that somebody wants the command to end, and does so in order.
 */
export async function runCommand<Words>(
  command: Command<Words>,
  work: (words: Words, config: Config, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  if (process.argv.slice(2).some((word) => word === '--help' || word === '-h')) {
    console.log(command.usage);
    return;
  }
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => stopping.abort());
  }
  failWhenOutputIsLost();
  try {
    const words = wordsRead(command);
    if (existsSync('.env')) process.loadEnvFile('.env');
    await work(words, loadConfig(process.env), stopping.signal);
  } catch (error) {
    console.error(sentenceOf(error));
    process.exitCode = 1;
  }
}

function wordsRead<Words>({ usage, read }: Command<Words>): Words {
  const misunderstood = new Error(usage);
  try {
    const words = read();
    if (words === undefined) throw misunderstood;
    return words;
  } catch (error) {
    const isOfParseArgs =
      error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
    throw isOfParseArgs ? misunderstood : error;
  }
}

function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.name === 'AbortError' ? 'Broken off.' : error.message;
}

/** `console.log` passes over a full disk or a closed pipe in silence; half an export is none. */
function failWhenOutputIsLost(): void {
  process.stdout.once('error', (error: Error) => {
    console.error(`Not all of the output could be written (${error.message}).`);
    process.exitCode = 1;
  });
}
