import { randomUUID } from 'node:crypto';
import { createAccounts } from '../../server/accounts/create-accounts.ts';
import type { Activities } from '../../server/integrations/activities.ts';
import {
  createIntegrations,
  type IntegrationsDependencies,
} from '../../server/integrations/create-integrations.ts';
import type { PlatformModules } from '../../server/integrations/platform-module.ts';
import { silentLog } from '../../server/log.ts';
import type { AccountId } from '../../server/orders/identifiers.ts';
import { systemClock } from '../../server/orders/instant.ts';
import { createOutbound } from '../../server/outbound/create-outbound.ts';
import { createVault } from '../../server/vault/create-vault.ts';
import { parseKeyRing } from '../../server/vault/key-ring.ts';
import type { TestDatabase } from './database.ts';

/** The room of integrations over a real database and the real outbound client. */
export function startIntegrationsRoom(options: {
  readonly testDatabase: TestDatabase;
  readonly platforms: PlatformModules;
  /** Exact host:port pairs of the shops that may be called. */
  readonly exemptHosts: readonly string[];
  readonly limits?: IntegrationsDependencies['limits'];
}) {
  const { database } = options.testDatabase;
  const accounts = createAccounts({ database, clock: systemClock });
  const recorded: Parameters<Activities['recordActivity']>[1][] = [];
  const activities: Activities = {
    async recordActivity(accountId, activity) {
      recorded.push(activity);
      await accounts.recordActivity(accountId, activity);
    },
  };
  const outbound = createOutbound({ exemptHosts: options.exemptHosts });
  const vault = createVault({
    keyRing: parseKeyRing(`test:${Buffer.alloc(32, 7).toString('base64')}`),
    database,
  });
  const build = () =>
    createIntegrations({
      database,
      vault,
      platforms: options.platforms,
      outbound,
      passSecrets: ['of this test'],
      publicUrl: 'https://chat.example.com',
      clock: systemClock,
      activities,
      log: silentLog,
      ...(options.limits && { limits: options.limits }),
    });
  const room = build();
  const others: { close(): Promise<void> }[] = [];
  return {
    ...room,
    /** What was written into the audit trail. */
    recorded,
    /** Another process on the same database. */
    secondProcess() {
      const other = build();
      others.push(other);
      return other;
    },
    async newAccount(): Promise<AccountId> {
      const name = `Merchant ${randomUUID()}`;
      const { accountId } = await accounts.create({ name, email: 'merchant@example.com' });
      return accountId;
    },
    async close() {
      for (const each of [room, ...others]) await each.close();
      await outbound.close();
    },
  };
}
