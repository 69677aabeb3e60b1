import { median } from '../support/statistics.ts';
import type { Entrant } from './measure.ts';

/**
 * One contender's medians; not a number where nothing could be measured. Scripts, heap and nodes are over
 * those of the blank page.
 */
export interface Row {
  readonly name: string;
  readonly hasPanel: boolean;
  readonly note?: string;
  /** Bytes of bodies, as they went over the wire. */
  readonly launcherBytes: number;
  readonly launcherRequests: number;
  readonly panelBytes: number;
  readonly panelRequests: number;
  readonly scriptMs: number;
  readonly blockingMs: number;
  readonly launcherMs: number;
  readonly openMs: number;
  /** As `openMs`, to whatever field there is first: what is typed into it stands in the panel's. */
  readonly fieldMs: number;
  readonly openWarnedMs: number;
  readonly openSlowMs: number;
  /** As `openSlowMs`, to whatever field there is first. */
  readonly fieldSlowMs: number;
  readonly openSlowWarnedMs: number;
  readonly heapClosedKb: number;
  readonly heapOpenKb: number;
  readonly nodesClosed: number;
  readonly nodesOpen: number;
  readonly layoutShift: number;
  /** Before anybody does anything. */
  readonly cookies: number;
  readonly storedKeys: number;
  readonly unaskedRequests: number;
  /** Hosts that it asked besides the shop's own. */
  readonly elsewhere: readonly string[];
  /** How many visits failed, and what of. */
  readonly failures: readonly string[];
}

/** @param blank the page without a widget. */
export function createRow(entrant: Entrant, blank: Entrant): Row {
  const { contender, counts, costs, fast, slow, failures } = entrant;
  const over = (pick: (costs: Entrant['costs'][number]) => number) =>
    middle(costs.map(pick)) - middle(blank.costs.map(pick));
  const open = (times: Entrant['fast']) => middle(times.map(({ openMs = Number.NaN }) => openMs));
  const field = (times: Entrant['fast']) =>
    middle(times.map(({ fieldMs = Number.NaN }) => fieldMs));
  return {
    name: contender.name,
    hasPanel: contender.hasPanel,
    ...(contender.note !== undefined && { note: contender.note }),
    launcherBytes: middle(counts.map(({ untilLauncher }) => untilLauncher.bytes)),
    launcherRequests: middle(counts.map(({ untilLauncher }) => untilLauncher.requests)),
    panelBytes: middle(counts.map(({ untilUsable }) => untilUsable?.bytes ?? Number.NaN)),
    panelRequests: middle(counts.map(({ untilUsable }) => untilUsable?.requests ?? Number.NaN)),
    scriptMs: over(({ scriptMs }) => scriptMs),
    blockingMs: over(({ blockingMs }) => blockingMs),
    launcherMs: middle(fast.map(({ launcherMs }) => launcherMs)),
    openMs: open(fast),
    fieldMs: field(fast),
    openWarnedMs: open(entrant.fastWarned),
    openSlowMs: open(slow),
    fieldSlowMs: field(slow),
    openSlowWarnedMs: open(entrant.slowWarned),
    heapClosedKb: over(({ heapClosedKb }) => heapClosedKb),
    heapOpenKb: over(({ heapOpenKb }) => heapOpenKb),
    nodesClosed: over(({ nodesClosed }) => nodesClosed),
    nodesOpen: over(({ nodesOpen }) => nodesOpen),
    layoutShift: middle(counts.map(({ layoutShift }) => layoutShift)),
    cookies: middle(counts.map(({ cookies }) => cookies)),
    storedKeys: middle(counts.map(({ storedKeys }) => storedKeys)),
    unaskedRequests: middle(counts.map(({ unasked }) => unasked)),
    elsewhere: [...new Set(counts.flatMap(({ elsewhere }) => elsewhere))],
    failures,
  };
}

const middle = (values: readonly number[]) => (values.length === 0 ? Number.NaN : median(values));
