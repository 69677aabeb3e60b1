import type { BrowserContextOptions, Page } from '@playwright/test';
import { ar } from '../../../widget/locales/ar.ts';
import { en, type Strings } from '../../../widget/locales/en.ts';

/** How the same state is looked at, on a page that is there already. */
export interface Look {
  /** Part of a file's name. */
  readonly name: string;
  /** Pixels. */
  readonly size: { readonly width: number; readonly height: number };
  readonly isDark?: boolean;
  readonly hasForcedColors?: boolean;
  /** The most that a reader may set lines, letters, words and paragraphs apart (WCAG 2.2, 1.4.12). */
  readonly isSpaced?: boolean;
  /** Whether axe judges it: that takes longer than all the rest. */
  readonly isJudged?: boolean;
}

/** A way to the states that is a page of its own, with what is to be seen on it. */
export interface Walk {
  readonly name: string;
  /** Address of the shop's page, with the merchant's settings. */
  readonly path: string;
  readonly strings: Strings;
  readonly browser?: BrowserContextOptions;
  readonly looks: readonly Look[];
  /** Whether only `npm run pictures` goes it: its looks differ from the others' in little that can be measured. */
  readonly isForPictures?: boolean;
}

const query = (settings: Readonly<Record<string, unknown>>) =>
  new URLSearchParams(
    Object.entries(settings).map(([name, value]): [string, string] => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  ).toString();

const desktop = { width: 1280, height: 720 };
const narrow = { width: 320, height: 640 };

const avatar =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path fill="#8ecae6" d="M0 0h8v8H0Z"/><path fill="#023047" d="M2 6V3l2-1 2 1v3Z"/></svg>';

/** A merchant who has set all that there is. */
const theme = query({
  accent: '#ffb703',
  position: 'bottom-left',
  looks: {
    cornerRadius: 4,
    avatarUrl: `data:image/svg+xml,${encodeURIComponent(avatar)}`,
    launcherIcon: 'parcel',
    customCss:
      '.head { background: #023047; color: #fff } .head p, .head button { color: #d7e6ee }',
  },
  texts: {
    assistantName: 'Linen & Loop',
    launcherLabel: 'Track your parcel',
    greeting: 'Welcome to the linen cupboard! Ask me where your parcel is.',
  },
});

export const walks: readonly Walk[] = [
  {
    name: 'english',
    path: '/',
    strings: en,
    looks: [
      { name: 'desktop', size: desktop, isJudged: true },
      { name: 'dark', size: desktop, isDark: true },
      { name: 'forced-colours', size: desktop, hasForcedColors: true, isJudged: true },
      { name: 'spaced', size: desktop, isSpaced: true },
      { name: 'zoom-200', size: { width: 640, height: 360 } },
      { name: 'zoom-400', size: { width: 320, height: 256 } },
      { name: 'narrow-spaced', size: narrow, isSpaced: true },
      { name: 'narrow-dark', size: narrow, isDark: true, isJudged: true },
    ],
  },
  {
    name: 'arabic',
    path: `/rtl?${query({
      lang: 'ar',
      texts: { assistantName: 'مساعد الطلبات', launcherLabel: 'أين طلبي؟' },
    })}`,
    strings: ar,
    looks: [
      { name: 'arabic', size: desktop, isJudged: true },
      { name: 'arabic-narrow', size: narrow },
      { name: 'arabic-spaced', size: narrow, isSpaced: true },
    ],
  },
  {
    name: 'theme',
    path: `/?${theme}`,
    strings: en,
    looks: [{ name: 'theme', size: desktop }],
    isForPictures: true,
  },
  {
    name: 'phone',
    path: '/',
    strings: en,
    browser: { isMobile: true, hasTouch: true },
    looks: [{ name: 'phone', size: { width: 390, height: 844 } }],
    isForPictures: true,
  },
];

/** A page on which somebody goes the whole road, and how they see it. */
export interface Road extends Pick<Walk, 'path' | 'strings'> {
  readonly look: Look;
  /** Whether the panel covers the page there, and Tab stays in it. */
  readonly coversPage: boolean;
}

/** Ways to see the widget that hands and ears have to get along with. */
export const roads: readonly Road[] = ['desktop', 'narrow-dark', 'forced-colours', 'arabic'].map(
  (name) => {
    for (const { path, strings, looks } of walks) {
      const look = looks.find((each) => each.name === name);
      if (look) return { path, strings, look, coversPage: look.size.width <= 480 };
    }
    throw new Error(`Nothing looks ${name}`);
  },
);

const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

/** Has a page look so, and waits until it does. */
export async function lookAt(page: Page, look: Look): Promise<void> {
  await page.setViewportSize(look.size);
  await page.emulateMedia({
    colorScheme: look.isDark ? 'dark' : 'light',
    forcedColors: look.hasForcedColors ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  await page.evaluate(
    `document.spacing?.replaceSync(${JSON.stringify(look.isSpaced ? spacing : '')})`,
  );
  await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))');
}

/** Has the widget on a page take the font that tests bring along, and a sheet for {@link lookAt}. */
export async function dress(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    for (const [weight, file] of [[400, 'DejaVuSansCondensed'], [700, 'DejaVuSansCondensed-Bold']]) {
      const face = new FontFace('Brought Along', \`url(/fonts/\${file}.ttf)\`, { weight });
      document.fonts.add(await face.load());
    }
    document.body.style.font = '16px Brought Along';
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.launcher, .early, .panel, .badge { font-family: Brought Along, sans-serif !important }');
    document.spacing = new CSSStyleSheet();
    document.querySelector('trulybot-widget').shadowRoot.adoptedStyleSheets.push(sheet, document.spacing);
  })()`);
}
