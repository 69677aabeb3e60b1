/** What a run of checks comes to, told as it goes. */
export interface Report {
  /** Tells one check; it passed when it returns, or returns true. Nothing that fails ends the run. */
  check(sentence: string, judge: () => unknown): Promise<boolean>;
  /** Tells something that is no check. */
  note(text: string): void;
  /** Prints the table and the closing line. @returns how many failed. */
  close(): number;
}

interface Row {
  readonly scenario: string;
  passed: number;
  failed: number;
  readonly startedAt: number;
  seconds: number;
}

/** @returns a report that files checks under the scenario begun last. */
export function createReport(): Report & { begin(scenario: string, title: string): void } {
  const rows: Row[] = [];
  const current = (): Row => {
    const row = rows.at(-1);
    if (row === undefined) throw new Error('no scenario has begun');
    return row;
  };
  return {
    begin(scenario, title) {
      rows.push({ scenario, passed: 0, failed: 0, startedAt: Date.now(), seconds: 0 });
      console.log(`\n— ${scenario}: ${title}`);
    },
    async check(sentence, judge) {
      const row = current();
      const startedAt = Date.now();
      let trouble = '';
      try {
        const answer = await judge();
        if (answer === false) trouble = 'it is not so';
      } catch (error) {
        trouble = error instanceof Error ? error.message : String(error);
      }
      const passed = trouble === '';
      row[passed ? 'passed' : 'failed'] += 1;
      row.seconds = (Date.now() - row.startedAt) / 1_000;
      const seconds = ((Date.now() - startedAt) / 1_000).toFixed(1);
      console.log(`  ${passed ? '✓' : '✗'} ${sentence} (${seconds} s)`);
      if (!passed) console.log(`      ${trouble.split('\n').slice(0, 12).join('\n      ')}`);
      return passed;
    },
    note: (text) => console.log(`    ${text}`),
    close() {
      const width = Math.max(8, ...rows.map(({ scenario }) => scenario.length));
      console.log(`\n${'scenario'.padEnd(width)}  passed  failed  seconds`);
      for (const { scenario, passed, failed, seconds } of rows) {
        console.log(
          `${scenario.padEnd(width)}  ${String(passed).padStart(6)}  ${String(failed).padStart(6)}  ${seconds.toFixed(1).padStart(7)}`,
        );
      }
      const sum = (name: 'passed' | 'failed') => rows.reduce((total, row) => total + row[name], 0);
      console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
      return sum('failed');
    },
  };
}
