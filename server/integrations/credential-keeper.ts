import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { PlatformError } from '../orders/platform-error.ts';
import type { PlatformName } from '../orders/store-platform.ts';
import type { CredentialSeal } from './credential-seal.ts';
import type { CredentialRecords } from './credentials.store.ts';
import type { IntegrationReference } from './health-record.ts';
import { notConnected } from './not-connected.ts';
import type { CredentialKeeper, Credentials } from './platform-module.ts';

/** Who keeps an integration's credentials. */
export type KeeperOf = (integration: IntegrationReference) => CredentialKeeper;

/** How long one process may be at it before another believes it dead, milliseconds: longer than any call outside takes. */
const leaseMs = 40_000;

/** How often the others look whether it is done, and for how long, milliseconds. */
const lookMs = 100;
const patienceMs = 20_000;

/**
 * Keepers of credentials that grow old. A lease on the integration's row lets one process at a time ask
 * for newer ones; no transaction is held meanwhile, and what a dead process left is over with its lease.
 * @param renewByOf when credentials have to be renewed although nobody uses them.
 */
export function createCredentialKeepers(parts: {
  readonly records: CredentialRecords;
  readonly seal: CredentialSeal;
  readonly renewByOf: (provider: PlatformName, credentials: Credentials) => Date | undefined;
}): KeeperOf {
  const { records, seal, renewByOf } = parts;

  const newest = async (integration: IntegrationReference): Promise<Credentials> => {
    const sealed = await records.read(integration);
    if (!sealed) throw notConnected();
    return seal.open(integration, sealed);
  };

  /** What is refused because the shop has just been connected anew is no failure. */
  const makeUnlessReplaced = async (
    integration: IntegrationReference,
    kept: Credentials,
    isOld: (kept: Credentials) => boolean,
    make: (kept: Credentials) => Promise<Credentials>,
  ): Promise<Credentials | 'replaced'> => {
    try {
      return await make(kept);
    } catch (error) {
      if (!isOld(await newest(integration))) return 'replaced';
      throw error;
    }
  };

  return (integration) => ({
    async renew(isOld, make) {
      const owner = randomUUID();
      const until = performance.now() + patienceMs;
      for (;;) {
        const claimed = await records.claim(integration, owner, leaseMs);
        if (claimed) return renewClaimed(integration, owner, claimed, isOld, make);
        const sealed = await records.read(integration);
        if (!sealed) throw notConnected();
        const kept = await seal.open(integration, sealed);
        if (!isOld(kept)) return kept;
        if (performance.now() > until) throw tookTooLong();
        await sleep(lookMs);
      }
    },
  });

  async function renewClaimed(
    integration: IntegrationReference,
    owner: string,
    claimed: { readonly provider: PlatformName; readonly credentials: Uint8Array },
    isOld: (kept: Credentials) => boolean,
    make: (kept: Credentials) => Promise<Credentials>,
  ): Promise<Credentials> {
    try {
      const kept = await seal.open(integration, claimed.credentials);
      if (!isOld(kept)) return kept;
      const newer = await makeUnlessReplaced(integration, kept, isOld, make);
      if (newer === 'replaced') return await newest(integration);
      const sealed = await seal.seal(integration, newer);
      const isKept = await records.keep(integration, owner, {
        sealed,
        renewBy: renewByOf(claimed.provider, newer),
      });
      if (isKept) return newer;
      // Connected anew in between: those credentials are the newest.
      return await newest(integration);
    } finally {
      await records.release(integration, owner);
    }
  }
}

function tookTooLong(): PlatformError {
  return new PlatformError('timeout', {
    message: 'The access to the shop could not be renewed in time.',
    merchantAction: 'Nothing to do: it is tried again by itself.',
  });
}
