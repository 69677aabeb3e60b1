import { createHash, randomBytes } from 'node:crypto';
import type { StoreReference } from '../orders/identifiers.ts';
import type { Clock } from '../orders/instant.ts';
import { openCustomerPass, sealCustomerPass } from '../signing/shopify/customer-pass.ts';
import type { HostSecrets } from '../signing/signed-text.ts';
import type { ShopDomain } from '../signing/shopify/shop-domain.ts';
import type { PluginCallRecords } from './plugin-calls.store.ts';

/** Life of a pass, seconds: the page brings it back at once. */
const lifeSeconds = 90;

/** How long a pass that was used is remembered after its end, seconds: clocks differ. */
const rememberedSeconds = 300;

/** For which conversation a customer is to be believed, as that conversation has told its page. */
export interface MeantConversation {
  readonly conversation: string;
  readonly challenge: string;
}

/** Customers of whom a platform tells this server and not the page: what the page is given to bring back. */
export interface CustomerPasses {
  mint(
    store: StoreReference & { readonly shop: ShopDomain },
    customer: string,
    meant: MeantConversation,
  ): string;
  /** Once; undefined for all that this host has not made for this store, this conversation and now. */
  redeemToken(
    store: StoreReference,
    text: string,
    expected: MeantConversation,
  ): Promise<
    { readonly customer: string; readonly session: string; readonly issued: number } | undefined
  >;
}

/** @param parts.secrets such as all processes of a host have, and nobody else. */
export function createCustomerPasses(parts: {
  readonly records: Pick<PluginCallRecords, 'hear' | 'readSigner'>;
  readonly secrets: HostSecrets;
  readonly clock: Clock;
}): CustomerPasses {
  const { records, secrets, clock } = parts;
  const seconds = () => Math.floor(Date.parse(clock.now()) / 1_000);

  return {
    mint({ shop, storeId }, customer, { conversation, challenge }) {
      const issued = seconds();
      return sealCustomerPass(secrets, {
        protocol: 1,
        shop,
        storeId,
        customer,
        conversation,
        challenge,
        issued,
        expires: issued + lifeSeconds,
        nonce: randomBytes(24).toString('base64url'),
      });
    },

    async redeemToken(store, text, expected) {
      const pass = openCustomerPass(text, { secrets, storeId: store.storeId, now: seconds() });
      const isMeant =
        pass?.conversation === expected.conversation && pass.challenge === expected.challenge;
      if (!pass || !isMeant) return undefined;
      // A shop that was uninstalled meanwhile vouches for nobody.
      const signer = await records.readSigner(store.accountId, { storeId: store.storeId });
      if (!signer) return undefined;
      const isFirst = await records.hear(
        store.accountId,
        signer.integration_id,
        createHash('sha256').update(`pass ${pass.nonce}`).digest(),
        new Date((pass.expires + rememberedSeconds) * 1_000),
      );
      // Shopify tells nobody when a customer leaves: their next page finds nobody signed in.
      return isFirst
        ? { customer: pass.customer, session: 'shopify', issued: pass.issued }
        : undefined;
    },
  };
}
