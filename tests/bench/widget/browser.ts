import { chromium, type Browser } from '@playwright/test';
import { findChromium } from '../../support/chromium.ts';

/** The second list on a command line replaces the first, so that Playwright's own is part of this one. */
const switchedOff = [
  // What would look for something beyond this machine.
  'AimEnabled',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PreconnectToSearch',
  // Holds back a page's first frame.
  'PaintHolding',
  // Load pages of the browser's own beside the first page of every window, and take its processor.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
];

/** Hosts of this run, and the port of loopback at which each is found. */
export type Hosts = readonly { readonly host: string; readonly port: number }[];

/**
 * The machine's Chromium, from which nothing leaves the machine: every address but those of this run goes
 * by a proxy that there is not, and no name is looked up. A page's requests are not held up for that, as
 * they would be by a handler that looks at each.
 */
export function launchBrowser(hosts: Hosts): Promise<Browser> {
  const names = hosts.map(({ host }) => host);
  const places = hosts.map(({ host, port }) => `MAP ${host} 127.0.0.1:${port}`);
  return chromium.launch({
    executablePath: findChromium(),
    args: [
      '--proxy-server=127.0.0.1:9',
      `--proxy-bypass-list=${names.join(';')}`,
      `--host-resolver-rules=${[...places, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(',')}`,
      `--disable-features=${switchedOff.join(',')}`,
      // As root, as in a container, Chromium's own sandbox cannot start.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
}

/** Starts a browser for some work, and ends it whatever becomes of that. */
export async function withBrowser<Result>(
  launch: () => Promise<Browser>,
  work: (browser: Browser) => Promise<Result>,
): Promise<Result> {
  const browser = await launch();
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}
