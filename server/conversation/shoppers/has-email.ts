import type { AccountId } from '../../orders/identifiers.ts';
import type { ConversationSeal } from '../conversation-seal.ts';
import { emailsIn } from '../emails-in.ts';

/** Whether an e-mail, known by its keyed index only, stands anywhere in a value made of texts. */
export async function hasEmail(
  seal: ConversationSeal,
  accountId: AccountId,
  value: unknown,
  emailIndex: Uint8Array,
): Promise<boolean> {
  for (const email of emailsIn(value)) {
    if (Buffer.compare(await seal.indexOfEmail(accountId, email), emailIndex) === 0) return true;
  }
  return false;
}
