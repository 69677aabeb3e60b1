import { randomInt, randomUUID } from 'node:crypto';
import type { Clock } from '../../orders/instant.ts';
import type { EmailAssurance } from '../../orders/proof.ts';
import { normaliseEmail } from '../../orders/typed/email.ts';
import { orderNumberKey } from '../../orders/typed/order-number.ts';
import type { AccountId } from '../../orders/identifiers.ts';
import type { ConversationSeal } from '../conversation-seal.ts';
import type { CodeRequest } from '../dialogue/state.ts';
import type { CodePlace, CodeRecords, NewCode } from './codes.store.ts';

/** One-time codes: made with a request, redeemed in the conversation that asked, and only there. */
export interface Codes {
  /** A fresh code, sealed and indexed, to be stored with the answer that tells of it. */
  prepare(
    place: Pick<CodePlace, 'accountId' | 'conversationId'>,
    request: CodeRequest,
    network: string | undefined,
  ): Promise<NewCode>;
  /** Undefined for a wrong, used, expired and never sent code alike. */
  redeem(place: CodePlace, code: string): Promise<EmailAssurance | undefined>;
}

export function createCodes({
  records,
  seal,
  clock,
}: {
  readonly records: CodeRecords;
  readonly seal: ConversationSeal;
  readonly clock: Clock;
}): Codes {
  /** Bound to the conversation: typed in another one, the same digits are another value. */
  const indexOfCode = (accountId: AccountId, conversationId: string, code: string) =>
    seal.indexOf(accountId, 'one-time code', `${conversationId} ${code}`);

  return {
    async prepare({ accountId, conversationId }, request, network) {
      const id = randomUUID();
      const code = String(randomInt(1_000_000)).padStart(6, '0');
      const [details, sealedCode, codeIndex, emailIndex, numberIndex] = await Promise.all([
        seal.seal(accountId, ['one_time_codes', id, 'details'], request),
        seal.seal(accountId, ['one_time_codes', id, 'code'], code),
        indexOfCode(accountId, conversationId, code),
        // In the one spelling in which they are compared: no way of writing has a budget of its own.
        seal.indexOf(accountId, 'code e-mail', normaliseEmail(request.email)),
        seal.indexOf(accountId, 'code order number', orderNumberKey(request.orderNumber)),
      ]);
      return { id, details, code: sealedCode, codeIndex, emailIndex, numberIndex, network };
    },

    async redeem(place, code) {
      const { accountId, storeId, conversationId } = place;
      const at = clock.now();
      const codeIndex = await indexOfCode(accountId, conversationId, code);
      const redeemed = await records.redeem(place, codeIndex, at);
      if (redeemed === undefined) return undefined;
      const { email } = await seal.open<CodeRequest>(
        accountId,
        ['one_time_codes', redeemed.id, 'details'],
        redeemed.details,
      );
      return { level: 2, by: 'code', store: { accountId, storeId }, email, provenAt: at };
    },
  };
}
