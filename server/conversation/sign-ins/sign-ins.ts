import { createHmac, randomUUID } from 'node:crypto';
import type { AccountId, PlatformCustomerId, StoreReference } from '../../orders/identifiers.ts';
import { instantFrom, type Clock, type Instant } from '../../orders/instant.ts';
import type { CustomerAssurance } from '../../orders/proof.ts';
import type { CustomerToken } from '../../signing/customer-token.ts';
import type { ConversationSeal } from '../conversation-seal.ts';
import { indexOfCustomer } from '../shoppers/person.ts';
import type { SignInRecords } from './sign-ins.store.ts';

/** Reads what a shop says of a signed-in customer. */
export interface CustomerTokens {
  /** Once; undefined for all that is not of this store and of now, and for another conversation's. */
  redeemToken(
    store: StoreReference,
    token: string,
    expected: Pick<CustomerToken, 'conversation' | 'challenge'>,
  ): Promise<Pick<CustomerToken, 'customer' | 'session' | 'issued'> | undefined>;
}

/** A sign-in as it stands beside its conversation. */
export interface StoredSignIn {
  readonly id: string;
  readonly customer: Uint8Array;
  readonly signedInAt: Date;
}

/** Customers who are signed in at the shop, in the conversation for which the shop has said so. */
export interface SignIns {
  /** @returns whether the token was good, here and now. */
  redeem(
    store: StoreReference,
    conversationId: string,
    challenge: string,
    token: string,
  ): Promise<boolean>;
  /** @param session the one that ended; undefined: all of the customer's. */
  end(store: StoreReference, customer: string, session?: string): Promise<void>;
  /** Nobody is signed in at the shop any more, says the page on which the conversation is held. */
  endIn(store: StoreReference, conversationId: string): Promise<void>;
  /** What a sign-in is worth now; undefined once it is too long ago. */
  assuranceOf(store: StoreReference, signIn: StoredSignIn): Promise<CustomerAssurance | undefined>;
}

/** Longest that a sign-in counts without being renewed, milliseconds: as long as a day of shopping. */
const longestMs = 12 * 3_600_000;

/**
 * What a conversation is given to be told again by its shop. It stands for the conversation's secret, and
 * nobody learns that from it.
 */
export function signInChallenge(secretHash: Uint8Array): string {
  return createHmac('sha256', secretHash).update('sign-in').digest('base64url');
}

export function createSignIns(parts: {
  readonly records: SignInRecords;
  readonly seal: ConversationSeal;
  readonly tokens: CustomerTokens;
  readonly clock: Clock;
}): SignIns {
  const { records, seal, tokens, clock } = parts;
  const indexOfSession = (accountId: AccountId, session: string) =>
    seal.indexOf(accountId, 'shop session', session);

  return {
    async redeem(store, conversationId, challenge, text) {
      const expected = { conversation: conversationId, challenge };
      const token = await tokens.redeemToken(store, text, expected);
      if (!token) return false;
      const { accountId } = store;
      const id = randomUUID();
      return records.put(store, conversationId, {
        id,
        customer: await seal.seal(accountId, ['sign_ins', id, 'customer'], token.customer),
        customerIndex: await indexOfCustomer(seal, store, token.customer),
        sessionIndex: await indexOfSession(accountId, token.session),
        at: clock.now(),
        issuedAt: new Date(token.issued * 1_000),
      });
    },

    async end(store, customer, session) {
      const { accountId } = store;
      await records.end(
        store,
        await indexOfCustomer(seal, store, customer),
        session === undefined ? undefined : await indexOfSession(accountId, session),
        clock.now(),
      );
    },

    endIn: async (store, conversationId) => void (await records.endIn(store, conversationId)),

    async assuranceOf(store, { id, customer, signedInAt }) {
      if (Date.parse(clock.now()) - signedInAt.getTime() > longestMs) return undefined;
      const place = ['sign_ins', id, 'customer'] as const;
      const customerId = await seal.open<PlatformCustomerId>(store.accountId, place, customer);
      const provenAt: Instant = instantFrom(signedInAt.toISOString());
      return { level: 2, by: 'sign_in', store, customerId, provenAt };
    },
  };
}
