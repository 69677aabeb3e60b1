import type { Sweep } from '../jobs/sweeps.ts';
import type { Log } from '../log.ts';
import { PlatformError } from '../orders/platform-error.ts';
import type { KeeperOf } from './credential-keeper.ts';
import type { CredentialSeal } from './credential-seal.ts';
import type { CredentialRecords } from './credentials.store.ts';
import { failureMessage, type IntegrationReference } from './health-record.ts';
import type { IntegrationRecords } from './integrations.store.ts';
import type { PlatformDependencies } from './platform-module.ts';
import type { PlatformOpener } from './platform-opener.ts';

/** How long one that failed lets others go first, milliseconds. */
const postponedMs = 6 * 3_600_000;

/** Connections renewed in one round: each is a call to a platform. */
const atOnce = 50;

/**
 * Renews credentials that nobody has used for so long that they would die: a shop with few questions must not
 * lose its access by that.
 */
export function createRenewalSweep(parts: {
  readonly credentials: Pick<CredentialRecords, 'due' | 'postpone'>;
  readonly records: Pick<IntegrationRecords, 'read' | 'recordHealth'>;
  readonly seal: CredentialSeal;
  readonly keeperOf: KeeperOf;
  readonly opener: Pick<PlatformOpener, 'moduleOf'>;
  readonly platformDependencies: PlatformDependencies;
  readonly log: Log;
}): Sweep {
  const { credentials, records, seal, keeperOf, opener, platformDependencies, log } = parts;

  const renew = async (integration: IntegrationReference): Promise<boolean> => {
    const row = await records.read(integration.accountId, integration.integrationId);
    const platformModule = row && opener.moduleOf(row.provider);
    if (!row?.credentials || !platformModule?.renew) return false;
    const connection = {
      connectionConfig: row.connection_config,
      credentials: await seal.open(integration, row.credentials),
      keeper: keeperOf(integration),
    };
    await platformModule.renew(connection, platformDependencies);
    return true;
  };

  const attempt = async (integration: IntegrationReference, at: Date): Promise<boolean> => {
    const { accountId, integrationId } = integration;
    try {
      return await renew(integration);
    } catch (error) {
      log.warn({ err: error, integrationId }, 'access that nobody used could not be renewed');
      // One that cannot be opened, or cannot be asked for now, keeps no other shop from being renewed.
      if (!(error instanceof PlatformError) || error.mayPass) {
        await credentials.postpone(integration, new Date(at.getTime() + postponedMs), at);
        return false;
      }
      // Only its merchant can bring it back, and learns of it at the next look.
      await records.recordHealth(accountId, integrationId, {
        status: 'error',
        lastErrorAt: platformDependencies.clock.now(),
        errorMessage: failureMessage(error),
      });
      await credentials.postpone(integration, null, at);
      return false;
    }
  };

  return {
    name: 'access that grows old',
    async run(at, signal) {
      let renewed = 0;
      for (const integration of await credentials.due(at, atOnce)) {
        if (signal.aborted) break;
        if (await attempt(integration, at)) renewed += 1;
      }
      return renewed;
    },
  };
}
