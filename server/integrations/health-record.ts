import type { AccountId } from '../orders/identifiers.ts';
import type { Clock } from '../orders/instant.ts';
import { PlatformError } from '../orders/platform-error.ts';
import type { Log } from '../log.ts';
import type { HealthChange, IntegrationRecords } from './integrations.store.ts';

/** Whose health it is. */
export interface IntegrationReference {
  readonly accountId: AccountId;
  readonly integrationId: string;
}

/** Notes how calls to shops go, without making every call a write. */
export interface HealthRecord {
  succeeded(integration: IntegrationReference): void;
  failed(integration: IntegrationReference, error: unknown): void;
  /** Writes what is still waiting. */
  close(): Promise<void>;
}

interface Entry {
  readonly integration: IntegrationReference;
  /** Not written yet. */
  pending: HealthChange | undefined;
  /** Set while this integration has been written to lately. */
  timer: NodeJS.Timeout | undefined;
}

/**
 * The first outcome is written at once; what follows within `intervalMs` is merged and written at
 * its end, so that an integration costs at most one write in that time and the last word is kept.
 */
export function createHealthRecord(options: {
  readonly records: Pick<IntegrationRecords, 'recordHealth'>;
  readonly clock: Clock;
  readonly log: Log;
  /** Default 5,000. */
  readonly intervalMs?: number;
}): HealthRecord {
  const { records, clock, log, intervalMs = 5_000 } = options;
  const entries = new Map<string, Entry>();
  const writes = new Set<Promise<void>>();

  const note = (integration: IntegrationReference, change: HealthChange) => {
    const entry = entries.get(integration.integrationId) ?? {
      integration,
      pending: undefined,
      timer: undefined,
    };
    entries.set(integration.integrationId, entry);
    entry.pending = { ...entry.pending, ...change };
    if (entry.timer === undefined) flush(entry);
  };

  const flush = (entry: Entry) => {
    entry.timer = undefined;
    const change = entry.pending;
    if (change === undefined) {
      entries.delete(entry.integration.integrationId);
      return;
    }
    entry.pending = undefined;
    entry.timer = setTimeout(() => flush(entry), intervalMs).unref();
    const { accountId, integrationId } = entry.integration;
    const write = records
      .recordHealth(accountId, integrationId, change)
      // A health record that cannot be written must not fail the shopper's answer.
      .catch((error: unknown) => log.warn({ err: error, integrationId }, 'health was not noted'))
      .finally(() => writes.delete(write));
    writes.add(write);
  };

  return {
    succeeded: (integration) =>
      note(integration, { status: 'active', lastSuccessAt: clock.now(), errorMessage: null }),
    failed: (integration, error) =>
      note(integration, {
        status: 'error',
        lastErrorAt: clock.now(),
        errorMessage: failureMessage(error),
      }),
    async close() {
      for (const entry of entries.values()) {
        clearTimeout(entry.timer);
        if (entry.pending !== undefined) flush(entry);
        clearTimeout(entry.timer);
      }
      entries.clear();
      await Promise.all(writes);
    },
  };
}

/** What a merchant reads of a failure. Only our own error's words are shown: others may quote a secret. */
export function failureMessage(error: unknown): string {
  const message =
    error instanceof PlatformError
      ? `${error.message} ${error.merchantAction}`
      : 'The shop could not be asked because of a fault in this server.';
  return message.slice(0, 1000);
}
