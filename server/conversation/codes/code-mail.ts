import type { Log } from '../../log.ts';
import { MailRefused, type Mailer } from '../../mail/mailer.ts';
import type { AccountId } from '../../orders/identifiers.ts';
import type { Clock } from '../../orders/instant.ts';
import type { OrderDesk } from '../../orders/lookup.ts';
import { normaliseEmail } from '../../orders/typed/email.ts';
import type { ConversationSeal } from '../conversation-seal.ts';
import { codeMinutes } from '../dialogue/code-validity.ts';
import type { CodeRequest } from '../dialogue/state.ts';
import type { CodeRecords } from './codes.store.ts';
import { writeCodeMail } from './write-code-mail.ts';

/** Data of a job in the queue `code-mail`: ids only. */
export interface CodeMailJob {
  readonly accountId: AccountId;
  readonly codeId: string;
}

const validMs = codeMinutes * 60_000;

/**
 * Mails a code, if the order that was named has exactly the e-mail that was named. The shop is asked
 * here, long after the shopper has been answered, so that nothing of what it says can be told from
 * the answer. A job that is run again finds no code left to be mailed; only a process that dies
 * between sending and forgetting sends twice, for mail knows no transaction.
 *
 * Throwing (the shop or the mail server is away) means: try again. A request that has grown as old
 * as a code may be is given up, for nobody waits for it any more.
 */
export function createCodeMail(parts: {
  readonly records: CodeRecords;
  readonly seal: ConversationSeal;
  readonly orderDesk: Pick<OrderDesk, 'isOrderOf'>;
  readonly mailer: Mailer;
  readonly clock: Clock;
  readonly log: Log;
}): (job: CodeMailJob) => Promise<void> {
  const { records, seal, orderDesk, mailer, clock, log } = parts;

  const mail = async (
    { accountId, codeId }: CodeMailJob,
    found: NonNullable<Awaited<ReturnType<CodeRecords['readUnsent']>>>,
  ): Promise<void> => {
    const request = await seal.open<CodeRequest>(
      accountId,
      ['one_time_codes', codeId, 'details'],
      found.details,
    );
    const store = { accountId, storeId: found.store_id };
    if (!(await orderDesk.isOrderOf(store, request))) return;
    const code = await seal.open<string>(accountId, ['one_time_codes', codeId, 'code'], found.code);
    const now = clock.now();
    const { locale, store_name: storeName } = found;
    const { subject, text } = writeCodeMail({ storeName, locale, code, now });
    const until = new Date(Date.parse(now) + validMs).toISOString();
    await records.makeRedeemable(accountId, codeId, until);
    // The spelling in which it was the same as the order's: what was typed may hold invisible signs.
    await mailer.send({ id: codeId, to: normaliseEmail(request.email), subject, text });
  };

  return async (job) => {
    const { accountId, codeId } = job;
    const found = await records.readUnsent(accountId, codeId);
    if (!found) return;
    const isTooLate = found.requested_at.getTime() + validMs <= Date.parse(clock.now());
    try {
      if (!isTooLate) await mail(job, found);
    } catch (error) {
      // No order's address that cannot be written to becomes one by trying again.
      if (!(error instanceof MailRefused)) throw error;
    }
    await records.forgetCode(accountId, codeId);
    log.info({ codeId }, 'a code request was dealt with');
  };
}
