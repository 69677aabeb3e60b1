import { resolveLocale } from './locales/catalogues.ts';
import type { PlainKey } from './locales/catalogue.ts';

/** What a merchant may have written for the widget; empty where they have not. */
export interface WidgetTexts {
  readonly assistantName: string;
  readonly launcherLabel: string;
  readonly greeting: string;
}

/**
 * The same with our own words, in the store's language, for what has to be there before the
 * shopper's language is known. The greeting stays empty: the panel greets in the shopper's.
 */
export function widgetTexts(
  texts: WidgetTexts,
  locale: string,
): WidgetTexts & { readonly unavailable: string } {
  const { catalogue } = resolveLocale([locale]);
  const own = (key: PlainKey) => catalogue[key] as string;
  return {
    ...texts,
    assistantName: texts.assistantName || own('widget_assistant'),
    launcherLabel: texts.launcherLabel || own('widget_launcher'),
    unavailable: own('widget_unavailable'),
  };
}
