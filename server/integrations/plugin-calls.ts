import { createHash } from 'node:crypto';
import type { AccountId, StoreReference } from '../orders/identifiers.ts';
import type { Clock } from '../orders/instant.ts';
import type { PlatformName } from '../orders/store-platform.ts';
import { openCustomerToken, type CustomerToken } from '../signing/customer-token.ts';
import {
  faultOfEnvelope,
  readEnvelope,
  sealEnvelope,
  toleranceSeconds,
  type Envelope,
  type EnvelopeFault,
} from '../signing/envelope.ts';
import type { CredentialSeal } from './credential-seal.ts';
import type { ConnectionConfig, ShopSigning } from './platform-module.ts';
import type { PluginCallRecords } from './plugin-calls.store.ts';
import type { PlatformOpener } from './platform-opener.ts';

/** A call of a connected shop's plug-in that was believed. */
export interface PluginCall {
  readonly accountId: AccountId;
  readonly integrationId: string;
  readonly store: StoreReference;
  readonly verb: string;
  /** JSON as it came; nobody has looked at its shape yet. */
  readonly body: unknown;
  /** A signed reply to it. */
  reply(body: object): Envelope;
}

/** Why a call was not believed; `replayed`: it was, once before. */
export type PluginCallFault = EnvelopeFault | 'replayed';

/** Calls and tokens that connected shops sign. */
export interface PluginCalls {
  /** Believes a call, once. An unknown key and a wrong signature are the same fault. */
  believe(call: unknown): Promise<PluginCall | PluginCallFault>;
  /** What a shop says of a signed-in customer, once; undefined for all that is not of this store and of now. */
  redeemToken(
    store: StoreReference,
    token: string,
    expected: Pick<CustomerToken, 'conversation' | 'challenge'>,
  ): Promise<CustomerToken | undefined>;
}

/** Fills {@link PluginCalls}. */
export function createPluginCalls(parts: {
  readonly records: PluginCallRecords;
  readonly seal: CredentialSeal;
  readonly opener: Pick<PlatformOpener, 'moduleOf'>;
  readonly clock: Clock;
}): PluginCalls {
  const { records, seal, opener, clock } = parts;
  const seconds = () => Math.floor(Date.parse(clock.now()) / 1_000);

  const signingOf = async (
    accountId: AccountId,
    integrationId: string,
    row: {
      readonly provider: PlatformName;
      readonly credentials: Buffer | null;
      readonly connection_config: ConnectionConfig;
    },
  ): Promise<ShopSigning | undefined> => {
    if (row.credentials === null) return undefined;
    const credentials = await seal.open({ accountId, integrationId }, row.credentials);
    const connection = { connectionConfig: row.connection_config, credentials };
    return opener.moduleOf(row.provider).signingOf?.(connection);
  };

  /** Whether this is the first time that it is heard. */
  const hear = (accountId: AccountId, integrationId: string, nonce: string, keptUntil: number) =>
    records.hear(
      accountId,
      integrationId,
      createHash('sha256').update(nonce).digest(),
      new Date(keptUntil * 1_000),
    );

  return {
    async believe(call) {
      const envelope = readEnvelope(call);
      if (!envelope) return 'malformed';
      const found = await records.findByKey(envelope.key);
      const row = found && (await records.readSigner(found.accountId, found));
      if (!found || !row) return 'signature';
      const { accountId, integrationId } = found;
      const signing = await signingOf(accountId, integrationId, row);
      if (!signing) return 'signature';
      const now = seconds();
      const fault = faultOfEnvelope(envelope, { ...signing, direction: 'to_server', now });
      if (fault) return fault;
      const body = parsed(envelope.body);
      if (body === undefined) return 'malformed';
      // Kept for as long as the call could be believed again.
      const keptUntil = envelope.timestamp + 2 * toleranceSeconds;
      if (!(await hear(accountId, integrationId, envelope.nonce, keptUntil))) return 'replayed';
      return {
        accountId,
        integrationId,
        store: { accountId, storeId: row.store_id },
        verb: envelope.verb,
        body,
        reply: (answer) =>
          sealEnvelope(signing.key, {
            ...signing.place,
            direction: 'from_server',
            verb: envelope.verb,
            timestamp: seconds(),
            nonce: envelope.nonce,
            body: JSON.stringify(answer),
          }),
      };
    },

    async redeemToken(store, text, expected) {
      const row = await records.readSigner(store.accountId, { storeId: store.storeId });
      if (!row) return undefined;
      const { integration_id: integrationId } = row;
      const signing = await signingOf(store.accountId, integrationId, row);
      if (!signing) return undefined;
      const token = openCustomerToken(text, { ...signing, now: seconds() });
      const isMeant =
        token?.conversation === expected.conversation && token.challenge === expected.challenge;
      if (!token || !isMeant) return undefined;
      const keptUntil = token.expires + toleranceSeconds;
      const isFirst = await hear(store.accountId, integrationId, `token ${token.nonce}`, keptUntil);
      return isFirst ? token : undefined;
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
