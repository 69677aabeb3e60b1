import type { AccountId } from '../orders/identifiers.ts';
import { instantFrom, type Clock, type Instant } from '../orders/instant.ts';
import { PlatformError } from '../orders/platform-error.ts';
import type { Log } from '../log.ts';
import { lastOf, type CallTally } from './health-figures.ts';
import type { HealthChange, IntegrationRecords } from './integrations.store.ts';

/** Whose health it is. */
export interface IntegrationReference {
  readonly accountId: AccountId;
  readonly integrationId: string;
}

/** Notes how calls to shops go, without making every call a write. */
export interface HealthRecord {
  /**
   * @param milliseconds how long the shop took.
   * @param lookUp what came of it, where somebody's order was looked for.
   */
  succeeded(
    integration: IntegrationReference,
    milliseconds: number,
    lookUp?: 'found' | 'not_found',
  ): void;
  /** @param isLookUp whether somebody's order was looked for. */
  failed(integration: IntegrationReference, error: unknown, isLookUp?: boolean): void;
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

  const note = (
    integration: IntegrationReference,
    change: HealthChange & Required<Pick<HealthChange, 'calls'>>,
  ) => {
    const entry = entries.get(integration.integrationId) ?? {
      integration,
      pending: undefined,
      timer: undefined,
    };
    entries.set(integration.integrationId, entry);
    entry.pending = { ...entry.pending, ...change, calls: sum(entry.pending?.calls, change.calls) };
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
    succeeded(integration, milliseconds, lookUp) {
      const at = clock.now();
      note(integration, {
        status: 'active',
        lastSuccessAt: at,
        errorMessage: null,
        calls: {
          at,
          succeeded: 1,
          failed: 0,
          milliseconds,
          ...(lookUp && { lookUps: [{ at, outcome: lookUp }] }),
        },
      });
    },
    failed(integration, error, isLookUp = false) {
      const at = clock.now();
      const limitedUntil = limitOf(error, at);
      if (error instanceof PlatformError && error.code === 'busy') {
        // Nobody was asked, and nothing is wrong.
        const calls = { at, succeeded: 0, failed: 0, milliseconds: 0 };
        note(integration, { calls, ...(limitedUntil && { limitedUntil }) });
        return;
      }
      note(integration, {
        status: 'error',
        lastErrorAt: at,
        errorMessage: failureMessage(error),
        calls: {
          at,
          succeeded: 0,
          failed: 1,
          milliseconds: 0,
          ...(isLookUp && { lookUps: [{ at, outcome: 'unavailable' }] }),
        },
        ...(limitedUntil && { limitedUntil }),
      });
    },
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

type TalliedCalls = CallTally & { readonly at: Instant };

function sum(earlier: TalliedCalls | undefined, calls: TalliedCalls): TalliedCalls {
  return {
    at: calls.at,
    succeeded: (earlier?.succeeded ?? 0) + calls.succeeded,
    failed: (earlier?.failed ?? 0) + calls.failed,
    milliseconds: (earlier?.milliseconds ?? 0) + calls.milliseconds,
    lookUps: lastOf([...(earlier?.lookUps ?? []), ...(calls.lookUps ?? [])]),
  };
}

/** Until when a shop that says how long wants to be left alone. WooCommerce tells no more than that. */
function limitOf(error: unknown, now: Instant): Instant | undefined {
  if (!(error instanceof PlatformError)) return undefined;
  if (error.code !== 'rate_limited' && error.code !== 'busy') return undefined;
  const { retryAfterMs } = error;
  return retryAfterMs === undefined
    ? undefined
    : instantFrom(new Date(Date.parse(now) + retryAfterMs));
}

/** What a merchant reads of a failure. Only our own error's words are shown: others may quote a secret. */
export function failureMessage(error: unknown): string {
  const message =
    error instanceof PlatformError
      ? `${asSentence(error.message)} ${error.merchantAction}`
      : 'The shop could not be asked because of a fault in this server.';
  return message.slice(0, 1000);
}

/** What logs say begins small, and some of it has no end. */
function asSentence(text: string): string {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(begun) ? begun : `${begun}.`;
}
