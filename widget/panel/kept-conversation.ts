import type { SignInOffer } from '../../protocol/chat.ts';
import { storageKey } from '../keys.ts';
import type { PendingMessage } from './transcript.ts';

/** What makes a conversation go on over pages, tabs and visits. */
export interface KeptConversation {
  readonly conversationId: string;
  readonly secret: string;
  /** Where the shop says who is signed in there, if it can. */
  readonly signIn?: SignInOffer;
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
  /** Removes the conversation and all that belongs to it, for good. */
  forget(): void;
  /**
   * Learns that another tab has removed what was kept: it stays removed.
   * @param removed what was kept, as a storage event tells it; null, where all was cleared, says nothing.
   */
  learnOfRemoval(removed: string | null): void;
  /** Removes a conversation that has ended by itself: language and words not sent yet are for the next. */
  expire(): void;
  /** Whether nothing is kept any more, by the shopper's wish: other tabs keep nothing of it either. */
  isForgotten(): boolean;
  /**
   * Notes for the next page of this tab whether the panel is open, once there is a conversation, and
   * what has not got through yet. The panel opens there by itself for either.
   */
  noteTab(isOpen: boolean, pending: readonly PendingMessage[]): void;
  /** What this page or one before it could not get through. */
  unsent(): readonly PendingMessage[];
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
  /** What the browser refuses to keep. What it keeps is read each time: other tabs change it. */
  let refused: Partial<Kept> | undefined;
  let refusedUnsent: readonly PendingMessage[] | undefined;
  /** Of the last conversation that was forgotten, here or in another tab. */
  let forgottenSecret = '';

  const kept = (): Partial<Kept> => {
    const all = refused ?? parse(() => storage.local().getItem(key)) ?? {};
    if (all.secret !== forgottenSecret) return all;
    // A tab in another process is told of a removal a moment later, and may have written it back by then.
    remove();
    return {};
  };
  const write = (all: Partial<Kept>) => {
    refused = all;
    whereAllowed(() => {
      storage.local().setItem(key, JSON.stringify(all));
      refused = undefined;
    });
  };
  const add = (more: Partial<Kept>) => write({ ...kept(), ...more });
  const remove = () => {
    refused = undefined;
    whereAllowed(() => storage.local().removeItem(key));
  };
  /** @param all what was kept of a conversation that was forgotten. */
  const remember = (all?: Partial<Kept>) => {
    forgottenSecret = all?.secret ?? forgottenSecret;
  };
  const read = () => {
    const { conversationId, secret, signIn } = kept();
    return typeof conversationId === 'string' && typeof secret === 'string'
      ? { conversationId, secret, ...(signIn && { signIn }) }
      : undefined;
  };
  const progress = () => {
    const { seen, at } = kept();
    return { seen: Number(seen) || 0, at: Number(at) || 0 };
  };
  return {
    read,
    progress,
    // The shopper has read the first message before there was a conversation.
    keep: (conversation) => add({ ...conversation, seen: 1, at: 0 }),
    note({ seen, at }) {
      const before = progress();
      // Another tab may have more of it before the shopper's eyes.
      if (read() && (seen > before.seen || at > before.at)) {
        add({ seen: Math.max(seen, before.seen), at });
      }
    },
    choose: (language) => add({ language }),
    forget() {
      remember(kept());
      remove();
    },
    learnOfRemoval: (removed) => remember(parse(() => removed)),
    expire() {
      const { language } = kept();
      // Written over: what is removed counts as forgotten, here and in other tabs.
      write({ seen: 0, at: 0, ...(language && { language }) });
    },
    isForgotten: () => kept().seen === undefined,
    noteTab(isOpen, pending) {
      // Refused ones are nothing to try again.
      const unsent = pending.filter(({ status }) => status !== 'refused');
      refusedUnsent = unsent;
      whereAllowed(() => {
        if (unsent.length || (isOpen && read())) {
          storage.session().setItem(key, JSON.stringify(unsent));
        } else storage.session().removeItem(key);
        refusedUnsent = undefined;
      });
    },
    unsent() {
      const unsent: unknown = refusedUnsent ?? parse(() => storage.session().getItem(key));
      return Array.isArray(unsent) ? (unsent as PendingMessage[]).filter(isOurs) : [];
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
const parse = (read: () => string | null) =>
  whereAllowed(() => Object(JSON.parse(read() ?? '')) as Partial<Kept>);

const isOurs = (each?: Partial<PendingMessage> | null) => each?.clientId;
