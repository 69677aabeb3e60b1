import type { FileMailer } from '../../mail/file-mailer.ts';
import type { AccountId } from '../../orders/identifiers.ts';
import type { Instant } from '../../orders/instant.ts';
import type { ConversationSeal } from '../conversation-seal.ts';
import type { HandoverRequest } from '../dialogue/reply.ts';
import type { LiveEvents } from '../live-events/live-events.ts';
import type { MessageBody } from '../stored-message.ts';
import { hasEmail } from './has-email.ts';
import type { KeptExports } from './kept-exports.ts';
import type { Person } from './person.ts';
import type { Erased } from './shoppers.ts';
import type { ShopperRecords } from './shoppers.store.ts';

/** Conversations that are looked up, or deleted in one transaction, at most. */
const atOnce = 50;

/** Deletes what is somebody's, once it has been noted that they are to be erased. */
export type ErasePerson = (
  person: Person,
  limits?: { readonly startedUntil?: Instant },
) => Promise<Erased>;

/** Deletes conversations, and messages with an e-mail out of other people's; then what was exported of them. */
export function createErasePerson(parts: {
  readonly records: ShopperRecords;
  readonly seal: ConversationSeal;
  readonly keptExports: KeptExports;
  readonly liveEvents: Pick<LiveEvents, 'publish'>;
  /** Mail that lies on this machine: deleted with the request for a person that it is about. */
  readonly mailFiles: Pick<FileMailer, 'withdraw'>;
}): ErasePerson {
  const { records, seal, keptExports, liveEvents, mailFiles } = parts;

  const deleteWhole = async (accountId: AccountId, ids: readonly string[]): Promise<number> => {
    if (ids.length === 0) return 0;
    // First, so that an erasure which is broken off and repeated still knows which mails to look for.
    await mailFiles.withdraw(await records.mailsAbout(accountId, ids));
    const deleted = await records.deleteConversations(accountId, ids);
    // Streams look again, find the conversation gone, and end.
    for (const id of ids) liveEvents.publish(id, { kind: 'message' });
    return deleted;
  };

  /** @returns how many messages had the e-mail in them. */
  const deleteWritten = async (
    accountId: AccountId,
    emailIndex: Uint8Array,
    conversationId: string,
  ): Promise<number> => {
    for (;;) {
      const read = await records.read(accountId, conversationId);
      if (read === undefined) return 0;
      const withEmail = async <Row extends { readonly id: string }>(
        rows: readonly Row[],
        open: (row: Row) => Promise<unknown>,
      ): Promise<readonly string[]> => {
        const found: string[] = [];
        for (const row of rows) {
          if (await hasEmail(seal, accountId, await open(row), emailIndex)) found.push(row.id);
        }
        return found;
      };
      const messageIds = await withEmail(read.messages, (row) =>
        seal.open<MessageBody>(accountId, ['messages', row.id, 'body'], row.body),
      );
      const handoverIds = await withEmail(read.handovers, (row) =>
        seal.open<HandoverRequest>(
          accountId,
          ['handover_requests', row.id, 'details'],
          row.details,
        ),
      );
      await mailFiles.withdraw(handoverIds);
      const isDone = await records.deleteFromConversation(accountId, emailIndex, {
        conversationId,
        nextSequence: read.conversation.next_sequence,
        messageIds,
        handoverIds,
      });
      if (isDone) return messageIds.length;
    }
  };

  return async (person, limits = {}) => {
    const { accountId, emailIndex } = person;
    let conversations = 0;
    let messages = 0;
    await keptExports.deleteOf(person, limits.startedUntil);
    for (;;) {
      const found = await records.conversationsOf(person, { ...limits, atMost: atOnce });
      if (found.length === 0) break;
      const own = found.filter(({ isAnothers }) => !isAnothers).map(({ id }) => id);
      // Before the conversations: broken off in between, an erasure is repeated and finds them again.
      if (own.length > 0) await keptExports.takeOut(person, own);
      conversations += await deleteWhole(accountId, own);
      for (const { id, isAnothers } of found) {
        if (!isAnothers || emailIndex === undefined) continue;
        messages += await deleteWritten(accountId, emailIndex, id);
      }
    }
    await keptExports.takeOut(person, []);
    return { conversations, messages };
  };
}
