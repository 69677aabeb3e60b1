import { setTimeout as delay } from 'node:timers/promises';
import {
  runPostgres,
  type PostgresServerOptions,
  type RunningPostgres,
} from './postgres-server.ts';

/** Longest wait between two attempts to start a PostgreSQL that died, in milliseconds. */
const longestPause = 5_000;

/** A PostgreSQL that is started again, on the same port, until it is told to stop. */
export class SupervisedPostgres {
  readonly port: number;
  readonly #options: PostgresServerOptions;
  #current: RunningPostgres;
  #wanted = true;
  #restarting: Promise<void> = Promise.resolve();

  private constructor(options: PostgresServerOptions, current: RunningPostgres) {
    this.#options = options;
    this.#current = current;
    this.port = current.port;
    void this.#watch();
  }

  /** Starts PostgreSQL on a port that is free at this moment. */
  static async start(options: PostgresServerOptions): Promise<SupervisedPostgres> {
    return new SupervisedPostgres(options, await runPostgres(options));
  }

  /** Stops PostgreSQL, does something with its files at rest, and starts it again. */
  async whileStopped(work: () => Promise<void>): Promise<void> {
    await this.stop();
    try {
      await work();
    } finally {
      this.#current = await runPostgres(this.#options, this.port);
      this.#wanted = true;
      void this.#watch();
    }
  }

  async stop(): Promise<void> {
    this.#wanted = false;
    await this.#restarting;
    await this.#current.stop();
  }

  async #watch(): Promise<void> {
    await this.#current.gone;
    if (!this.#wanted) return;
    this.#options.log.error({}, 'PostgreSQL ended unexpectedly; starting it again');
    this.#restarting = this.#restart();
  }

  async #restart(): Promise<void> {
    for (let failures = 0; this.#wanted; failures += 1) {
      try {
        this.#current = await runPostgres(this.#options, this.port);
        this.#options.log.info({}, 'PostgreSQL is running again');
        void this.#watch();
        return;
      } catch (error) {
        this.#options.log.error({ err: error }, 'PostgreSQL did not start again; trying on');
        await delay(Math.min(longestPause, 200 * 2 ** failures));
      }
    }
  }
}
