import type { WidgetConfig } from '../../protocol/chat.ts';

/**
 * What blocks/order-chat.liquid of the Shopify extension writes into its script tag, as `data-`
 * attributes. Empty is what the merchant has left to the settings of the TrulyBot app.
 */
export interface ThemeChoices {
  /** The store's public id; it also tells the tag from all others. */
  readonly trulybot?: string;
  /** Where TrulyBot is served, for example `https://chat.example.com`. */
  readonly server?: string;
  /** What the launcher says, in the language of the page. */
  readonly label?: string;
  /** What it says when the server cannot be reached, in the language of the page. */
  readonly unavailable?: string;
  readonly greeting?: string;
  /** `#rrggbb` */
  readonly accent?: string;
  readonly side?: string;
  readonly scheme?: string;
  /** The app's own settings as JSON, as far as the shop has been told of them; or `null`. */
  readonly appearance?: string;
  /** `true` in the theme editor. */
  readonly design?: string;
}

/** How the widget looks where a merchant has set nothing: as server/integrations/store-settings.ts has it. */
export const standardAppearance: WidgetConfig['appearance'] = {
  accentColor: '#1f5eff',
  position: 'bottom-right',
  offset: { horizontal: 20, vertical: 20 },
  colorScheme: 'auto',
};

/** What can be known of the store's settings before the server is asked. */
export const earlyConfig = (choices: ThemeChoices): WidgetConfig =>
  withChoices(
    {
      protocolVersion: 1,
      siteId: choices.trulybot ?? '',
      settingsVersion: 0,
      storeName: '',
      locale: 'en',
      appearance: {
        ...standardAppearance,
        ...(JSON.parse(choices.appearance || 'null') as Partial<WidgetConfig['appearance']> | null),
      },
      // Whether it says so is known later; until then it may.
      texts: { assistantName: '', launcherLabel: '', greeting: '', unavailable: ' ' },
      secondFacts: [],
    },
    choices,
  );

/** The store's settings, with what the merchant has chosen in the theme editor in their place. */
export function withChoices(config: WidgetConfig, choices: ThemeChoices): WidgetConfig {
  const { label = '', unavailable = '', greeting, accent, side, scheme } = choices;
  return {
    ...config,
    appearance: {
      ...config.appearance,
      ...(accent && { accentColor: accent }),
      ...(side && { position: side === 'left' ? 'bottom-left' : 'bottom-right' }),
      ...(scheme && { colorScheme: scheme as WidgetConfig['appearance']['colorScheme'] }),
    },
    texts: {
      ...config.texts,
      // The server knows one language, the shop's; the page has its own words for whoever reads it.
      launcherLabel: label,
      ...(config.texts.unavailable && { unavailable }),
      ...(greeting && { greeting }),
    },
  };
}
