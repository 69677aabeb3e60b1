import { once } from 'node:events';
import type { ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { startServerProcess, type ServerProcess } from '../../support/server-process.ts';

/** Before a server that has ended is started again, milliseconds. */
const pauseMs = 100;

/** A server process that is started again whenever it has ended, as systemd or Kubernetes does. */
export class SupervisedServer {
  readonly url: string;
  /** Ends that nobody asked for: crashes. A start that failed because the database was away is none. */
  crashes = 0;
  failedStarts = 0;
  /** Last lines of the log after each failed start, each once. */
  readonly whyFailed = new Set<string>();
  readonly #environment: Readonly<Record<string, string>>;
  readonly #logFile: string;
  #child: ChildProcess | undefined;
  #serving: ServerProcess | undefined;
  #isWanted = true;
  #supervising: Promise<void> = Promise.resolve();

  private constructor(environment: Readonly<Record<string, string>>, logFile: string) {
    this.#environment = environment;
    this.#logFile = logFile;
    this.url = `http://127.0.0.1:${environment['PORT']}`;
  }

  /** @throws Error when its first start fails. */
  static async start(
    environment: Readonly<Record<string, string>>,
    logFile: string,
  ): Promise<SupervisedServer & { readonly firstApiKey: string | undefined }> {
    const server = new SupervisedServer(environment, logFile);
    const { firstApiKey } = await server.#startOnce();
    server.#supervising = server.#supervise();
    return Object.assign(server, { firstApiKey });
  }

  get isServing(): boolean {
    return this.#serving !== undefined;
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** SIGKILL, also in the middle of its start. @returns false when it was dead already. */
  kill(): boolean {
    this.#serving = undefined;
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return false;
    return child.kill('SIGKILL');
  }

  /** Sets how far its wall clock is off; see `servers/moved-clock.ts`. The next process begins with 0. */
  moveClock(movedByMs: number): void {
    if (this.#child?.connected) this.#child.send({ movedByMs });
  }

  async stop(): Promise<void> {
    this.#isWanted = false;
    await this.#serving?.stop();
    this.kill();
    await this.#supervising;
  }

  async #startOnce(): Promise<ServerProcess> {
    const serving = await startServerProcess(this.#environment, {
      logFile: this.#logFile,
      onSpawn: (child) => {
        this.#child = child;
      },
    });
    this.#serving = serving;
    return serving;
  }

  async #supervise(): Promise<void> {
    while (this.#isWanted) {
      const child = this.#child;
      if (child && child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      this.#serving = undefined;
      if (!this.#isWanted) return;
      if (child?.signalCode !== 'SIGKILL') this.crashes += 1;
      await this.#startAgain();
    }
  }

  async #startAgain(): Promise<void> {
    while (this.#isWanted) {
      await delay(pauseMs);
      try {
        await this.#startOnce();
        return;
      } catch {
        // A supervisor only starts it again.
        if (this.#child?.signalCode === 'SIGKILL') continue;
        this.failedStarts += 1;
        const lines = (await readFile(this.#logFile, 'utf8')).trimEnd().split('\n');
        this.whyFailed.add(lines.slice(-2).join(' '));
      }
    }
  }
}
