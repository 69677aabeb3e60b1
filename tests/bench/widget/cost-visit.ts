import type { Browser } from '@playwright/test';
import type { Contender } from './contender.ts';
import { scriptCost, type ScriptCost, type Trace } from './script-cost.ts';
import { Visit, lookingAt } from './visit.ts';

/** What a page costs that has come to rest, the shop's own part included. */
export interface Costs extends ScriptCost {
  readonly heapClosedKb: number;
  readonly nodesClosed: number;
  /** With the panel open; the page as it was where there is none. */
  readonly heapOpenKb: number;
  readonly nodesOpen: number;
}

const categories = ['toplevel', 'devtools.timeline', 'v8'];

/**
 * Loads a page with nothing of ours in it, and looks at it only when it has come to rest.
 * @param browser one in which nothing was opened before: in others tracing waits for processes that are
 *   no more, ten seconds each time.
 * @throws Error when launcher or field do not show.
 */
export async function costVisit(
  browser: Browser,
  url: string,
  contender: Contender,
): Promise<Costs> {
  await browser.startTracing(undefined, { categories });
  const visit = await Visit.begin(browser, url);
  await visit.settle();
  const trace = await browser.stopTracing();
  const heapClosedKb = await visit.heapKb();
  await visit.evaluate(lookingAt(contender));
  const nodesClosed = await visit.evaluate<number>('benchLook.countNodes()');
  if (contender.hasPanel) {
    await visit.clickLauncher(contender.launcher);
    await visit.until('benchLook.usableField() && true', 'a field to write into');
    await visit.settle();
  }
  const costs = {
    ...scriptCost(JSON.parse(trace.toString('utf8')) as Trace, url),
    heapClosedKb,
    nodesClosed,
    heapOpenKb: await visit.heapKb(),
    nodesOpen: await visit.evaluate<number>('benchLook.countNodes()'),
  };
  await visit.end();
  return costs;
}
