import { answered, expect, greeting, streaming, test } from './network-test.ts';
import type { ChatPage } from './widget-test.ts';

/** Two tabs of one browser are one shopper in one conversation. */
const forget = async (chat: ChatPage) => {
  await chat.dialog.getByRole('button', { name: 'More' }).click();
  await chat.dialog.getByRole('button', { name: 'Forget this conversation' }).click();
};

/** One has said something, and the other shows it. */
const talkInBoth = async (chat: ChatPage, otherTab: ChatPage) => {
  await chat.open();
  await chat.say('one');
  await chat.expectSaid(greeting, ...answered('one'));
  await otherTab.open('/next');
  await otherTab.expectSaid(greeting, ...answered('one'));
};

const keptIn = (tab: ChatPage) => () => tab.page.evaluate('Object.keys(localStorage)');

const opened = (requests: readonly string[]) =>
  requests.filter((request) => request.endsWith('/conversations'));

test('what is said in one tab appears in the other, once', async ({ chat, otherTab }) => {
  await talkInBoth(chat, otherTab);
  await otherTab.say('two');
  await chat.expectSaid(greeting, ...answered('one', 'two'));
  await chat.say('three');
  for (const tab of [chat, otherTab]) {
    await tab.expectSaid(greeting, ...answered('one', 'two', 'three'));
  }
});

test('a tab that was open before the first word joins when it is said in the other', async ({
  chat,
  otherTab,
}) => {
  await chat.open();
  await otherTab.open('/next');
  await otherTab.composer.fill('not said yet');
  await chat.say('one');
  await chat.expectSaid(greeting, ...answered('one'));
  await otherTab.expectSaid(greeting, ...answered('one'));
  await expect(otherTab.composer).toHaveValue('not said yet');
});

test('the first words in two tabs at the same time come together in one conversation', async ({
  chat,
  otherTab,
}) => {
  await chat.open();
  await otherTab.open('/next');
  // Both have asked for a conversation before either has one.
  const arrived: (() => void)[] = [];
  for (const { page } of [chat, otherTab]) {
    await page.route('**/conversations', async (route) => {
      await new Promise<void>((resolve) => {
        arrived.push(resolve);
        if (arrived.length === 2) for (const go of arrived) go();
      });
      await route.continue();
    });
  }
  await Promise.all([chat.say('one'), otherTab.say('two')]);
  await expect(chat.messages).toHaveCount(5);
  await expect(otherTab.messages).toHaveCount(5);
  expect(await otherTab.said()).toEqual(await chat.said());
  const said = await chat.said();
  for (const text of [greeting, ...answered('one', 'two')]) {
    expect(said.filter((each) => each === text)).toHaveLength(1);
  }
});

test('what is forgotten in one tab is gone in the other, and nothing brings it back', async ({
  chat,
  otherTab,
}) => {
  await talkInBoth(chat, otherTab);
  await otherTab.composer.fill('not said yet');
  await forget(chat);
  await expect(otherTab.messages).toHaveCount(1);
  // An answer that was still to come finds nobody.
  chat.site.sayByItself('Your parcel has arrived.');
  await otherTab.page.waitForTimeout(500);
  await expect(otherTab.messages).toHaveCount(1);
  await expect(otherTab.composer).toHaveValue('not said yet');
  expect((await chat.kept()).keys).toEqual([]);

  await otherTab.composer.press('Enter');
  await expect(otherTab.messages).toHaveCount(3);
  await expect(chat.messages).toHaveCount(3);
  expect(opened(chat.site.requests)).toHaveLength(2);
  expect(await chat.said()).toEqual([greeting, ...answered('not said yet')]);
});

test('a tab that slept while the conversation was forgotten does not bring it back', async ({
  chat,
  otherTab,
}) => {
  await talkInBoth(chat, otherTab);
  // A page that is asleep is told nothing of what other tabs keep.
  await otherTab.page.evaluate(
    'addEventListener("storage", (event) => event.stopImmediatePropagation(), true)',
  );
  await otherTab.page.evaluate(
    "Object.defineProperty(document, 'hidden', { configurable: true, value: true })",
  );
  await forget(chat);
  chat.site.sayByItself('Your parcel has arrived.');
  await otherTab.page.waitForTimeout(500);
  await expect(otherTab.page).toHaveTitle('Loopback Linens');
  expect(await keptIn(chat)()).toEqual([]);
  await otherTab.page.evaluate(`{
    delete document.hidden;
    document.dispatchEvent(new Event('visibilitychange'));
  }`);
  await expect(otherTab.messages).toHaveCount(1);
  expect(await keptIn(chat)()).toEqual([]);
});

