import { scriptedOrder } from '../../support/chat-stub-answers.ts';
import { wordedOrders } from '../../support/worded-shop.ts';
import { expect, type ChatPage } from './widget-test.ts';

/** Something that a shopper can have before their eyes. */
export interface State {
  /** Part of a file's name, and what the contact sheet calls it. */
  readonly name: string;
  /** Leads there from a page with the launcher on it. */
  readonly reach: (chat: ChatPage) => Promise<void>;
}

/** Every state of the widget: what pictures are made of and what is measured. */
export const states: readonly State[] = [
  { name: 'closed', reach: async () => undefined },
  {
    name: 'on its way',
    async reach(chat) {
      await chat.page.route('**/widget/*.js', () => undefined);
      await chat.launcher.click();
      await expect(chat.host.locator('.early')).toBeVisible();
    },
  },
  {
    name: 'out of reach',
    async reach(chat) {
      await chat.page.route('**/widget/*.js', (route) => route.abort());
      await chat.launcher.click();
      await expect(chat.launcher).toHaveText(/not available/);
    },
  },
  { name: 'greeting', reach: open },
  {
    name: 'answer on its way',
    async reach(chat) {
      await ask(chat);
      chat.site.answerSlowly(600_000);
      await chat.fillOrderForm();
      await expect(chat.dialog.locator('.typing')).toBeVisible();
    },
  },
  { name: 'order form', reach: ask },
  {
    name: 'order form with errors',
    async reach(chat) {
      await ask(chat);
      await chat.fillOrderForm('', 'ann');
      await expect(chat.dialog.locator('.error')).toHaveCount(2);
    },
  },
  { name: 'order card', reach: (chat) => prove(chat, wordedOrders.onItsWay) },
  { name: 'two parcels', reach: (chat) => prove(chat, wordedOrders.twoParcels) },
  {
    name: 'two parcels, further down',
    async reach(chat) {
      await prove(chat, wordedOrders.twoParcels);
      await chat.dialog
        .locator('.messages')
        .evaluate((list) => list.scrollTo(0, list.scrollHeight));
    },
  },
  {
    name: 'a long order, opened',
    async reach(chat) {
      await prove(chat, wordedOrders.long);
      await chat.dialog.locator('summary').click();
    },
  },
  {
    name: 'refusal',
    async reach(chat) {
      await ask(chat);
      await chat.fillOrderForm(wordedOrders.onItsWay, 'eve@example.com');
      await expect(chat.messages).toHaveCount(5);
    },
  },
  {
    name: 'long words',
    async reach(chat) {
      await open(chat);
      await chat.composer.fill(`${'https://shop.example.com/'.repeat(4)}\nand\nmore`);
      await chat.page.keyboard.press('Enter');
      await expect(chat.messages).toHaveCount(3);
      await chat.composer.fill('one line\n'.repeat(9));
    },
  },
  {
    name: 'reading back',
    async reach(chat) {
      await prove(chat, wordedOrders.twoParcels);
      await chat.dialog.locator('.messages').evaluate((list) => list.scrollTo(0, 0));
      chat.site.sayByItself('By the way: parcel 2 has just left.');
      await expect(chat.button(chat.strings.newest)).toBeVisible();
    },
  },
  {
    name: 'offline',
    async reach(chat) {
      await ask(chat);
      await chat.page.context().setOffline(true);
      await expect(chat.dialog.getByText(chat.strings.offline)).toBeVisible();
    },
  },
  {
    name: 'sending failed',
    async reach(chat) {
      await open(chat);
      // No pauses between tries.
      await chat.page.evaluate('Math.random = () => 0');
      chat.site.failNext(3, 503);
      await chat.composer.fill('Where is it?');
      await chat.page.keyboard.press('Enter');
      await expect(chat.button(chat.strings.retry)).toBeVisible();
    },
  },
  {
    name: 'menu',
    async reach(chat) {
      await ask(chat);
      await chat.press(chat.strings.menu);
      await expect(chat.dialog.getByLabel(chat.strings.language)).toBeVisible();
    },
  },
  { name: 'hand-over', reach: handOver },
  {
    name: 'hand-over with an error',
    async reach(chat) {
      await handOver(chat);
      await chat.press(chat.strings.sendToShop);
      await expect(chat.dialog.locator('.aside .error')).toBeVisible();
    },
  },
  {
    name: 'handed over',
    async reach(chat) {
      await handOver(chat);
      await chat.dialog.getByLabel(chat.strings.yourEmail).fill(scriptedOrder.email);
      await chat.dialog.getByLabel(chat.strings.yourMessage).fill('Can you hold parcel 2 back?');
      await chat.press(chat.strings.sendToShop);
      await expect(chat.messages).toHaveCount(3);
    },
  },
  {
    name: 'unread',
    async reach(chat) {
      await ask(chat);
      await chat.press(chat.strings.close);
      for (let count = 0; count < 12; count += 1) chat.site.sayByItself('News!');
      await expect(chat.host.locator('.badge')).toContainText('12');
    },
  },
];

async function open(chat: ChatPage) {
  await chat.launcher.click();
  await expect(chat.dialog).toBeVisible();
}

async function ask(chat: ChatPage) {
  await open(chat);
  await chat.askForOrder();
}

async function prove(chat: ChatPage, orderNumber: string) {
  await ask(chat);
  await chat.fillOrderForm(orderNumber);
  await expect(chat.dialog.locator('.order')).toBeVisible();
}

async function handOver(chat: ChatPage) {
  await open(chat);
  await chat.press(chat.strings.talkToHuman);
  await expect(chat.dialog.getByLabel(chat.strings.yourEmail)).toBeVisible();
}
