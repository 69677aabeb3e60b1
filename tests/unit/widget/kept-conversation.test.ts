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
    keeper.noteOpen(true);
    expect(storage.session().length).toBe(0);
    keeper.keep(conversation);
    keeper.noteOpen(true);
    expect(storage.session().length).toBe(1);
    keeper.noteOpen(false);
    expect(storage.session().length).toBe(0);
  });

  it('is nothing when another script wrote there', () => {
    const storage = createPageStorage();
    const keeper = createKeeper('a', storage);
    keeper.keep(conversation);
    for (const text of ['not json', '{"conversationId":1}', '[]', '"text"', 'null']) {
      storage.local().setItem('trulybot:a', text);
      expect(createKeeper('a', storage).read()).toBeUndefined();
    }
  });

  it('lasts as long as the page where storage is refused', () => {
    const keeper = createKeeper('a', { local: refuse, session: refuse });
    keeper.keep(conversation);
    expect(keeper.read()).toEqual(conversation);
  });
});
