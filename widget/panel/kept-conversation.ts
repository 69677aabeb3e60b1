import { conversationKey, openKey } from '../keys.ts';

/** What makes a conversation go on over pages, tabs and visits. */
export interface KeptConversation {
  readonly conversationId: string;
  readonly secret: string;
}

/** The browser's memory of one store's conversation. */
export interface ConversationKeeper {
  read(): KeptConversation | undefined;
  keep(conversation: KeptConversation): void;
  forget(): void;
  /** Notes for the next page of this tab whether the panel is open; only once there is a conversation. */
  noteOpen(isOpen: boolean): void;
}

/** The two storages that a page has; each may refuse to work (privacy settings, sandboxed frames). */
export interface PageStorage {
  readonly local: () => Storage;
  readonly session: () => Storage;
}

/**
 * Keeps the conversation in the shop's own storage. Where the browser refuses storage, the
 * conversation lives as long as the page.
 */
export function createKeeper(siteId: string, storage: PageStorage): ConversationKeeper {
  const key = conversationKey(siteId);
  let inMemory: KeptConversation | undefined;

  const read = () => parse(whereAllowed(() => storage.local().getItem(key))) ?? inMemory;
  return {
    read,
    keep(conversation) {
      inMemory = conversation;
      whereAllowed(() => storage.local().setItem(key, JSON.stringify(conversation)));
    },
    forget() {
      inMemory = undefined;
      whereAllowed(() => storage.local().removeItem(key));
      whereAllowed(() => storage.session().removeItem(openKey(siteId)));
    },
    noteOpen(isOpen) {
      if (!read()) return;
      whereAllowed(() =>
        isOpen
          ? storage.session().setItem(openKey(siteId), '1')
          : storage.session().removeItem(openKey(siteId)),
      );
    },
  };
}

/** Uses a storage; undefined where the browser refuses. */
function whereAllowed<Result>(use: () => Result): Result | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}

/** Any script of the page may have written there: what is not ours counts as nothing. */
function parse(text: string | null | undefined): KeptConversation | undefined {
  try {
    const { conversationId, secret } = JSON.parse(text ?? '{}') as Partial<KeptConversation>;
    return typeof conversationId === 'string' && typeof secret === 'string'
      ? { conversationId, secret }
      : undefined;
  } catch {
    return undefined;
  }
}
