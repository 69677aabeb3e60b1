import { existsSync } from 'node:fs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * The browser of this machine: `CHROMIUM_PATH`, or where systems put it.
 * @throws Error saying what to do when there is none.
 */
export function findChromium(): string {
  const asked = process.env['CHROMIUM_PATH'];
  const found = [...(asked ? [asked] : []), ...places].find((path) => existsSync(path));
  if (found === undefined) {
    throw new Error('No Chromium was found: install it, or say where it is in CHROMIUM_PATH.');
  }
  return found;
}

/** How Playwright starts it. */
export const chromiumLaunch = () => ({
  executablePath: findChromium(),
  // As root, as in a container, Chromium's own sandbox cannot start.
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
