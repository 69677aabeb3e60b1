import { answered, expect, greeting, posting, streaming, test } from './network-test.ts';

/** A server that goes away, comes back, or has no room. */
const reconnecting = 'Connecting again…';

test('a server that is killed and started again goes on with the same conversation', async ({
  chat,
}) => {
  await chat.open();
  await chat.say('one');
  await chat.expectSaid(greeting, ...answered('one'));
  await chat.site.stop();
  await expect(chat.dialog.getByText(reconnecting)).toBeVisible();
  await chat.say('two');
  await expect(chat.messages.last()).toContainText('Not sent.', { timeout: 30_000 });
  await chat.composer.fill('not said yet');
  await chat.site.startAgain();
  await expect(chat.dialog.getByText(reconnecting)).toHaveCount(0, { timeout: 60_000 });
  // Nobody has to press anything: the line stands again, so it is worth another try.
  await chat.expectSaid(greeting, ...answered('one', 'two'));
  await expect(chat.composer).toHaveValue('not said yet');
});

test('an answer that a server gave just before it was killed comes after it', async ({ chat }) => {
  await chat.open();
  await chat.say('one');
  await chat.expectSaid(greeting, ...answered('one'));
  chat.site.answerSlowly(500);
  await chat.say('two');
  await expect(chat.dialog.getByText('Order helper is typing')).toBeVisible();
  await chat.site.stop();
  await expect.poll(() => chat.site.stored().length).toBe(5);
  await chat.site.startAgain();
  await chat.expectSaid(greeting, ...answered('one', 'two'));
});

for (const status of [429, 503]) {
  test(`a server that answers ${status} to a message is asked again when it said, by itself`, async ({
    chat,
  }) => {
    await chat.open();
    await chat.say('one');
    await chat.expectSaid(greeting, ...answered('one'));
    const before = chat.site.requests.length;
    chat.site.failNext(1, status, 3, posting);
    await chat.say('two');
    await expect(chat.messages.last()).toContainText('It is busy here.');
    const askedAt = Date.now();
    expect(chat.site.requests.slice(before)).toHaveLength(1);
    await chat.composer.fill('not said yet');
    await chat.expectSaid(greeting, ...answered('one', 'two'));
    expect(Date.now() - askedAt).toBeGreaterThan(2_000);
    expect(chat.site.requests.slice(before)).toHaveLength(2);
    await expect(chat.composer).toHaveValue('not said yet');
  });

  test(`a server that answers ${status} to a stream is left alone for as long as it said`, async ({
    chat,
    page,
  }) => {
    await chat.open();
    await chat.say('one');
    await chat.expectSaid(greeting, ...answered('one'));
    const asked: number[] = [];
    page.on('request', (request) => {
      if (streaming.test(request.url())) asked.push(Date.now());
    });
    chat.site.failNext(1, status, 5, streaming);
    chat.site.cutStreams();
    await expect(chat.dialog.getByText(reconnecting)).toBeVisible();
    await expect(chat.dialog.getByText(reconnecting)).toHaveCount(0, { timeout: 30_000 });
    expect(asked).toHaveLength(2);
    expect((asked[1] ?? 0) - (asked[0] ?? 0)).toBeGreaterThan(4_900);
    chat.site.sayByItself('Your parcel has arrived.');
    await chat.expectSaid(greeting, ...answered('one'), 'Your parcel has arrived.');
  });
}

test('where there is no room for a stream, what is new comes without one', async ({ chat }) => {
  await chat.open();
  await chat.say('one');
  await chat.expectSaid(greeting, ...answered('one'));
  chat.site.failNext(1_000, 429, 1, streaming);
  chat.site.cutStreams();
  chat.site.sayByItself('Your parcel has arrived.');
  await chat.expectSaid(greeting, ...answered('one'), 'Your parcel has arrived.');
});

test('a conversation that expires while a message is on its way is followed by a new one', async ({
  chat,
  page,
}) => {
  await chat.open();
  await chat.say('one');
  await chat.expectSaid(greeting, ...answered('one'));
  // The stream hears of it first, then the message does.
  await page.route('**/messages', async (route) => {
    const response = await route.fetch();
    await expect(chat.messages).toHaveCount(2);
    await route.fulfill({ response });
  });
  chat.site.expire();
  await chat.say('two');
  await chat.expectSaid(greeting, ...answered('two'));
});
