import type { Instant } from '../../orders/instant.ts';
import type { ConversationSeal } from '../conversation-seal.ts';
import type { DataRequestRecords } from './data-requests.store.ts';
import { hasEmail } from './has-email.ts';
import type { Person } from './person.ts';
import type { ExportedConversation } from './shoppers.ts';

/** Exports that are opened in one go. */
const atOnce = 10;

/** What lies with data requests, where it is about somebody who is erased. */
export interface KeptExports {
  /** Deletes somebody's own requests, made until a moment where one is given. */
  deleteOf(person: Person, until?: Instant): Promise<void>;
  /**
   * Takes what is somebody's out of what was exported for others.
   * @param conversationIds whole conversations of theirs; beside these, every text with their e-mail goes.
   */
  takeOut(person: Person, conversationIds: readonly string[]): Promise<void>;
}

export function createKeptExports(parts: {
  readonly records: DataRequestRecords;
  readonly seal: ConversationSeal;
}): KeptExports {
  const { records, seal } = parts;

  /** What is left of a conversation; undefined when it is left as it was. */
  const without = async (
    conversation: ExportedConversation,
    { accountId, emailIndex }: Person,
  ): Promise<ExportedConversation | undefined> => {
    if (emailIndex === undefined) return undefined;
    const isTheirs = (value: unknown) => hasEmail(seal, accountId, value, emailIndex);
    if (!(await isTheirs(conversation))) return undefined;
    const others = async <Value>(values: readonly Value[]): Promise<readonly Value[]> => {
      const found = await Promise.all(values.map(isTheirs));
      return values.filter((_value, index) => !found[index]);
    };
    const { remembered: _remembered, ...rest } = conversation;
    return {
      ...rest,
      messages: await others(conversation.messages),
      proofs: await others(conversation.proofs),
      handovers: await others(conversation.handovers),
    };
  };

  return {
    deleteOf: (person, until) => records.deleteOf(person, until),

    async takeOut(person, conversationIds) {
      const { accountId } = person;
      const gone = new Set(conversationIds);
      let after: string | undefined;
      for (;;) {
        const page = await records.exportsAfter(person, after, atOnce);
        for (const kept of page) {
          const place = ['data_requests', kept.id, 'export'] as const;
          const conversations = await seal.open<readonly ExportedConversation[]>(
            accountId,
            place,
            kept.export,
          );
          const left: ExportedConversation[] = [];
          let isChanged = false;
          for (const conversation of conversations) {
            const isGone = gone.has(conversation.conversationId);
            const changed = isGone ? undefined : await without(conversation, person);
            if (!isGone) left.push(changed ?? conversation);
            if (isGone || changed) isChanged = true;
          }
          if (isChanged) {
            await records.replaceExport(accountId, kept, await seal.seal(accountId, place, left));
          }
        }
        after = page.at(-1)?.id;
        if (page.length < atOnce) return;
      }
    },
  };
}
