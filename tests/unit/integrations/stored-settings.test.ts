import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createStoredSettings } from '../../../server/integrations/settings-validation.ts';
import {
  defaultStoreSettings,
  storeSettingsSchema,
} from '../../../server/integrations/store-settings.ts';
import type { AccountId, StoreId } from '../../../server/orders/identifiers.ts';
import { createKeptLog } from '../../support/http-app.ts';

const store = { accountId: 'account' as AccountId, storeId: 'store' as StoreId };

function read(stored: unknown) {
  const log = createKeptLog();
  const reader = createStoredSettings(log);
  const settings = reader.read(store, { version: 1, stored });
  reader.read(store, { version: 1, stored });
  return { settings, lines: log.lines };
}

describe('settings that an earlier version of this server stored', () => {
  test('and that fit are read as they stand, without a word', () => {
    const stored = { ...defaultStoreSettings, retentionDays: 30 };
    expect(read(stored)).toEqual({ settings: stored, lines: [] });
    expect(read(null)).toEqual({ settings: defaultStoreSettings, lines: [] });
  });

  test('and that do not fit any more lose single fields, said once in the log', () => {
    const { settings, lines } = read({
      retentionDays: 0,
      locale: 'de',
      abolished: { long: 'ago' },
      secondFacts: ['phone', 'shoe size'],
      texts: { assistantName: 'Ada', launcherLabel: ` ${'x'.repeat(90)}\u0000`, motto: 'hello' },
      promises: { handlingDays: 2, deliveryDays: { minimum: 9, maximum: 1 } },
      hours: { 1: { opens: '09:00', closes: 'late' }, 2: { opens: '09:00', closes: '17:00' } },
    });
    expect(settings).toEqual({
      ...defaultStoreSettings,
      locale: 'de',
      texts: { ...defaultStoreSettings.texts, assistantName: 'Ada' },
      promises: { ...defaultStoreSettings.promises, handlingDays: 2 },
      hours: { 2: { opens: '09:00', closes: '17:00' } },
    });
    expect(lines).toHaveLength(1);
    expect(JSON.stringify(lines)).toContain('promises.deliveryDays');
  });

  test('whatever they are, give a store that can be opened', () => {
    const field = fc.constantFrom('texts', 'hours', 'promises', 'secondFacts', 'appearance', 'x');
    const anything = fc.oneof(fc.jsonValue(), fc.dictionary(field, fc.jsonValue()));
    fc.assert(
      fc.property(anything, (stored) => {
        const { settings } = read(stored);
        expect(storeSettingsSchema.parse(settings)).toEqual(settings);
      }),
    );
  });
});

describe('settings that arrive', () => {
  test.each([
    ['a character that no database stores', { texts: { greeting: 'a\u0000b' } }],
    ['half a character', { texts: { greeting: 'a\ud800' } }],
    ['a meaning that no status can have', { statusMeanings: { packed: 'trashed' } }],
    ['a status that is no slug', { statusMeanings: { 'Ready to go': 'shipped' } }],
  ])('with %s are refused', (_, settings) => {
    expect(storeSettingsSchema.safeParse(settings).success).toBe(false);
  });
});
