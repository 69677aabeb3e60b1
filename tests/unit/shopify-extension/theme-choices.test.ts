import { describe, expect, it } from 'vitest';
import { defaultStoreSettings } from '../../../server/integrations/store-settings.ts';
import {
  earlyConfig,
  standardAppearance,
  withChoices,
  type ThemeChoices,
} from '../../../widget/module/theme-choices.ts';
import { typicalConfig } from '../../support/widget-site.ts';

/** What the block writes where a merchant has chosen nothing in the theme editor. */
const nothing: ThemeChoices = {
  trulybot: 'site_1',
  server: 'https://chat.example.com',
  label: 'Wo ist meine Bestellung?',
  unavailable: 'Chat zurzeit nicht verfügbar',
  greeting: '',
  accent: '',
  side: '',
  scheme: '',
  appearance: 'null',
  design: 'false',
};

const everything: ThemeChoices = {
  ...nothing,
  greeting: 'Moin!',
  accent: '#ffb703',
  side: 'left',
  scheme: 'dark',
};

describe('before the server is asked', () => {
  it('looks as a store does whose merchant has set nothing', () => {
    const { accentColor, position, offset, colorScheme } = defaultStoreSettings.appearance;
    expect(standardAppearance).toEqual({ accentColor, position, offset, colorScheme });
    expect(earlyConfig(nothing)).toMatchObject({
      siteId: 'site_1',
      appearance: standardAppearance,
      texts: { launcherLabel: nothing.label, unavailable: nothing.unavailable, greeting: '' },
    });
  });

  it('looks as in the app, as far as the shop has been told', () => {
    const appearance = JSON.stringify({ accentColor: '#8a1c7c', launcherIcon: 'parcel' });
    expect(earlyConfig({ ...nothing, appearance }).appearance).toEqual({
      ...standardAppearance,
      accentColor: '#8a1c7c',
      launcherIcon: 'parcel',
    });
  });
});

describe('when the settings have come', () => {
  it('keeps what is set in the app and was not chosen in the editor', () => {
    const { appearance, texts } = withChoices(typicalConfig, nothing);
    expect(appearance).toEqual(typicalConfig.appearance);
    expect(texts.greeting).toBe(typicalConfig.texts.greeting);
    expect(texts.assistantName).toBe(typicalConfig.texts.assistantName);
  });

  it('takes what was chosen in the editor instead', () => {
    const { appearance, texts } = withChoices(typicalConfig, everything);
    expect(appearance).toMatchObject({
      accentColor: '#ffb703',
      position: 'bottom-left',
      colorScheme: 'dark',
    });
    expect(texts.greeting).toBe('Moin!');
  });

  it('speaks the language of the page on the launcher, whatever the language of the shop', () => {
    const { launcherLabel, unavailable } = withChoices(typicalConfig, nothing).texts;
    expect([launcherLabel, unavailable]).toEqual([nothing.label, nothing.unavailable]);
  });

  it('says nothing on the launcher while the server is away, if the merchant wants it to go', () => {
    const { unavailable: _said, ...texts } = typicalConfig.texts;
    expect(withChoices({ ...typicalConfig, texts }, nothing).texts.unavailable).toBeUndefined();
  });
});
