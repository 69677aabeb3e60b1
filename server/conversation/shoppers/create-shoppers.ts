import type { Log } from '../../log.ts';
import type { FileMailer } from '../../mail/file-mailer.ts';
import type { AccountId } from '../../orders/identifiers.ts';
import { instantFrom, type Clock } from '../../orders/instant.ts';
import type { Vault } from '../../vault/vault.ts';
import { createConversationSeal } from '../conversation-seal.ts';
import type { HandoverRequest } from '../dialogue/reply.ts';
import type { LiveEvents } from '../live-events/live-events.ts';
import type { MessageBody } from '../stored-message.ts';
import { exportConversation } from './export-conversation.ts';
import { hasEmail } from './has-email.ts';
import type { Erased, Erasure, ErasureTrail, Shoppers } from './shoppers.ts';
import { createShopperRecords, type Database } from './shoppers.store.ts';

/** Conversations that are looked up, or deleted in one transaction, at most. */
const atOnce = 50;

export interface ShoppersOptions {
  readonly database: Database;
  readonly vault: Vault;
  readonly liveEvents: Pick<LiveEvents, 'publish'>;
  /** Mail that lies on this machine: deleted with the request for a person that it is about. */
  readonly mailFiles: Pick<FileMailer, 'withdraw'>;
  readonly trail: ErasureTrail;
  readonly clock: Clock;
  readonly log: Log;
}

/** Export and erasure over the database. */
export function createShoppers(options: ShoppersOptions): Shoppers {
  const { liveEvents, mailFiles, trail, clock, log } = options;
  const seal = createConversationSeal(options.vault);
  const records = createShopperRecords(options.database);

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

  const eraseUntil = async (
    erasure: Erasure,
    limits: { readonly startedUntil?: Erasure['erasedAt'] },
  ): Promise<Erased> => {
    const { accountId, emailIndex } = erasure;
    // First, so that whatever happens to this process, the erasure can be repeated.
    await records.note(erasure);
    let conversations = 0;
    let messages = 0;
    for (;;) {
      const found = await records.conversationsWith(accountId, emailIndex, {
        ...limits,
        atMost: atOnce,
      });
      if (found.length === 0) break;
      const own = found.filter(({ isAnothers }) => !isAnothers).map(({ id }) => id);
      conversations += await deleteWhole(accountId, own);
      for (const { id, isAnothers } of found) {
        if (isAnothers) messages += await deleteWritten(accountId, emailIndex, id);
      }
    }
    await trail.recordActivity(accountId, {
      type: 'shopper.erased',
      description: `A shopper was erased: ${conversations} conversations, and ${messages} messages in conversations of others.`,
      metadata: { conversations, messages },
    });
    log.info({ conversations, messages }, 'a shopper was erased');
    return { conversations, messages };
  };

  return {
    async *export(accountId, email) {
      const emailIndex = await seal.indexOfEmail(accountId, email);
      let after: string | undefined;
      for (;;) {
        const page = await records.conversationsWith(accountId, emailIndex, {
          after,
          atMost: atOnce,
        });
        for (const found of page) {
          const exported = await exportConversation(
            { records, seal },
            accountId,
            emailIndex,
            found,
          );
          if (exported !== undefined) yield exported;
        }
        after = page.at(-1)?.id;
        if (page.length < atOnce) return;
      }
    },

    async erase(accountId, email) {
      const emailIndex = await seal.indexOfEmail(accountId, email);
      return eraseUntil({ accountId, emailIndex, erasedAt: clock.now() }, {});
    },

    async *erasures() {
      let last: Erasure | undefined;
      for (;;) {
        const page = await records.erasuresAfter(last, atOnce);
        for (const { erasedAt, ...which } of page) {
          last = { ...which, erasedAt: instantFrom(erasedAt) };
          yield last;
        }
        if (page.length < atOnce) return;
      }
    },

    eraseAgain: (erasure) => eraseUntil(erasure, { startedUntil: erasure.erasedAt }),
  };
}
