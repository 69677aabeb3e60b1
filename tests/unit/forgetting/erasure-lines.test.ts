import { randomBytes, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { readErasures, writeErasure } from '../../../server/conversation/shoppers/erasure-lines.ts';
import type { AccountId, StoreId } from '../../../server/orders/identifiers.ts';
import { instantFrom } from '../../../server/orders/instant.ts';

const erasure = () => ({
  accountId: randomUUID() as AccountId,
  emailIndex: randomBytes(32),
  erasedAt: instantFrom('2026-11-20T18:00:00Z'),
});

const storeErasure = () => ({
  accountId: randomUUID() as AccountId,
  storeId: randomUUID() as StoreId,
  personIndex: randomBytes(32),
  erasedAt: instantFrom('2026-11-20T18:00:00Z'),
});

test('erasures that were printed are read back as they were', () => {
  const erasures = [erasure(), storeErasure(), erasure()];
  expect(readErasures(`${erasures.map(writeErasure).join('\n')}\n\n`)).toEqual(erasures);
});

test.each(['no json', '{}', '{"accountId":"x"}'])(
  'a line that is none is named before anything is done: %s',
  (line) => {
    expect(() => readErasures(`${writeErasure(erasure())}\n${line}`)).toThrow(
      /^Line 2 is no erasure/,
    );
  },
);
