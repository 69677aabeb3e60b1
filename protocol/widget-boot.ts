import type { LauncherIcon, WidgetConfig } from './chat.ts';
import { readableOn, textOn } from './color.ts';

/**
 * What the loader starts with: a store's settings without what neither it nor the panel needs, and
 * with all worked out that would weigh more in the browser. What a merchant has left as it is, is
 * left out.
 *
 * Versions meet here too: a panel of today is given the boot of a loader that was cached yesterday,
 * so that fields are only ever added.
 */
export interface WidgetBoot {
  readonly siteId: string;
  /** Where the chat API is, without a slash at the end, for example `https://chat.example.com`. */
  readonly apiBase: string;
  /** Behind the name of the panel in each language: `{apiBase}/widget/de-{hash}.js`. */
  readonly hash: string;
  /** Rules that stand behind the loader's own: colours, corner, and what the merchant has written. */
  readonly style: string;
  /** Absent: as the shopper's system has it. */
  readonly scheme?: 'light' | 'dark';
  readonly storeName: string;
  /** The merchant's own language. */
  readonly locale: string;
  /** Whose language the widget speaks; absent for the page's. */
  readonly languageFrom?: 'browser' | 'merchant';
  /** Name of the assistant. */
  readonly name: string;
  /** Address of its picture. */
  readonly avatar?: string;
  /** What the launcher says. */
  readonly label: string;
  /** What the launcher says when the server cannot be reached; absent: then it goes away. */
  readonly unavailable?: string;
  /** Absent: the panel's own. */
  readonly greeting?: string;
}

/** The panel's sunken grounds, light and dark: of its two the nearer to the text (panel.css). */
export const sunken = { light: '#f4f5f7', dark: '#282b32' } as const;

/** Drawings on a 24 by 24 grid, as clip paths with the even-odd rule. The loader has the bubble. */
const icons: Readonly<Record<Exclude<LauncherIcon, 'bubble' | 'none'>, string>> = {
  parcel:
    'M12 1 22 6v12l-10 5L2 18V6ZM12 3.5 6 6.5l6 3 6-3ZM4 8.5v8.5l7 3.5v-8.5ZM20 8.5l-7 3.5v8.5l7-3.5Z',
  question:
    'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20ZM11 17h2v2h-2ZM8 9a4 4 0 1 1 5 3.9V15h-2v-4a2 2 0 1 0-1-2Z',
};

/** Works out what the loader starts with. */
export function bootOf(
  config: WidgetConfig,
  place: Pick<WidgetBoot, 'apiBase' | 'hash'>,
): WidgetBoot {
  const { siteId, storeName, locale, languageFrom, texts } = config;
  const { avatarUrl, colorScheme } = config.appearance;
  return {
    siteId,
    ...place,
    style: styleOf(config.appearance),
    ...(colorScheme !== 'auto' && { scheme: colorScheme }),
    storeName,
    locale,
    ...(languageFrom && { languageFrom }),
    name: texts.assistantName,
    ...(avatarUrl && { avatar: avatarUrl }),
    label: texts.launcherLabel,
    ...(texts.unavailable && { unavailable: texts.unavailable }),
    ...(texts.greeting && { greeting: texts.greeting }),
  };
}

function styleOf(appearance: WidgetConfig['appearance']): string {
  const { accentColor, offset, position, cornerRadius, launcherIcon, launcherText } = appearance;
  const inline = `${offset.horizontal}px`;
  const declarations = [
    `--accent:${accentColor}`,
    `--on-accent:${textOn(accentColor)}`,
    `--vertical:${offset.vertical}px`,
    // Left and right are meant for pages that are read from the left, and mirror on others.
    `--inline:${position === 'bottom-left' ? `${inline} auto` : `auto ${inline}`}`,
  ];
  for (const [scheme, ground] of Object.entries(sunken)) {
    const readable = readableOn(accentColor, ground);
    if (readable !== accentColor) declarations.push(`--on-${scheme}:${readable}`);
  }
  const rules = [`:host{${declarations.join(';')}}`];
  if (cornerRadius !== undefined) {
    rules.push(
      `@media (min-width:481px){.panel{border-radius:${cornerRadius}px}}` +
        '.launcher,.panel :is(.bubble,.card,.parcel,.primary,.button,.replies button,input,select,textarea)' +
        `{border-radius:${cornerRadius}px}`,
    );
  }
  if (launcherIcon === 'none') rules.push('.launcher::before{display:none}');
  else if (launcherIcon && launcherIcon !== 'bubble') {
    rules.push(`.launcher::before{clip-path:path(evenodd,'${icons[launcherIcon]}')}`);
  }
  if (launcherText === false) rules.push('.launcher{gap:0;padding:15px;font-size:0}');
  return rules.join('') + (appearance.customCss ?? '');
}
