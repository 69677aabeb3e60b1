import type { SigningKey, SigningPlace } from './envelope.ts';
import { readSignedText, signText } from './signed-text.ts';

/** What a shop says of a customer who is signed in there. docs/plugin-protocol.md */
export interface CustomerToken extends SigningPlace {
  readonly protocol: 1;
  readonly key: string;
  /** The platform's customer id. */
  readonly customer: string;
  /** The one conversation for which it is meant, and what that conversation was given to be told again. */
  readonly conversation: string;
  readonly challenge: string;
  /** Names the shop's session without telling it, so that its end can be told. */
  readonly session: string;
  /** Unix times, seconds. */
  readonly issued: number;
  readonly expires: number;
  /** Good once. */
  readonly nonce: string;
}

/** Longest life of a token, seconds. */
const longestTokenLife = 300;

/** How far ahead the shop's clock may be, seconds: its tokens are minutes long, so it is not much. */
const aheadSeconds = 60;

const label = 'trulybot-customer-1';

/** The token as text; shops make theirs in PHP, and tests in here. */
export function sealCustomerToken(key: SigningKey, token: CustomerToken): string {
  return signText(label, key.secret, token);
}

/**
 * What a token says, when it is from the holder of the key, for this place and of now. Conversation,
 * challenge and nonce are for whoever redeems it to compare.
 * @param now Unix time, seconds.
 */
export function openCustomerToken(
  text: string,
  expected: { readonly key: SigningKey; readonly place: SigningPlace; readonly now: number },
): CustomerToken | undefined {
  const { key, place, now } = expected;
  const token: Partial<CustomerToken> | undefined = readSignedText(label, key.secret, text);
  if (!token || !isWhole(token)) return undefined;
  const isForUs = token.key === key.id && token.site === place.site && token.blog === place.blog;
  const isOfNow =
    token.issued <= now + aheadSeconds &&
    token.expires > now &&
    token.expires > token.issued &&
    token.expires - token.issued <= longestTokenLife;
  return isForUs && isOfNow ? token : undefined;
}

function isWhole(token: Partial<CustomerToken>): token is CustomerToken {
  const { protocol, customer, conversation, challenge, session, issued, expires, nonce } = token;
  const texts = [token.key, token.site, conversation, challenge, customer, session, nonce];
  return (
    protocol === 1 &&
    texts.every((each) => typeof each === 'string') &&
    /^[1-9]\d{0,14}$/.test(customer ?? '') &&
    /^[0-9a-f]{32}$/.test(session ?? '') &&
    /^[\w-]{22,64}$/.test(nonce ?? '') &&
    Number.isSafeInteger(token.blog) &&
    Number.isSafeInteger(issued) &&
    Number.isSafeInteger(expires)
  );
}