test('what a tab writes back a moment after it was forgotten in another is gone again', async ({
  chat,
  otherTab,
}) => {
  await talkInBoth(chat, otherTab);
  // A tab in another process learns of a removal some milliseconds later, and may write within them.
  const writeBack = `{
    const [key] = Object.keys(localStorage);
    const before = localStorage[key];
    window.writeBack = () => {
      localStorage[key] = before;
      return { key, before };
    };
  }`;
  await otherTab.page.evaluate(writeBack);
  await forget(chat);
  await expect(otherTab.messages).toHaveCount(1);
  await otherTab.page.evaluate('void writeBack()');
  await expect.poll(keptIn(chat)).toEqual([]);
  await expect.poll(keptIn(otherTab)).toEqual([]);
  for (const tab of [chat, otherTab]) await expect(tab.messages).toHaveCount(1);

  // The tab that forgot it is closed before it can see that.
  await chat.page.close();
  await otherTab.page.evaluate(`{
    const { key, before } = writeBack();
    dispatchEvent(new StorageEvent('storage', { key, oldValue: before, newValue: null }));
  }`);
  await expect.poll(keptIn(otherTab)).toEqual([]);
  await expect(otherTab.messages).toHaveCount(1);
});

test('a tab whose conversation expired goes over to the one that another tab has begun', async ({
  chat,
  otherTab,
}) => {
  await talkInBoth(chat, otherTab);
  chat.site.expire();
  await chat.say('two');
  await chat.expectSaid(greeting, ...answered('two'));
  await otherTab.expectSaid(greeting, ...answered('two'));
  await otherTab.say('three');
  for (const tab of [chat, otherTab]) await tab.expectSaid(greeting, ...answered('two', 'three'));
});

test('what was read in one tab is no news in the other', async ({ chat, otherTab }) => {
  await talkInBoth(chat, otherTab);
  await otherTab.dialog.getByRole('button', { name: 'Close chat' }).click();
  await chat.say('two');
  await chat.expectSaid(greeting, ...answered('one', 'two'));
  await expect(otherTab.page).toHaveTitle('Loopback Linens');
  await chat.dialog.getByRole('button', { name: 'Close chat' }).click();
  chat.site.sayByItself('Your parcel has arrived.');
  for (const tab of [chat, otherTab]) await expect(tab.page).toHaveTitle('(1) Loopback Linens');
  await otherTab.launcher.click();
  for (const tab of [chat, otherTab]) await expect(tab.page).toHaveTitle('Loopback Linens');
  expect(chat.site.requests.filter((each) => streaming.test(each)).length).toBeLessThan(5);
});

test('what has not got through in one tab goes with the conversation that another has forgotten', async ({
  chat,
  otherTab,
}) => {
  await talkInBoth(chat, otherTab);
  await otherTab.page.route('**/messages', (route) => route.abort());
  await otherTab.say('two');
  await expect(otherTab.messages.last()).toContainText('Not sent.', { timeout: 30_000 });
  await otherTab.page.unroute('**/messages');
  await forget(chat);
  await expect(otherTab.messages).toHaveCount(1);
  await otherTab.page.evaluate("dispatchEvent(new Event('online'))");
  await otherTab.page.waitForTimeout(500);
  expect((await otherTab.kept()).keys).toEqual([]);
  expect(opened(chat.site.requests)).toHaveLength(1);
});

test('a hidden tab counts nothing of a conversation that another tab has forgotten', async ({
  chat,
  otherTab,
}) => {
  await talkInBoth(chat, otherTab);
  await otherTab.page.evaluate(
    "Object.defineProperty(document, 'hidden', { configurable: true, value: true })",
  );
  await forget(chat);
  await expect(otherTab.messages).toHaveCount(1);
  await expect(otherTab.page).toHaveTitle('Loopback Linens');
  await chat.say('two');
  await expect.poll(() => chat.said()).toEqual([greeting, ...answered('two')]);
  await chat.dialog.getByRole('button', { name: 'Close chat' }).click();
  chat.site.sayByItself('Your parcel has arrived.');
  await expect(chat.page).toHaveTitle('(1) Loopback Linens');
});
