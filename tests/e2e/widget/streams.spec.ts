import { answered, expect, greeting, streaming, test } from './network-test.ts';

/** What can happen to a stream of events: nothing that was said may be lost, or there twice. */
const streams = (requests: readonly string[]) =>
  requests.filter((request) => streaming.test(request)).length;

const reversed = (events: readonly string[]) => events.toReversed();
const twice = (events: readonly string[]) => events.flatMap((event) => [event, event]);

test('every event comes twice: every message is there once, and told to the page once', async ({
  chat,
  page,
}) => {
  await page.addInitScript('window.TrulyBot = [["on", "message", (event) => told.push(event)]]');
  await page.addInitScript('window.told = []');
  await chat.open();
  await chat.say('one');
  await chat.expectSaid(greeting, ...answered('one'));
  chat.site.holdEvents();
  await chat.say('two', 'three');
  await expect.poll(() => chat.site.stored().length).toBe(7);
  chat.site.releaseEvents(twice);
  await chat.expectSaid(greeting, 'one', 'I cannot do that: one', ...storedAfter(chat.site, 3));
  chat.site.repeatEverything();
  await chat.say('four');
  await expect(chat.messages.last()).toContainText('I cannot do that: four');
  await expect(chat.messages).toHaveCount(9);
  expect(await page.evaluate('told.length')).toBe(9);
});

test('events that come in reverse order are shown in the order in which it was said', async ({
  chat,
  page,
}) => {
  await page.addInitScript('window.TrulyBot = [["on", "message", (event) => told.push(event)]]');
  await page.addInitScript('window.told = []');
  await chat.open();
  await chat.say('one');
  await chat.expectSaid(greeting, ...answered('one'));
  chat.site.holdEvents();
  await chat.say('two', 'three');
  chat.site.sayByItself('Your parcel has arrived.');
  await expect.poll(() => chat.site.stored().length).toBe(8);
  await chat.composer.fill('not said yet');
  chat.site.releaseEvents(reversed);
  await chat.expectSaid(...chat.site.stored().map(({ text }) => text));
  await expect(chat.composer).toHaveValue('not said yet');
  expect(await page.evaluate('told.length')).toBe(8);
});

test('history and stream bring the same messages: each is there once', async ({ chat, page }) => {
  await chat.open();
  await chat.say('one');
  await chat.expectSaid(greeting, ...answered('one'));
  // On the next page the history is slow, and what is said there opens the stream before it comes.
  await page.route('**/messages?after=0', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await route.continue();
  });
  await chat.visit('/next');
  await chat.say('two');
  await chat.expectSaid(greeting, ...answered('one', 'two'));
  await page.waitForTimeout(1_500);
  await chat.expectSaid(greeting, ...answered('one', 'two'));
});

test('a stream that breaks off in the middle of an event goes on where it was whole', async ({
  chat,
}) => {
  await chat.open();
  await chat.say('one');
  await chat.expectSaid(greeting, ...answered('one'));
  chat.site.answerSlowly(600);
  await chat.say('two');
  await expect(chat.dialog.getByText('Order helper is typing')).toBeVisible();
  chat.site.cutStreams();
  await expect(chat.dialog.getByText('Order helper is typing')).toHaveCount(0);
  await chat.expectSaid(greeting, ...answered('one', 'two'));
  expect(streams(chat.site.requests)).toBeGreaterThan(1);
});

test('an answer whose confirmation and stream broke comes all the same, once', async ({
  chat,
  page,
}) => {
  await chat.open();
  await chat.say('one');
  await chat.expectSaid(greeting, ...answered('one'));
  // It is stored each time, and nobody is told so.
  await page.route('**/messages', async (route) => {
    await route.fetch();
    await route.abort('connectionreset');
  });
  await chat.say('two');
  await chat.expectSaid(greeting, ...answered('one', 'two'));
  await page.waitForTimeout(4_000);
  // It has been confirmed by the stream: no later failure of the same takes that back.
  await chat.expectSaid(greeting, ...answered('one', 'two'));
  await page.unroute('**/messages');
  await chat.say('three');
  await chat.expectSaid(greeting, ...answered('one', 'two', 'three'));
});

test('a message that only the stream confirmed is not shown as one that was not sent', async ({
  chat,
  page,
}) => {
  await chat.open();
  await chat.say('one');
  await chat.expectSaid(greeting, ...answered('one'));
  chat.site.holdEvents();
  let tries = 0;
  await page.route('**/messages', async (route) => {
    await route.fetch();
    tries += 1;
    // The stream is faster than the failure of the last try.
    if (tries === 3) {
      chat.site.releaseEvents();
      await expect(chat.messages.last()).toContainText('I cannot do that: two');
    }
    await route.abort('connectionreset');
  });
  await chat.say('two');
  await expect.poll(() => tries, { timeout: 15_000 }).toBe(3);
  await page.waitForTimeout(500);
  await chat.expectSaid(greeting, ...answered('one', 'two'));
});

test('a line that died without a word is noticed when the shopper is back from sleep', async ({
  chat,
  page,
}) => {
  await page.clock.install();
  await chat.open();
  await chat.say('one');
  await chat.expectSaid(greeting, ...answered('one'));
  chat.site.deadenStreams();
  chat.site.sayByItself('Your parcel has arrived.');
  await page.waitForTimeout(500);
  await expect(chat.messages).toHaveCount(3);
  // A machine that sleeps stops its timers; only its clock has gone on.
  await page.clock.setSystemTime(Date.now() + 3_600_000);
  await page.evaluate('document.dispatchEvent(new Event("visibilitychange"))');
  await chat.expectSaid(greeting, ...answered('one'), 'Your parcel has arrived.');
});

test('a line that died without a word while the shopper looks on is noticed too', async ({
  chat,
  page,
}) => {
  await page.clock.install();
  await chat.open();
  await chat.say('one');
  await chat.expectSaid(greeting, ...answered('one'));
  chat.site.deadenStreams();
  chat.site.sayByItself('Your parcel has arrived.');
  await page.clock.fastForward(46_000);
  // The first pause before another try may be two seconds.
  await page.clock.fastForward(3_000);
  await chat.expectSaid(greeting, ...answered('one'), 'Your parcel has arrived.');
});

function storedAfter(site: { stored(): readonly { text: string }[] }, count: number) {
  return site
    .stored()
    .slice(count)
    .map(({ text }) => text);
}
