/** One event of Chromium's tracing, as far as it is read here; times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** When it began, and how long it took by the clock. */
  readonly ts: number;
  readonly dur?: number;
  /** How long the thread was on the processor for it. */
  readonly tdur?: number;
  readonly args?: {
    readonly beginData?: { readonly url?: string };
    readonly data?: { readonly url?: string };
  };
}

export interface Trace {
  readonly traceEvents: readonly TraceEvent[];
}

/** What a page's scripts took of its main thread, in milliseconds on the processor. */
export interface ScriptCost {
  readonly scriptMs: number;
  /** What they add to the page's total blocking time. */
  readonly blockingMs: number;
}

const task = 'ThreadControllerImpl::RunTask';
/** Listeners and timers are function calls; the events around them come without any script, too. */
const scriptEvents: ReadonlySet<string> = new Set([
  'EvaluateScript',
  'FunctionCall',
  'RunMicrotasks',
  'v8.compile',
  'v8.compileModule',
  'v8.evaluateModule',
  'v8.produceCache',
]);
const longTaskUs = 50_000;

/**
 * Reads what scripts took from a trace with the categories `toplevel`, `devtools.timeline` and `v8`.
 *
 * Time on the processor is counted, not on the clock, so that it does not matter what else the machine
 * does. A task counts as blocking from 50 ms on; what its scripts add is what it would have blocked less
 * without them, whatever else the browser did in it.
 * @param url of the page.
 * @throws Error when the page is not in the trace.
 */
export function scriptCost({ traceEvents }: Trace, url: string): ScriptCost {
  const thread = traceEvents.find(({ args }) => args?.beginData?.url === url);
  if (thread === undefined) throw new Error(`the trace has no page ${url}`);
  const events = traceEvents
    .filter(({ pid, tid, ph }) => pid === thread.pid && tid === thread.tid && ph === 'X')
    .toSorted((one, other) => one.ts - other.ts);
  const scripts = outermost(events.filter(({ name }) => scriptEvents.has(name)));
  const tasks = outermost(events.filter(({ name }) => name === task));

  const blockingUs = tasks.map((each) => {
    const inside = sum(
      scripts.filter(({ ts }) => ts >= each.ts && ts < endOf(each)).map(onProcessor),
    );
    return over(onProcessor(each)) - over(onProcessor(each) - inside);
  });
  return { scriptMs: sum(scripts.map(onProcessor)) / 1000, blockingMs: sum(blockingUs) / 1000 };
}

const over = (microseconds: number) => Math.max(0, microseconds - longTaskUs);
const endOf = ({ ts, dur = 0 }: TraceEvent) => ts + dur;
const onProcessor = ({ tdur = 0 }: TraceEvent) => tdur;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Without those that happened within another one. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  const kept: TraceEvent[] = [];
  for (const event of events) {
    const last = kept.at(-1);
    if (last === undefined || event.ts >= endOf(last)) kept.push(event);
  }
  return kept;
}
