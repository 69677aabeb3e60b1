import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createHealthRecord, failureMessage } from '../../../server/integrations/health-record.ts';
import type { HealthChange } from '../../../server/integrations/integrations.store.ts';
import { silentLog } from '../../../server/log.ts';
import type { AccountId } from '../../../server/orders/identifiers.ts';
import { systemClock } from '../../../server/orders/instant.ts';
import { PlatformError } from '../../../server/orders/platform-error.ts';

const integration = { accountId: 'account' as AccountId, integrationId: 'integration' };
const fault = new PlatformError('shop_fault', { message: 'It broke.', merchantAction: 'Mend it.' });

function startRecord(intervalMs: number, recordHealth?: () => Promise<void>) {
  const written: HealthChange[] = [];
  const record = createHealthRecord({
    records: {
      recordHealth: async (_accountId, _integrationId, change) => {
        await recordHealth?.();
        written.push(change);
      },
    },
    clock: systemClock,
    log: silentLog,
    intervalMs,
  });
  return { record, written };
}

test('a hundred answers are two writes: the first, and the last word at the end', async () => {
  const { record, written } = startRecord(30);
  for (let call = 1; call < 99; call += 1) record.succeeded(integration, 20);
  for (let call = 1; call <= 2; call += 1) record.failed(integration, fault);
  await sleep(80);
  expect(written.map((each) => each.status)).toEqual(['active', 'error']);
  expect(written[1]).toMatchObject({ errorMessage: 'It broke. Mend it.' });
  expect(written[1]?.lastSuccessAt).toBeDefined();
  expect(written.map((each) => each.calls)).toMatchObject([
    { succeeded: 1, failed: 0, milliseconds: 20 },
    { succeeded: 97, failed: 2, milliseconds: 97 * 20 },
  ]);
  await record.close();
});

test('a failure that was repaired before it was written leaves no message', async () => {
  const { record, written } = startRecord(10_000);
  record.succeeded(integration, 20);
  record.failed(integration, fault);
  record.succeeded(integration, 20);
  await record.close();
  expect(written.at(-1)).toMatchObject({ status: 'active', errorMessage: null });
});

test('a database that is away does not fail the shopper’s answer', async () => {
  const { record, written } = startRecord(10, () => Promise.reject(new Error('no database')));
  record.succeeded(integration, 20);
  await record.close();
  expect(written).toEqual([]);
});

test('a shop that says how long it wants to be left alone is taken at its word', async () => {
  const { record, written } = startRecord(10_000);
  const limited = new PlatformError('rate_limited', {
    message: 'Too many requests.',
    merchantAction: 'Wait.',
    retryAfterMs: 60_000,
  });
  record.failed(integration, limited);
  await record.close();
  const waitMs =
    Date.parse(written[0]?.limitedUntil ?? '') - Date.parse(written[0]?.calls?.at ?? '');
  expect(waitMs).toBe(60_000);
});

test('a shop that is busy is as well or unwell as it was', async () => {
  const { record, written } = startRecord(10_000);
  const busy = new PlatformError('busy', { message: 'No room.', merchantAction: 'Wait.' });
  record.failed(integration, fault);
  record.failed(integration, busy);
  await record.close();
  expect(written.map(({ status }) => status)).toEqual(['error', undefined]);
});

test('a merchant reads sentences', () => {
  const frozen = { message: 'the shop is frozen', merchantAction: 'Settle what it owes.' };
  expect(failureMessage(new PlatformError('forbidden', frozen))).toBe(
    'The shop is frozen. Settle what it owes.',
  );
});

test('a merchant never reads the words of an error that may quote a secret', () => {
  const message = failureMessage(new Error('connect failed with cs_secret'));
  expect(message).not.toContain('cs_secret');
});
