import type { Message, MessagePart, ShopperInput } from '../../protocol/chat.ts';
import type { AccountId } from '../orders/identifiers.ts';
import type { ConversationSeal } from './conversation-seal.ts';
import type { Sentence } from './locales/catalogue.ts';

/** What is sealed of a message. */
export interface MessageBody {
  readonly text: string;
  readonly parts: readonly MessagePart[];
  /** Of an answer: the codes and parameters that the text was made of. */
  readonly sentences?: readonly Sentence[];
  /** Of a shopper's message: what was sent. */
  readonly input?: ShopperInput;
}

/** A message's row as it is read. */
export interface MessageRow {
  readonly id: string;
  readonly sequence: number;
  readonly author: Message['author'];
  readonly client_id: string | null;
  readonly in_reply_to: string | null;
  readonly locale: string;
  readonly body: Uint8Array;
  readonly sent_at: Date;
}

/** The columns of {@link MessageRow}. */
export const messageColumns = [
  'id',
  'sequence',
  'author',
  'client_id',
  'in_reply_to',
  'locale',
  'body',
  'sent_at',
] as const;

/** A row as the protocol shows it. */
export async function openMessage(
  seal: ConversationSeal,
  accountId: AccountId,
  row: MessageRow,
): Promise<Message> {
  const body = await seal.open<MessageBody>(accountId, ['messages', row.id, 'body'], row.body);
  return {
    id: row.id,
    sequence: row.sequence,
    author: row.author,
    sentAt: row.sent_at.toISOString(),
    ...(row.client_id !== null && { clientId: row.client_id }),
    ...(row.in_reply_to !== null && { inReplyTo: row.in_reply_to }),
    locale: row.locale,
    text: body.text,
    parts: body.parts,
  };
}
