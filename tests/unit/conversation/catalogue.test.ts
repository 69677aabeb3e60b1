import { describe, expect, it } from 'vitest';
import { messageShapes, type Catalogue } from '../../../server/conversation/locales/catalogue.ts';
import { catalogues, resolveLocale } from '../../../server/conversation/locales/catalogues.ts';
import type {
  MessageShape,
  Translation,
} from '../../../server/conversation/locales/message-shape.ts';
import { createRenderer, formatMoney } from '../../../server/conversation/replies/render.ts';
import { instantFrom, parseCalendarDate } from '../../../server/orders/instant.ts';

const shapes: Readonly<Record<string, MessageShape>> = messageShapes;

const formsOf = (translation: Translation): readonly string[] =>
  typeof translation === 'string' ? [translation] : Object.values(translation.forms);
const placeholdersOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);

describe.each(Object.entries<Catalogue>(catalogues))('the catalogue %s', (tag, catalogue) => {
  const texts = Object.entries<Translation>(catalogue);

  it('has every key, and no other', () => {
    expect(texts.map(([key]) => key).toSorted()).toEqual(Object.keys(shapes).toSorted());
  });

  it.each(texts)('uses exactly the placeholders of %s', (key, translation) => {
    const expected = new Set(Object.keys(shapes[key]?.placeholders ?? {}));
    for (const text of formsOf(translation)) {
      expect(new Set(placeholdersOf(text))).toEqual(expected);
      expect(text.replace(/\{\w+\}/g, '')).not.toMatch(/[{}]/);
    }
  });

  it('has the plural forms that the language needs, for counts only', () => {
    const needed = new Intl.PluralRules(tag).resolvedOptions().pluralCategories.toSorted();
    for (const [key, translation] of texts) {
      if (typeof translation === 'string') continue;
      expect(shapes[key]?.placeholders[translation.plural]).toBe('count');
      expect(Object.keys(translation.forms).toSorted()).toEqual(needed);
    }
  });

  it('has headlines of few words', () => {
    for (const [key, translation] of texts) {
      if (!key.startsWith('headline_')) continue;
      const [headline = ''] = formsOf(translation);
      expect(headline.length).toBeLessThanOrEqual(40);
      // Vietnamese writes each syllable by itself.
      if (tag !== 'vi') expect(headline.split(' ').length).toBeLessThanOrEqual(7);
      if (tag === 'en') expect(headline.split(' ').length).toBeLessThanOrEqual(5);
    }
  });
});

describe('every string', () => {
  it.each(Object.entries(shapes))('%s has a note for translators', (_key, { note }) => {
    expect(note.length).toBeGreaterThan(15);
  });
});

describe('a renderer', () => {
  const options = { timeZone: 'America/New_York', now: instantFrom('2026-11-20T18:00:00Z') };
  const renderer = (tag: string) => createRenderer(resolveLocale([tag]), options);

  it('shows days in the shop’s zone, in the shopper’s way of writing, with another year named', () => {
    const evening = instantFrom('2026-11-17T03:15:27Z');
    expect(renderer('en').day(evening)).toBe('November 16');
    expect(renderer('en-GB').day(evening)).toBe('16 November');
    const earlier = parseCalendarDate('2025-12-31');
    expect(earlier && renderer('en').day(earlier)).toBe('December 31, 2025');
  });

  it.each([
    ['JPY', '5280.00', '¥5,280'],
    ['USD', '36.95', '$36.95'],
    ['EUR', '281.67', '€281.67'],
    ['KWD', '1.5', 'KWD 1.500'],
    ['USD', '9007199254740993.01', '$9,007,199,254,740,993.01'],
    ['USDT', '12.500000', '12.500000 USDT'],
    ['BTC', '0.00012345', '0.00012345 BTC'],
    ['POINTS', '1250', '1,250 POINTS'],
  ])('writes %s %s as %s', (currency, amount, shown) => {
    expect(formatMoney({ amount, currency }, 'en').replace('\u00a0', ' ')).toBe(shown);
  });

  it('chooses the plural form', () => {
    const day = instantFrom('2026-11-17T12:00:00Z');
    expect(renderer('en').say('no_scan', { count: 1, day })).toContain('1 day,');
    expect(renderer('en').say('no_scan', { count: 3, day })).toContain('3 days,');
  });

  it('quotes what shops and shoppers wrote without reading it again', () => {
    const storeName = '{email} $& <b>';
    expect(renderer('en').say('greeting', { storeName })).toContain('{email} $& <b>');
  });
});

describe('the language of a conversation', () => {
  it.each([
    [['en-GB'], 'en-GB'],
    [['xx-YY', 'en-CA'], 'en-CA'],
    [['not a tag', undefined], 'en'],
    [['en-u-nu-arab-ca-islamic'], 'en'],
    [['EN-us'], 'en-US'],
    [['pt-BR', 'en'], 'pt-BR'],
    [['no'], 'nb'],
    [['nn-NO'], 'nb-NO'],
    [['iw'], 'he'],
    [['zh-Hant-TW'], 'zh-Hant-TW'],
    [['de-DE, en'], 'de'],
    [['pt_BR', 'fr'], 'pt'],
    [['de-Latn-DE-heploc-abcdefgh-abcdefgi'], 'de-Latn-DE'],
    [['deu'], 'de'],
    [['constructor', 'de'], 'de'],
    [['e'.repeat(5000)], 'en'],
  ])('for the wishes %j is %s', (wishes, tag) => {
    expect(resolveLocale(wishes).tag).toBe(tag);
  });
});
