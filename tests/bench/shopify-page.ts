import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Frame, Locator, Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { lampShop } from '../../demo-shop/shopify/data/shops.ts';
import { chromiumLaunch } from '../support/chromium.ts';
import { startShopifyAdminHouse, type ShopifyAdminHouse } from '../support/shopify-admin-house.ts';
import type { Figure } from './support/report.ts';
import { quantile } from './support/statistics.ts';

/** How many times slower than this machine's the processor is made: a merchant's may be an old one. */
const slowdown = 4;

/** What Shopify asks of a page in its admin at the 75th percentile (shopify.dev, built-for-shopify). */
const goals = { lcp: 2_500, cls: 0.1, inp: 200 } as const;

/** How long somebody looks before they press something, and takes for a letter when they type fast; milliseconds. */
const lookingMs = 600;
const typingMs = 100;
/** From down to up. */
const pressingMs = 80;

const built = fileURLToPath(new URL('../../dist/shopify-page', import.meta.url));

/** As App Bridge measures it in the page's own frame: the worst of the visit for shifts and interactions. */
const measuring = `window.vitals = { lcp: 0, cls: 0, inp: 0, interactions: 0 };
const watch = (type, read, more = {}) =>
  new PerformanceObserver((list) => list.getEntries().forEach(read)).observe({ type, buffered: true, ...more });
watch('largest-contentful-paint', ({ startTime }) => { vitals.lcp = startTime; });
watch('layout-shift', ({ value, hadRecentInput }) => { if (!hadRecentInput) vitals.cls += value; });
watch('event', ({ duration, interactionId }) => {
  if (!interactionId) return;
  vitals.interactions += 1;
  vitals.inp = Math.max(vitals.inp, duration);
}, { durationThreshold: 16 });`;

interface Vitals {
  readonly lcp: number;
  readonly cls: number;
  readonly inp: number;
}

/** The app's page in the admin, on a slow processor: how soon it is there, whether it jumps, how it answers. */
export async function benchShopifyPage({
  isShort,
}: {
  readonly isShort: boolean;
}): Promise<Figure[]> {
  const rounds = isShort ? 1 : 9;
  const shops = Array.from({ length: rounds }, (_, index) => ({
    ...lampShop,
    domain: `lamps-${index}.myshopify.com`,
  }));
  const house = await startShopifyAdminHouse({ shops });
  const browser = await chromium.launch(chromiumLaunch());
  const visits: Vitals[] = [];
  try {
    for (const { domain } of shops) visits.push(await visit(browser, house, domain));
  } finally {
    await browser.close();
    await house.stop();
  }
  const at75 = (name: keyof Vitals) =>
    quantile(
      visits.map((each) => each[name]),
      0.75,
    );
  const [lcp, cls, inp] = [at75('lcp'), at75('cls'), at75('inp')];
  const seen = `of ${visits.length} visits, processor ${slowdown}× slower`;
  return [
    ...(await sizes()),
    {
      name: `admin page, LCP p75 ${seen}`,
      shown: `${lcp.toFixed(0)} ms`,
      value: lcp,
      goal: { atMost: goals.lcp },
    },
    { name: 'admin page, CLS p75', shown: cls.toFixed(3), value: cls, goal: { atMost: goals.cls } },
    {
      name: 'admin page, INP p75',
      shown: `${inp.toFixed(0)} ms`,
      value: inp,
      goal: { atMost: goals.inp },
    },
  ];
}

async function sizes(): Promise<Figure[]> {
  const manifest = JSON.parse(await readFile(join(built, 'manifest.json'), 'utf8')) as {
    readonly page: string;
    readonly preview: string;
  };
  const figures: Figure[] = [];
  for (const [part, name] of Object.entries(manifest)) {
    const { length: value } = await readFile(join(built, `${name}.br`));
    figures.push({
      name: `admin ${part}, brotli`,
      shown: `${value.toLocaleString('en')} B`,
      value,
    });
  }
  return figures;
}

/** Somebody joins, looks at the connection, and changes settings: one visit, for the page is loaded once. */
async function visit(browser: Browser, house: ShopifyAdminHouse, domain: string): Promise<Vitals> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript(measuring);
  const app = page.frameLocator('iframe[title="TrulyBot"]');
  // By the mouse alone: what looks for a place to press runs in the page, and would count as the page's own.
  const press = async (what: Locator) => {
    await what.waitFor();
    await what.scrollIntoViewIfNeeded();
    const place = await what.boundingBox();
    if (!place) throw new Error('nothing can be pressed that is not shown');
    await page.waitForTimeout(lookingMs);
    await page.mouse.click(place.x + place.width / 2, place.y + place.height / 2, {
      delay: pressingMs,
    });
  };
  try {
    await page.goto(`${house.standIn.url}/admin/${domain}`, { waitUntil: 'commit' });
    await slowDown(page);
    await beItsScreen(page);
    await app.getByLabel('Your email').fill('owner@example.com');
    await press(app.getByRole('button', { name: 'Connect store' }));
    await app.getByText('Connected', { exact: true }).waitFor();
    await press(app.getByRole('button', { name: 'Check now' }));
    await page.getByText('Connection checked').waitFor();
    await press(page.locator('#app-nav').getByRole('button', { name: 'Settings' }));
    await app.getByLabel('Greeting').waitFor();
    await app.frameLocator('iframe.preview').locator('trulybot-widget').waitFor();
    await app
      .getByLabel('Greeting')
      .pressSequentially('Hello from the lamp shop', { delay: typingMs });
    await app.getByLabel('Position').selectOption('bottom-left');
    await press(app.getByLabel('Phone number'));
    await press(app.getByRole('button', { name: 'Save' }));
    await page.getByText('Settings saved').waitFor();
    // The last frame of the last interaction is told of a moment later.
    await page.waitForTimeout(500);
    return await (await ownFrame(page)).evaluate<Vitals>('window.vitals');
  } finally {
    await context.close();
  }
}

/**
 * Takes every frame, as a screen would. A browser without one holds frames back while a frame within a frame is
 * partly out of view, and letters that were drawn at once would count as shown seconds later.
 */
async function beItsScreen(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  session.on('Page.screencastFrame', ({ sessionId }) => {
    // The last one may come when the page is gone.
    session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
  });
  const small = { format: 'jpeg', quality: 1, maxWidth: 64, maxHeight: 64 } as const;
  await session.send('Page.startScreencast', small);
}

/** Both processes: the admin's and that of the page, which is another site's. */
async function slowDown(page: Page): Promise<void> {
  const frame = await ownFrame(page);
  for (const target of [page, frame]) {
    const session = await page.context().newCDPSession(target);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  }
}

async function ownFrame(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('iframe[title="TrulyBot"]', { state: 'attached' });
  const frame = await element.contentFrame();
  if (!frame) throw new Error('the app is in no frame');
  await frame.waitForURL(/\/shopify/, { waitUntil: 'commit' });
  return frame;
}
