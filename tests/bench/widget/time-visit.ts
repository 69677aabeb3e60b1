import type { Browser } from '@playwright/test';
import type { Contender } from './contender.ts';
import { Visit, timing } from './visit.ts';

/** How somebody comes to the launcher. */
export interface Approach {
  readonly isSlowNetwork: boolean;
  /** Milliseconds between the pointer's coming and its click; with 0 both come together. */
  readonly warningMs: number;
}

/** How long somebody waits, in milliseconds. */
export interface Times {
  /** From the start of the navigation to the frame that shows the launcher. */
  readonly launcherMs: number;
  /** From the click to the frame that shows a field of the panel which takes text. */
  readonly openMs?: number;
  /** The same, or to what stands in for it before the panel is there. */
  readonly fieldMs?: number;
}

/**
 * Opens the panel once, on a page that has come to rest.
 * @throws Error when launcher or field do not show, or when what is typed does not land in the field.
 */
export async function timeVisit(
  browser: Browser,
  url: string,
  contender: Contender,
  { isSlowNetwork, warningMs }: Approach,
): Promise<Times> {
  const visit = await Visit.begin(browser, url, timing(contender));
  try {
    const launcherMs = await visit.until<number>('benchTime.launcherAt', 'the launcher');
    if (!contender.hasPanel) return { launcherMs };
    await visit.settle();
    if (isSlowNetwork) await visit.slowNetwork();
    await visit.clickLauncher(contender.launcher, warningMs);
    const usableAt = await visit.until<number>('benchTime.usableAt', 'a field to write into');
    const clickAt = await visit.evaluate<number>('benchTime.clickAt');
    await visit.type('Where is it?');
    const fieldAt = await visit.evaluate<number>('benchTime.fieldAt');
    return { launcherMs, openMs: usableAt - clickAt, fieldMs: fieldAt - clickAt };
  } finally {
    await visit.end();
  }
}
