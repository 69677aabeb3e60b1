import { storageKey } from '../keys.ts';

/** What makes a conversation go on over pages, tabs and visits. */
export interface KeptConversation {
  readonly conversationId: string;
  readonly secret: string;
}

/** How far a conversation has come. */
export interface Progress {
  /** Sequence of the last message that the shopper had before their eyes. */
  readonly seen: number;
  /** When the last message came, milliseconds since 1970. */
  readonly at: number;
}

/** All that is kept of a store's chat; the loader reads it too. */
export interface Kept extends KeptConversation, Progress {
  /** The language that the shopper has chosen. */
  readonly language: string;
}

/** The browser's memory of one store's conversation. */
export interface ConversationKeeper {
  read(): KeptConversation | undefined;
  /** How far it had come, on this page or one before; zeros when nothing is known. */
  progress(): Progress;
  keep(conversation: KeptConversation): void;
  /** Notes how far the conversation has come, where there is one. */
  note(progress: Progress): void;
  /** Notes the language that the shopper has chosen. */
  choose(language: string): void;
  /** Removes everything. */
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
  const key = storageKey(siteId);
  let inMemory: Partial<Kept> = {};

  const kept = () => parse(whereAllowed(() => storage.local().getItem(key))) ?? inMemory;
  const add = (more: Partial<Kept>) => {
    inMemory = { ...kept(), ...more };
    whereAllowed(() => storage.local().setItem(key, JSON.stringify(inMemory)));
  };
  const read = () => {
    const { conversationId, secret } = kept();
    return typeof conversationId === 'string' && typeof secret === 'string'
      ? { conversationId, secret }
      : undefined;
  };
  const progress = () => {
    const { seen, at } = kept();
    return { seen: Number(seen) || 0, at: Number(at) || 0 };
  };
  return {
    read,
    progress,
    keep: (conversation) => add({ ...conversation, seen: 0, at: 0 }),
    note({ seen, at }) {
      const before = progress();
      // Another tab may have more of it before the shopper's eyes.
      if (read() && (seen > before.seen || at > before.at)) {
        add({ seen: Math.max(seen, before.seen), at });
      }
    },
    choose: (language) => add({ language }),
    forget() {
      inMemory = {};
      whereAllowed(() => storage.local().removeItem(key));
      whereAllowed(() => storage.session().removeItem(key));
    },
    noteOpen(isOpen) {
      if (!read()) return;
      whereAllowed(() =>
        isOpen ? storage.session().setItem(key, '1') : storage.session().removeItem(key),
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
const parse = (text: string | null | undefined) =>
  whereAllowed(() => Object(JSON.parse(text ?? '')) as Partial<Kept>);
