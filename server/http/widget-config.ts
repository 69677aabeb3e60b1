import { protocolVersion, type WidgetConfig } from '../../protocol/chat.ts';
import { bootOf } from '../../protocol/widget-boot.ts';
import { widgetTexts } from '../conversation/widget-texts.ts';
import type { Site } from '../integrations/sites.ts';
import { widgetAppearance } from '../integrations/widget-appearance.ts';
import { openToEveryPage } from './for-every-page.ts';

/** Fresh for a minute, usable for a day while a new one is fetched: a change shows soon, an outage does not. */
export const shortLived = 'public, max-age=60, stale-while-revalidate=86400';

/** What an answer with a configuration says beside its tag. */
export const configHeaders: Readonly<Record<string, string>> = {
  ...openToEveryPage,
  'Content-Type': 'application/json',
  'Cache-Control': shortLived,
};

/** What the public may know of a store's widget: looks, words, and which facts are asked for. */
export function widgetConfigOf(site: Site): WidgetConfig {
  const { appearance, texts, locale, languageFrom, secondFacts } = site.settings;
  const { unavailable, ...words } = widgetTexts(texts, locale);
  return {
    protocolVersion,
    siteId: site.siteId,
    settingsVersion: site.settingsVersion,
    storeName: site.storeName,
    locale,
    ...(languageFrom !== 'page' && { languageFrom }),
    appearance: widgetAppearance(site.settings),
    texts: { ...words, ...(appearance.whenUnreachable === 'say' && { unavailable }) },
    secondFacts,
  };
}

/** Where the built loader wants its configuration: a string literal, quotes included. */
const configPlaceholder = '"__TRULYBOT_CONFIG__"';

/**
 * The loader's source with its configuration in it. The JSON stands in a script, perhaps inside a
 * page: `<` could end the page's script element, and U+2028 and U+2029 end lines in old engines.
 */
export function configuredLoader(
  source: string,
  config: WidgetConfig,
  place: Parameters<typeof bootOf>[1],
): string {
  const json = JSON.stringify(bootOf(config, place))
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  // A function, because `$` means something in a replacement text and merchants write dollars.
  return source.replace(configPlaceholder, () => json);
}
