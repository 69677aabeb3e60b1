import { instantFrom } from '../../orders/instant.ts';
import type { ConversationSeal } from '../conversation-seal.ts';
import type { HandoverRequest } from '../dialogue/reply.ts';
import type { MessageBody } from '../stored-message.ts';
import { hasEmail } from './has-email.ts';
import type { Person } from './person.ts';
import type { ExportedConversation } from './shoppers.ts';
import type { FoundConversation, ShopperRecords } from './shoppers.store.ts';

/** What stands in any of the proofs that are kept. */
interface ProofDetails {
  readonly number?: string;
  readonly assurance?: { readonly email?: string };
}

/**
 * Opens a conversation for a shopper who was found in it.
 * @returns undefined when it was deleted meanwhile.
 */
export async function exportConversation(
  { records, seal }: { readonly records: ShopperRecords; readonly seal: ConversationSeal },
  { accountId, emailIndex }: Pick<Person, 'accountId' | 'emailIndex'>,
  { id, isAnothers }: FoundConversation,
): Promise<ExportedConversation | undefined> {
  const read = await records.read(accountId, id);
  if (read === undefined) return undefined;
  const { conversation, messages, assurances, handovers } = read;
  const { page_url, state } = conversation;

  /** What is theirs of a list: everything, or what has their e-mail in it. */
  const theirs = async <Value>(values: readonly Value[]): Promise<readonly Value[]> => {
    if (!isAnothers) return values;
    if (emailIndex === undefined) return [];
    const isTheirs = await Promise.all(
      values.map((value) => hasEmail(seal, accountId, value, emailIndex)),
    );
    return values.filter((_value, index) => isTheirs[index]);
  };

  const openedMessages = await Promise.all(
    messages.map(async (row) => {
      const place = ['messages', row.id, 'body'] as const;
      const { text, parts } = await seal.open<MessageBody>(accountId, place, row.body);
      return {
        author: row.author,
        sentAt: instantFrom(row.sent_at),
        locale: row.locale,
        text,
        parts,
      };
    }),
  );
  const openedHandovers = await Promise.all(
    handovers.map(async (row) => {
      const place = ['handover_requests', row.id, 'details'] as const;
      const request = await seal.open<HandoverRequest>(accountId, place, row.details);
      return {
        ...request,
        requestedAt: instantFrom(row.requested_at),
        ...(row.mailed_at && { mailedAt: instantFrom(row.mailed_at) }),
      };
    }),
  );
  const proofs = await Promise.all(
    (isAnothers ? [] : assurances).map(async (row) => {
      const place = ['assurances', row.id, 'details'] as const;
      const { number, assurance } = await seal.open<ProofDetails>(accountId, place, row.details);
      return {
        level: row.level,
        by: row.proven_by,
        provenAt: instantFrom(row.proven_at),
        ...(number !== undefined && { orderNumber: number }),
        ...(assurance?.email !== undefined && { email: assurance.email }),
      };
    }),
  );
  return {
    conversationId: id,
    storeId: conversation.store_id,
    storeName: conversation.store_name,
    extent: isAnothers ? 'messages' : 'whole',
    locale: conversation.locale,
    startedAt: instantFrom(conversation.created_at),
    keptUntil: instantFrom(conversation.expires_at),
    ...(!isAnothers &&
      page_url && {
        pageUrl: await seal.open<string>(accountId, ['conversations', id, 'page_url'], page_url),
      }),
    messages: await theirs(openedMessages),
    proofs,
    handovers: await theirs(openedHandovers),
    ...(!isAnothers &&
      state && {
        remembered: await seal.open<unknown>(accountId, ['conversations', id, 'state'], state),
      }),
  };
}
