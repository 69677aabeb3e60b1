import { describe, expect, it } from 'vitest';
import { createKeeper } from '../../../widget/panel/kept-conversation.ts';
import { createPageStorage } from '../../support/page-storage.ts';

const refuse = (): Storage => {
  throw new Error('SecurityError');
};

const conversation = { conversationId: 'c', secret: 's' };

describe('what a browser keeps', () => {
  it('is found by the next page and gone when it is forgotten', () => {
    const storage = createPageStorage();
    createKeeper('a', storage).keep(conversation);
    expect(createKeeper('a', storage).read()).toEqual(conversation);
    expect(createKeeper('b', storage).read()).toBeUndefined();
    createKeeper('a', storage).forget();
    expect(createKeeper('a', storage).read()).toBeUndefined();
  });

  it('says nothing about an open panel before there is a conversation', () => {
    const storage = createPageStorage();
    const keeper = createKeeper('a', storage);
    keeper.noteTab(true, []);
    expect(storage.session().length).toBe(0);
    keeper.keep(conversation);
    keeper.noteTab(true, []);
    expect(storage.session().length).toBe(1);
    expect(keeper.unsent()).toEqual([]);
    keeper.noteTab(false, []);
    expect(storage.session().length).toBe(0);
  });

  it('holds what has not got through for the next page of the tab, and no longer', () => {
    const storage = createPageStorage();
    const keeper = createKeeper('a', storage);
    const message = {
      clientId: '1',
      input: { kind: 'text', text: 'Hello' },
      text: 'Hello',
    } as const;
    const refused = { ...message, clientId: '2', status: 'refused' } as const;
    keeper.noteTab(false, [{ ...message, status: 'failed' }, refused]);
    expect(createKeeper('a', storage).unsent()).toEqual([{ ...message, status: 'failed' }]);
    keeper.noteTab(false, []);
    expect(storage.session().length).toBe(0);
  });

  it('is not brought back by a tab that had it when another tab forgets it', () => {
    const storage = createPageStorage();
    const [one, other] = [createKeeper('a', storage), createKeeper('a', storage)];
    one.keep(conversation);
    other.note({ seen: 2, at: 2 });
    one.forget();
    other.note({ seen: 3, at: 3 });
    expect(other.read()).toBeUndefined();
    expect(storage.local().length).toBe(0);
  });

  it('is not brought back by a tab that learned a moment too late that another forgot it', () => {
    const storage = createPageStorage();
    const [one, other] = [createKeeper('a', storage), createKeeper('a', storage)];
    one.keep(conversation);
    const before = storage.local().getItem('trulybot:a');
    one.forget();
    // There may be words to forget though no conversation could be opened.
    one.forget();
    storage.local().setItem('trulybot:a', `${before}`);
    expect(one.read()).toBeUndefined();
    expect(storage.local().length).toBe(0);

    storage.local().setItem('trulybot:a', `${before}`);
    other.learnOfRemoval(before);
    other.learnOfRemoval(null);
    expect(other.progress()).toEqual({ seen: 0, at: 0 });
    expect(other.read()).toBeUndefined();
    expect(storage.local().length).toBe(0);

    const next = { conversationId: 'd', secret: 't' };
    other.keep(next);
    expect([one.read(), other.read()]).toEqual([next, next]);
  });

  it('keeps the chosen language over a conversation that has expired, and not over one that is forgotten', () => {
    const storage = createPageStorage();
    const keeper = createKeeper('a', storage);
    keeper.keep(conversation);
    keeper.choose('de');
    keeper.expire();
    expect(keeper.isForgotten()).toBe(false);
    expect(keeper.read()).toBeUndefined();
    expect(storage.local().getItem('trulybot:a')).toBe('{"seen":0,"at":0,"language":"de"}');
    keeper.forget();
    expect(keeper.isForgotten()).toBe(true);
    expect(storage.local().length).toBe(0);
  });

  it('is at no moment gone while it expires, which to another tab would mean that it is forgotten', () => {
    const storage = createPageStorage();
    const removed: string[] = [];
    const removeItem = (key: string) => void removed.push(key);
    const local = Object.assign(storage.local(), { removeItem });
    const [one, other] = [createKeeper('a', storage), createKeeper('a', storage)];
    one.keep(conversation);
    one.expire();
    expect(local.getItem('trulybot:a')).toBe('{"seen":0,"at":0}');
    expect(removed).toEqual([]);
    expect(other.isForgotten()).toBe(false);
  });

  it('lasts as long as the page where the storage is full', () => {
    const storage = createPageStorage();
    const full = Object.assign(storage.local(), { getItem: () => null, setItem: refuse });
    const keeper = createKeeper('a', { ...storage, local: () => full });
    keeper.keep(conversation);
    expect(keeper.read()).toEqual(conversation);
    keeper.forget();
    expect(keeper.read()).toBeUndefined();
  });

  it('is nothing when another script wrote there', () => {
    const storage = createPageStorage();
    const keeper = createKeeper('a', storage);
    keeper.keep(conversation);
    for (const text of ['not json', '{"conversationId":1}', '[]', '"text"', 'null']) {
      storage.local().setItem('trulybot:a', text);
      storage.session().setItem('trulybot:a', text);
      expect(createKeeper('a', storage).read()).toBeUndefined();
      expect(createKeeper('a', storage).unsent()).toEqual([]);
    }
  });

  it('lasts as long as the page where storage is refused', () => {
    const keeper = createKeeper('a', { local: refuse, session: refuse });
    keeper.keep(conversation);
    expect(keeper.read()).toEqual(conversation);
  });
});
