import { describe, expect, it } from 'vitest';
import { scriptCost, type TraceEvent } from '../../bench/widget/script-cost.ts';

const url = 'https://shop.example.com/';
const page = { pid: 7, tid: 1 };

/** An event of the page's main thread; times in milliseconds. */
const event = (name: string, from: number, took: number, onProcessor = took): TraceEvent => ({
  ...page,
  name,
  ph: 'X',
  ts: from * 1000,
  dur: took * 1000,
  tdur: onProcessor * 1000,
});

const navigation: TraceEvent = {
  ...page,
  name: 'ParseHTML',
  ph: 'B',
  ts: 0,
  args: { beginData: { url } },
};
const costOf = (...events: readonly TraceEvent[]) =>
  scriptCost({ traceEvents: [navigation, ...events] }, url);

const task = 'ThreadControllerImpl::RunTask';

describe('what scripts cost a page', () => {
  it('is their time on the processor, those within others once', () => {
    const cost = costOf(
      event(task, 0, 40),
      event('EvaluateScript', 5, 30, 20),
      event('v8.compile', 6, 4),
      event('FunctionCall', 12, 6),
      event('FunctionCall', 60, 8, 5),
    );
    expect(cost).toEqual({ scriptMs: 25, blockingMs: 0 });
  });

  it('blocks from 50 ms of a task on, whatever the clock says', () => {
    expect(costOf(event(task, 0, 200, 45), event('EvaluateScript', 0, 200, 45)).blockingMs).toBe(0);
    expect(costOf(event(task, 0, 80), event('EvaluateScript', 0, 80)).blockingMs).toBe(30);
  });

  it('leaves the browser what it would have blocked without scripts', () => {
    expect(costOf(event(task, 0, 90), event('FunctionCall', 10, 15)).blockingMs).toBe(15);
    expect(costOf(event(task, 0, 60), event('FunctionCall', 10, 15)).blockingMs).toBe(10);
    expect(costOf(event(task, 0, 90)).blockingMs).toBe(0);
  });

  it('counts nothing of other pages and threads', () => {
    const elsewhere = { ...event('EvaluateScript', 0, 90), pid: 8 };
    const worker = { ...event('EvaluateScript', 0, 90), tid: 2 };
    expect(costOf(elsewhere, worker)).toEqual({ scriptMs: 0, blockingMs: 0 });
  });

  it('refuses a trace without the page', () => {
    expect(() => scriptCost({ traceEvents: [] }, url)).toThrow(/no page/);
  });
});
