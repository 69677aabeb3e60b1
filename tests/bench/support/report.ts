import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname } from 'node:path';

/** One line of the table. */
export interface Figure {
  readonly name: string;
  /** As people read it, with its unit. */
  readonly shown: string;
  readonly value: number;
  /** What the value must not pass, and in which direction; absent where it is only reported. */
  readonly goal?: { readonly atMost: number } | { readonly atLeast: number };
}

export function isMet({ value, goal }: Figure): boolean {
  if (goal === undefined) return true;
  return 'atMost' in goal ? value <= goal.atMost : value >= goal.atLeast;
}

/**
 * Prints one table and keeps the same figures as JSON.
 * @param details goes into the file beside them.
 * @returns whether every goal is met.
 */
export function report(
  title: string,
  figures: readonly Figure[],
  file: string,
  details: object = {},
): boolean {
  const rows = figures.map((figure) => [
    figure.name,
    figure.shown,
    goalOf(figure),
    figure.goal === undefined ? '' : isMet(figure) ? 'met' : 'NOT MET',
  ]);
  printTable(title, ['what', 'measured', 'goal', ''], rows);
  const machine = { processors: cpus().length, node: process.version, platform: process.platform };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ title, machine, figures, ...details }, null, 2)}\n`);
  return figures.every(isMet);
}

/** Prints cells in columns, under a title and a line. */
export function printTable(
  title: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const widths = header.map((text, column) =>
    Math.max(text.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  console.log(`\n${title}\n`);
  console.log([header, widths.map((width) => '-'.repeat(width)), ...rows].map(line).join('\n'));
}

function goalOf({ goal }: Figure): string {
  if (goal === undefined) return '';
  return 'atMost' in goal ? `at most ${goal.atMost}` : `at least ${goal.atLeast}`;
}
