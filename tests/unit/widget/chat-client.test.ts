import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createChatApi } from '../../../widget/panel/chat-api.ts';
import { createChatClient, type ChatClient } from '../../../widget/panel/chat-client.ts';
import { createKeeper, type PageStorage } from '../../../widget/panel/kept-conversation.ts';
import { emptyTranscript, type Transcript } from '../../../widget/panel/transcript.ts';
import { scriptedOrder } from '../../support/chat-stub-answers.ts';
import { startChatStub, type ChatStub } from '../../support/chat-stub.ts';
import { createPageStorage } from '../../support/page-storage.ts';

/** Patient, for machines that have other things to do. */
const eventually = (check: () => void) => vi.waitFor(check, 9_000);

const text = (said: string) => ({ kind: 'text', text: said }) as const;

describe('a conversation', () => {
  let stub: ChatStub;
  let storage: PageStorage;
  let isWatched: boolean;
  const open: ChatClient[] = [];

  beforeEach(async () => {
    stub = await startChatStub();
    storage = createPageStorage();
    isWatched = false;
  });
  afterEach(async () => {
    for (const client of open.splice(0)) client.pause();
    await stub.close();
  });

  /** A page of the shop with the panel on it; pages share the browser's storage. */
  function page() {
    const keeper = createKeeper('site_1', storage);
    let transcript: Transcript = { ...emptyTranscript, pending: keeper.unsent() };
    const client = createChatClient({
      api: createChatApi(stub.url, 'site_1'),
      keeper,
      transcript,
      visit: {},
      locale: () => 'en',
      isWatched: () => isWatched,
      random: () => 0,
      onChange: (next) => {
        transcript = next;
      },
    });
    open.push(client);
    return {
      client,
      transcript: () => transcript,
      texts: () => transcript.messages.map((message) => message.text),
      say: (said: string) => client.send(text(said), said),
      /** Waits until this many messages are there and none is on its way. */
      settled: (count: number) =>
        eventually(() => {
          expect(transcript.messages).toHaveLength(count);
          expect(transcript.pending).toEqual([]);
        }),
    };
  }

  it('asks for nothing and keeps nothing before the shopper speaks', () => {
    page().client.resume();
    expect(stub.requests).toEqual([]);
    expect(storage.local().length).toBe(0);
  });

  it('opens with the first message and brings its answer', async () => {
    const { say, settled, texts } = page();
    say('Hello there');
    await settled(3);
    expect(texts().slice(1)).toEqual(['Hello there', 'I cannot do that: Hello there']);
  });

  it('stores messages in the order in which they were said, each once', async () => {
    const { say, settled } = page();
    for (const said of ['one', 'two', 'three']) say(said);
    await settled(7);
    const said = stub.stored().filter((message) => message.author === 'shopper');
    expect(said.map((message) => message.text)).toEqual(['one', 'two', 'three']);
    expect(stub.requests.filter((request) => request.endsWith('/conversations'))).toHaveLength(1);
  });

  it('sends again by itself when the server stumbles', async () => {
    const { say, settled } = page();
    stub.failNext(2, 503);
    say('Hello');
    await settled(3);
  });

  it('says that a message did not get through, and stores it once when the shopper tries again', async () => {
    const { client, say, settled, transcript } = page();
    stub.failNext(3, 500);
    say('Hello');
    await eventually(() => expect(transcript().pending[0]?.status).toBe('failed'));
    client.retry(transcript().pending[0]?.clientId ?? '');
    await settled(3);
    expect(stub.stored().filter((message) => message.author === 'shopper')).toHaveLength(1);
  });

  it('waits as long as a busy server asks for, says so, and gets through by itself', async () => {
    const { say, settled, transcript } = page();
    stub.failNext(4, 429, 1);
    say('Hello');
    await eventually(() =>
      expect(transcript().pending[0]).toMatchObject({ isWaiting: true, text: 'Hello' }),
    );
    expect(stub.requests).toHaveLength(1);
    await settled(3);
    expect(stub.requests.filter((each) => each.endsWith('/conversations'))).toHaveLength(5);
    expect(stub.stored().filter(({ author }) => author === 'shopper')).toHaveLength(1);
  });

  it('hands the message back, unchanged, when the server stays busy', async () => {
    const { client, say, settled, transcript } = page();
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    try {
      stub.failNext(1_000, 429, 30);
      say('Hello');
      const tap = setInterval(() => void vi.advanceTimersByTime(30_000), 20);
      await vi.waitUntil(() => transcript().pending[0]?.status === 'failed', 9_000);
      clearInterval(tap);
    } finally {
      vi.useRealTimers();
    }
    expect(transcript().pending[0]?.text).toBe('Hello');
    stub.failNext(0, 200);
    client.retry(transcript().pending[0]?.clientId ?? '');
    await settled(3);
  }, 20_000);

  it('brings a long conversation back whole: what its first page lacks comes over the stream', async () => {
    const first = page();
    for (const said of ['one', 'two', 'three']) first.say(said);
    await first.settled(7);
    first.client.pause();
    stub.pageHistory(2);
    const again = page();
    again.client.resume();
    await again.settled(7);
  });

  it('does not offer to send again what the server will never take', async () => {
    const { say, transcript } = page();
    stub.failNext(1, 422);
    say('Hello');
    await eventually(() => expect(transcript().pending[0]).toMatchObject({ status: 'refused' }));
  });

  it('goes on over a broken stream without losing or doubling a message', async () => {
    const { say, settled, transcript } = page();
    say('one');
    await settled(3);
    await eventually(() =>
      expect(stub.requests.some((each) => each.endsWith('/events'))).toBe(true),
    );
    stub.cutStreams();
    say('two');
    await settled(5);
    stub.repeatEverything();
    say('three');
    await settled(7);
    expect(transcript().messages.map((message) => message.sequence)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('is there again on the next page, with nothing of it to be read out again', async () => {
    const first = page();
    first.say('Hello');
    await first.settled(3);
    first.client.pause();
    const next = page();
    next.client.resume();
    await next.settled(3);
    await eventually(() => expect(next.transcript().restoredUpTo).toBe(3));
  });

  it('is one conversation in two tabs', async () => {
    const first = page();
    const second = page();
    first.say('from the first');
    await first.settled(3);
    second.say('from the second');
    await second.settled(5);
    await first.settled(5);
  });

  it('starts anew when it has expired, and the words that the shopper typed get through', async () => {
    const { say, settled, texts } = page();
    say('before');
    await settled(3);
    stub.expire();
    say('after');
    await settled(3);
    expect(texts()).toContain('after');
    expect(texts()).not.toContain('before');
  });

  it('forgets an expired conversation when the next page comes', async () => {
    const first = page();
    first.say('Hello');
    await first.settled(3);
    first.client.pause();
    stub.expire();
    const next = page();
    next.client.resume();
    await eventually(() =>
      expect(storage.local().getItem('trulybot:site_1')).toBe('{"seen":0,"at":0}'),
    );
    expect(next.transcript().messages).toEqual([]);
  });

  it('rests when the server stays away, and asks again when it is woken', async () => {
    const { client, say, settled } = page();
    say('one');
    await settled(3);
    stub.failNext(1_000, 503);
    stub.cutStreams();
    const asked = () => stub.requests.length;
    await eventually(() => expect(asked()).toBeGreaterThanOrEqual(22));
    const resting = asked();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(asked()).toBe(resting);
    stub.failNext(0, 503);
    client.wake();
    await eventually(() => expect(asked()).toBeGreaterThan(resting));
  });

  it('that another tab has begun is not forgotten with the expired one', async () => {
    const first = page();
    first.say('before');
    await first.settled(3);
    first.client.pause();
    stub.expire();
    const second = page();
    second.say('after');
    await second.settled(3);
    const kept = storage.local().getItem('trulybot:site_1');
    first.client.resume();
    await eventually(() => expect(first.texts()).toEqual([]));
    expect(storage.local().getItem('trulybot:site_1')).toBe(kept);
    first.say('in the first again');
    await second.settled(5);
    await first.settled(5);
  });

  it('outlasts a server that is away for as many tries as a restart may take', async () => {
    const { say, settled } = page();
    say('one');
    await settled(3);
    stub.failNext(12, 503);
    stub.cutStreams();
    await eventually(() => expect(stub.requests.length).toBeGreaterThanOrEqual(15));
    stub.repeatEverything();
    say('two');
    await settled(5);
  });

  it('that has expired takes nothing with it that another tab has not sent yet', async () => {
    const [one, other] = [page(), page()];
    one.say('one');
    await one.settled(3);
    other.client.resume();
    await other.settled(3);
    stub.failNext(3, 500);
    other.say('two');
    await eventually(() => expect(other.transcript().pending[0]?.status).toBe('failed'));
    stub.expire();
    // Both look there before the next one has begun.
    createKeeper('site_1', storage).expire();
    other.client.join();
    one.client.join();
    one.say('three');
    await eventually(() => expect(one.texts()).toContain('three'));
    other.client.wake();
    await eventually(() => expect(stub.stored().map((each) => each.text)).toContain('two'));
  });

  it('is asked for as long as somebody watches', async () => {
    isWatched = true;
    const { client, say, settled } = page();
    say('one');
    await settled(3);
    stub.failNext(30, 503, 0, /events/);
    stub.cutStreams();
    await eventually(() => expect(stub.requests.length).toBeGreaterThan(33));
    stub.sayByItself('Your parcel has arrived.');
    await settled(4);
    client.end();
  });

  it('has no news in what was seen before, even where its history cannot be had', async () => {
    const before = page();
    before.say('one');
    await before.settled(3);
    before.client.pause();
    createKeeper('site_1', storage).note({ seen: 3, at: 1 });
    stub.failNext(1, 503, 0, /after=/);
    const { client, settled, transcript } = page();
    client.resume();
    await settled(3);
    expect(transcript().restoredUpTo).toBe(3);
  });

  it('sends the order form as it was filled in', async () => {
    const { client, settled, transcript } = page();
    client.send(
      {
        kind: 'order_form',
        orderNumber: scriptedOrder.number,
        secondFact: { kind: 'email', value: scriptedOrder.email },
      },
      'Order',
    );
    await settled(3);
    expect(transcript().messages[2]?.parts[0]).toMatchObject({ kind: 'order_card' });
  });
});
