import { printTable } from '../support/report.ts';
import type { Row } from './rows.ts';

const whole = (value: number) =>
  // No minus before a zero.
  Number.isNaN(value) ? '–' : (Math.round(value) + 0).toLocaleString('en');
const tenth = (value: number) => (Number.isNaN(value) ? '–' : value.toFixed(1));
const two = (one: number, other: number) => `${whole(one)} / ${whole(other)}`;

/** A column's heading, and what stands in it. */
const columns: readonly (readonly [string, (row: Row) => string])[] = [
  ['what', ({ name }) => name],
  ['launcher B/req', (row) => two(row.launcherBytes, row.launcherRequests)],
  ['panel B/req', (row) => (row.hasPanel ? two(row.panelBytes, row.panelRequests) : '–')],
  ['script ms', ({ scriptMs }) => tenth(scriptMs)],
  ['TBT ms', ({ blockingMs }) => whole(blockingMs)],
  ['launcher ms', ({ launcherMs }) => whole(launcherMs)],
  ['open ms', ({ openMs }) => whole(openMs)],
  ['warned', ({ openWarnedMs }) => whole(openWarnedMs)],
  ['slow ms', ({ openSlowMs }) => whole(openSlowMs)],
  ['warned', ({ openSlowWarnedMs }) => whole(openSlowWarnedMs)],
  [
    'heap KB',
    (row) => (row.hasPanel ? two(row.heapClosedKb, row.heapOpenKb) : whole(row.heapClosedKb)),
  ],
  ['nodes', (row) => (row.hasPanel ? two(row.nodesClosed, row.nodesOpen) : whole(row.nodesClosed))],
  ['CLS', ({ layoutShift }) => (layoutShift > 0 ? layoutShift.toFixed(5) : whole(layoutShift))],
  ['stored', (row) => two(row.cookies, row.storedKeys)],
  ['unasked', ({ unaskedRequests }) => whole(unaskedRequests)],
];

const legend = `
B/req: bytes of bodies (brotli 11) and requests until the launcher shows, until the panel takes text.
script, TBT: of loading, on a processor 4 times slower; TBT: what scripts add in tasks over 50 ms.
launcher ms: from the navigation on. open ms: from the click to a field that takes text; slow ms: with
150 ms a round trip and 1.6 Mbit/s from the click on; warned: the pointer was there 500 ms before.
heap, nodes: over the blank page's, closed / open. stored: cookies / keys before anybody does anything;
unasked: requests after the launcher is there, before anybody does anything.`;

/** Prints every contender's figures, then what has to be known to read them. */
export function printRows(rows: readonly Row[]): void {
  printTable(
    'The widget beside its peers',
    columns.map(([heading]) => heading),
    rows.map((row) => columns.map(([, show]) => show(row))),
  );
  console.log(legend);
  for (const { name, note, elsewhere, failures } of rows) {
    if (note !== undefined) console.log(`${name}: ${note}`);
    if (elsewhere.length > 0) console.log(`${name}: asks ${elsewhere.join(', ')} (not reached)`);
    if (failures.length > 0) {
      console.log(`${name}: ${failures.length} visits failed, first of: ${failures[0]}`);
    }
  }
}
