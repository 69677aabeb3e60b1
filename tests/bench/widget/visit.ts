import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test';
import type { Contender } from './contender.ts';

const source = (name: string) => readFileSync(new URL(`page/${name}.js`, import.meta.url), 'utf8');

const [watch, look, time] = [source('watch'), source('look'), source('time')];

/** JavaScript that knows a contender's launcher and field from outside. */
export const lookingAt = ({ panel }: Contender): string =>
  panel === undefined ? look : `${look}benchLook.panel = ${JSON.stringify(panel)};`;

/** JavaScript that notes when they show, and what shifts meanwhile. */
export const timing = (contender: Contender): string =>
  [
    watch,
    lookingAt(contender),
    time,
    `benchTime.start(${JSON.stringify(contender.launcher)});`,
  ].join('\n');

/** How many times slower than this machine a page's processor is. */
const cpuSlowdown = 4;
const quietMs = 600;
/** What is still open after that is a stream of events, which does not end. */
const quietStreamMs = 3_000;
const longestMs = 60_000;

/** A round trip of 150 ms, 1.6 Mbit/s both ways. */
const slow = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 200_000,
};

/** One page in a browser profile of its own: nothing is cached, nothing is stored. */
export class Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly devTools: CDPSession;
  /** What it asked for beyond its own origin, and when, in milliseconds since 1970; none was reached. */
  readonly elsewhere: { readonly url: string; readonly at: number }[] = [];
  #isOpen = 0;
  #lastTraffic = 0;

  private constructor(context: BrowserContext, page: Page, devTools: CDPSession) {
    this.context = context;
    this.page = page;
    this.devTools = devTools;
  }

  /** @param script JavaScript that runs before anything of the page. */
  static async begin(browser: Browser, url: string, script?: string): Promise<Visit> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      ignoreHTTPSErrors: true,
    });
    const page = await context.newPage();
    const devTools = await context.newCDPSession(page);
    const visit = new Visit(context, page, devTools);
    visit.#follow(new URL(url).origin);
    await devTools.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
    if (script !== undefined) await page.addInitScript(script);
    await page.goto(url, { waitUntil: 'load', timeout: longestMs });
    return visit;
  }

  #follow(origin: string): void {
    const changed = (by: number) => {
      this.#isOpen += by;
      this.#lastTraffic = performance.now();
    };
    this.page.on('request', (request) => {
      changed(1);
      if (/^https?:/.test(request.url()) && !request.url().startsWith(`${origin}/`)) {
        this.elsewhere.push({ url: request.url(), at: Date.now() });
      }
    });
    this.page.on('requestfinished', () => changed(-1));
    this.page.on('requestfailed', () => changed(-1));
  }

  /** Until nothing comes or goes for a while and the page has time, or until it takes too long. */
  async settle(): Promise<void> {
    const begun = performance.now();
    this.#lastTraffic = begun;
    while (performance.now() - begun < longestMs) {
      await wait(50);
      const isQuiet = () =>
        performance.now() - this.#lastTraffic >= (this.#isOpen > 0 ? quietStreamMs : quietMs);
      if (!isQuiet()) continue;
      // Answered when the page has nothing more urgent to do.
      await this.evaluate('0');
      if (isQuiet()) return;
    }
  }

  /** Evaluates in the page. @throws Error when that throws there. */
  async evaluate<Value>(expression: string): Promise<Value> {
    const { result, exceptionDetails } = await this.devTools.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value as Value;
  }

  /** Asks the page again and again. @throws Error when it takes too long. */
  async until<Value>(expression: string, what: string): Promise<Value> {
    const begun = performance.now();
    while (performance.now() - begun < longestMs) {
      const value = await this.evaluate<Value | null | undefined>(expression);
      if (value !== null && value !== undefined) return value;
      await wait(50);
    }
    throw new Error(`${what} did not show within ${longestMs / 1000} s`);
  }

  /**
   * Points at the launcher and clicks; needs `look` in the page.
   * @param warningMs how long the pointer is there before; with 0 it comes with the click.
   */
  async clickLauncher(path: readonly string[], warningMs = 0): Promise<void> {
    const launcher = `benchLook.find(${JSON.stringify(path)})`;
    const point = await this.until<Point>(
      `((launcher) => launcher && benchLook.centre(launcher))(${launcher})`,
      'the launcher',
    );
    if (warningMs > 0) {
      await this.#mouse(point, 'mouseMoved');
      await wait(warningMs);
    }
    await this.#click(point);
  }

  /**
   * Types into the panel's field; needs `look` in the page.
   * @throws Error when the text does not land there.
   */
  async type(text: string): Promise<void> {
    await this.#click(await this.evaluate<Point>('benchLook.centre(benchLook.usableField())'));
    await this.devTools.send('Input.insertText', { text });
    await this.until(
      `benchLook.holds(benchLook.usableField(), ${JSON.stringify(text)}) || undefined`,
      'what was typed',
    );
  }

  async #click(point: Point): Promise<void> {
    // Not one after the other: a click that waited for the move's answer would be announced by it.
    const steps = ['mouseMoved', 'mousePressed', 'mouseReleased'] as const;
    await Promise.all(steps.map((step) => this.#mouse(point, step)));
  }

  async #mouse({ x, y }: Point, type: 'mouseMoved' | 'mousePressed' | 'mouseReleased') {
    await this.devTools.send('Input.dispatchMouseEvent', {
      type,
      x,
      y,
      ...(type !== 'mouseMoved' && { button: 'left' as const, clickCount: 1 }),
    });
  }

  /** Kilobytes of JavaScript's heap that are in use, after what is garbage has gone. */
  async heapKb(): Promise<number> {
    for (let round = 0; round < 3; round += 1) {
      await this.devTools.send('HeapProfiler.collectGarbage');
    }
    const { usedSize } = await this.devTools.send('Runtime.getHeapUsage');
    return usedSize / 1000;
  }

  /** Makes everything that is asked for from now on come as over a slow mobile network. */
  async slowNetwork(): Promise<void> {
    await this.devTools.send('Network.enable');
    await this.devTools.send('Network.emulateNetworkConditions', slow);
  }

  async end(): Promise<void> {
    await this.context.close();
  }
}

/** CSS pixels of the window. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
