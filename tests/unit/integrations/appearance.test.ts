import { describe, expect, it } from 'vitest';
import { storeSettingsSchema } from '../../../server/integrations/store-settings.ts';
import { bootOf } from '../../../protocol/widget-boot.ts';
import { typicalConfig } from '../../support/widget-site.ts';

const accepts = (appearance: object) => storeSettingsSchema.safeParse({ appearance }).success;

describe('rules of a merchant’s own', () => {
  it.each([
    '',
    '.bubble { color: red }',
    '@media (min-width: 600px) { .panel { width: 500px } }',
    '.launcher::before { content: "(" } /* a comment with } */',
    ".card { font-family: 'A' }",
  ])('may be any that fetch nothing: %s', (customCss) => {
    expect(accepts({ customCss })).toBe(true);
  });

  it.each([
    '.bubble { background: url(https://elsewhere.example/x.png) }',
    '.bubble { background: URL ("x") }',
    '.bubble { background: image-set("x.png" 1x) }',
    '.bubble { background: u\\72l(x) }',
    '@import "https://elsewhere.example/x.css";',
    '@font-face { font-family: x; src: local(x) }',
    '</style><script>',
    '.bubble { color: red',
    '.bubble } .x {',
    '.bubble { content: "',
    '/* never closed',
    '.a[b=")"] { color: red } )',
    '.bubble { content: "\u0000" }',
    'a'.repeat(4_001),
  ])('may not fetch, nor leave anything open: %s', (customCss) => {
    expect(accepts({ customCss })).toBe(false);
  });
});

describe('looks', () => {
  it.each([
    [{ cornerRadius: 0 }, true],
    [{ cornerRadius: 99 }, false],
    [{ avatarUrl: 'https://shop.example/a.png' }, true],
    [{ avatarUrl: 'http://shop.example/a.png' }, false],
    [{ avatarUrl: 'javascript:alert(1)' }, false],
    [{ launcherIcon: 'none' }, true],
    [{ launcherIcon: 'none', launcherText: false }, false],
  ])('are taken where they can be used: %j', (appearance, isTaken) => {
    expect(accepts(appearance)).toBe(isTaken);
  });

  it('that nobody has changed add nothing to what the loader starts with', () => {
    const { style, ...boot } = bootOf(typicalConfig, { apiBase: 'https://a.test', hash: 'h' });
    expect(style).toMatch(/^:host\{[^{}]*\}$/);
    expect(Object.keys(boot)).toEqual([
      'siteId',
      'apiBase',
      'hash',
      'storeName',
      'locale',
      'name',
      'label',
      'unavailable',
    ]);
  });

  it('end with what the merchant has written, which thereby wins', () => {
    const customCss = '.bubble{color:red}';
    const appearance = { ...typicalConfig.appearance, cornerRadius: 3, customCss };
    const { style } = bootOf({ ...typicalConfig, appearance }, { apiBase: '', hash: '' });
    expect(style).toContain('3px');
    expect(style.endsWith(customCss)).toBe(true);
  });
});
