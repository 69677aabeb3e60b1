import type { PageStorage } from '../../widget/panel/kept-conversation.ts';

/** A browser's two storages, in memory, with the behaviour of the Web Storage standard. */
export function createPageStorage(): PageStorage {
  const [local, session] = [createStorage(), createStorage()];
  return { local: () => local, session: () => session };
}

function createStorage(): Storage {
  const entries = new Map<string, string>();
  return {
    get length() {
      return entries.size;
    },
    key: (index) => [...entries.keys()][index] ?? null,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
    clear: () => entries.clear(),
  };
}
