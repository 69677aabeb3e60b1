/** Hears how far a backup or a restore has come, a sentence at a time. */
export type Report = (sentence: string) => void;

const pause = 5_000;

/** Says how many rows of a table have gone by: every few seconds, and at its end. */
export class TableProgress {
  readonly #report: Report;
  readonly #label: string;
  #rows = 0;
  #saidAt = Date.now();

  /** @param label what is being done and to which table, for example `Copied trulybot.accounts`. */
  constructor(report: Report, label: string) {
    this.#report = report;
    this.#label = label;
  }

  readonly onRows = (rows: number): void => {
    this.#rows = rows;
    if (Date.now() - this.#saidAt < pause) return;
    this.#saidAt = Date.now();
    this.#report(`${this.#label}: ${rows.toLocaleString('en')} rows so far`);
  };

  done(): void {
    this.#report(`${this.#label}: ${this.#rows.toLocaleString('en')} rows`);
  }
}
