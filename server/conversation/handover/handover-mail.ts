import type { Log } from '../../log.ts';
import type { Mailer } from '../../mail/mailer.ts';
import type { AccountId, StoreId, StoreReference } from '../../orders/identifiers.ts';
import type { Clock } from '../../orders/instant.ts';
import type { ConversationSeal } from '../conversation-seal.ts';
import type { HandoverRequest } from '../dialogue/reply.ts';
import type { KeptProof } from '../dialogue/state.ts';
import { openMessage } from '../stored-message.ts';
import type { HandoverRecords } from './handover.store.ts';
import { writeHandoverMail } from './write-handover-mail.ts';

/** Who at a shop is written to. */
export interface HandoverContacts {
  contactFor(
    store: StoreReference,
  ): Promise<{ readonly email: string; readonly storeName: string }>;
}

/** Data of a job in the queue `handover-mail`: ids only. */
export interface HandoverMailJob {
  readonly accountId: AccountId;
  readonly storeId: StoreId;
  readonly requestId: string;
}

/**
 * Mails a request for a person to the merchant, once: a job that is run again finds it marked. Only
 * a process that dies between sending and marking sends twice, for mail knows no transaction; both
 * carry the request's id as their `Message-ID`.
 */
export function createHandoverMail(parts: {
  readonly records: HandoverRecords;
  readonly seal: ConversationSeal;
  readonly mailer: Mailer;
  readonly contacts: HandoverContacts;
  readonly clock: Clock;
  readonly log: Log;
}): (job: HandoverMailJob) => Promise<void> {
  const { records, seal, mailer, contacts, clock, log } = parts;
  return async ({ accountId, storeId, requestId }) => {
    const store = { accountId, storeId };
    const found = await records.readUnmailed(store, requestId);
    if (!found) return;
    const contact = await contacts.contactFor(store);
    const request = await seal.open<HandoverRequest>(
      accountId,
      ['handover_requests', requestId, 'details'],
      found.details,
    );
    const pageUrl =
      found.page_url &&
      (await seal.open<string>(
        accountId,
        ['conversations', found.conversation_id, 'page_url'],
        found.page_url,
      ));
    const proofs = await Promise.all(
      found.assurances.map(({ id, details }) =>
        seal.open<KeptProof>(accountId, ['assurances', id, 'details'], details),
      ),
    );
    const messages = await Promise.all(
      found.messages.map((row) => openMessage(seal, accountId, row)),
    );
    const { subject, text } = writeHandoverMail({
      storeName: contact.storeName,
      request,
      orderNumbers: proofs.flatMap((proof) => ('number' in proof ? [proof.number] : [])),
      pageUrl: pageUrl ?? undefined,
      messages,
      now: clock.now(),
    });
    await mailer.send({ id: requestId, to: contact.email, subject, text, replyTo: request.email });
    await records.markMailed(store, requestId, clock.now());
    log.info({ handoverId: requestId }, 'a hand-over was mailed');
  };
}
