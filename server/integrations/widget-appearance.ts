import type { WidgetConfig } from '../../protocol/chat.ts';
import type { StoreSettings } from './store-settings.ts';

/** What the public may know of a widget's looks. What is as usual is left out: every page load carries it. */
export function widgetAppearance({ appearance }: StoreSettings): WidgetConfig['appearance'] {
  const { accentColor, position, offset, colorScheme } = appearance;
  const { cornerRadius, launcherIcon, avatarUrl, customCss } = appearance;
  return {
    accentColor,
    position,
    offset,
    colorScheme,
    ...(cornerRadius !== undefined && { cornerRadius }),
    ...(launcherIcon !== 'bubble' && { launcherIcon }),
    ...(!appearance.launcherText && { launcherText: false }),
    ...(avatarUrl && { avatarUrl }),
    ...(customCss && { customCss }),
  };
}
