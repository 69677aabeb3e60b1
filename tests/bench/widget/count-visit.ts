import type { Browser } from '@playwright/test';
import type { CompressedSite } from './compressed-site.ts';
import type { Contender } from './contender.ts';
import { Visit, timing } from './visit.ts';

/** What went over the wire up to a moment; requests beyond the page's origin count, and have no bytes. */
export interface Traffic {
  readonly bytes: number;
  readonly requests: number;
}

/** What can be counted on a page, and does not depend on how fast the machine is. */
export interface Counts {
  readonly untilLauncher: Traffic;
  readonly untilUsable?: Traffic;
  /** Requests that nobody's doing asked for: after the launcher was there, before anything was done. */
  readonly unasked: number;
  readonly cookies: number;
  /** Names in the storages, databases and caches of the page. */
  readonly storedKeys: number;
  /** Cumulative layout shift, from the start to the open panel. */
  readonly layoutShift: number;
  /** Hosts beyond the page's own that it asked; none was reached. */
  readonly elsewhere: readonly string[];
}

/**
 * Loads a page, leaves it alone for a while, then opens the panel.
 * @param language of the page, as a BCP 47 tag.
 * @throws Error when launcher or field do not show.
 */
export async function countVisit(
  browser: Browser,
  site: CompressedSite,
  contender: Contender,
  language = 'en',
): Promise<Counts> {
  site.forget();
  const url = `${site.origin}/?lang=${language}`;
  const visit = await Visit.begin(browser, url, timing(contender));
  const until = (moment: number): Traffic => {
    const sent = site.sent.filter(({ at }) => at <= moment);
    const elsewhere = visit.elsewhere.filter(({ at }) => at <= moment);
    return {
      bytes: sent.reduce((sum, { bytes }) => sum + bytes, 0),
      requests: sent.length + elsewhere.length,
    };
  };
  try {
    const launcherAt = await visit.until<number>(epoch('launcherAt'), 'the launcher');
    await visit.settle();
    const untilLauncher = until(launcherAt);
    const unasked = until(Infinity).requests - untilLauncher.requests;
    const cookies = (await visit.context.cookies()).length;
    const storedKeys = (await visit.evaluate<string[]>('benchLook.keptNames()')).length;
    let untilUsable: Traffic | undefined;
    if (contender.hasPanel) {
      await visit.clickLauncher(contender.launcher);
      untilUsable = until(await visit.until<number>(epoch('usableAt'), 'a field to write into'));
      await visit.settle();
    }
    return {
      untilLauncher,
      ...(untilUsable && { untilUsable }),
      unasked,
      cookies,
      storedKeys,
      layoutShift: await visit.evaluate<number>('benchShifts.reduce((sum, each) => sum + each, 0)'),
      elsewhere: [...new Set(visit.elsewhere.map(({ url }) => new URL(url).host))],
    };
  } finally {
    await visit.end();
  }
}

/** A moment of the page in milliseconds since 1970, once it has come. */
const epoch = (name: string) => `benchTime.${name} && performance.timeOrigin + benchTime.${name}`;
