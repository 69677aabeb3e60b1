import { scriptedOrder } from '../../support/chat-stub-answers.ts';
import { languages } from '../../../widget/locales/languages.ts';
import { Hands } from './hands.ts';
import { lookAt, roads } from './looks.ts';
import { ChatPage, expect, test } from './widget-test.ts';

/** The main road by keyboard alone: no pointer touches these pages. */
for (const { path, strings, look, coversPage } of roads) {
  test(`the whole road goes by keyboard alone: ${look.name}`, async ({ page, site }) => {
    const chat = new ChatPage(page, site, strings);
    const hands = new Hands(page);
    await lookAt(page, look);
    await chat.visit(path);

    // The page's own link, then the launcher.
    await page.keyboard.press('Tab');
    await hands.press('Tab');
    await expect(chat.launcher).toBeFocused();
    await hands.press('Enter');
    await expect(chat.composer).toBeFocused();
    await expect(chat.launcher).toHaveAttribute('aria-expanded', 'true');

    const ask = chat.button(strings.askForOrder);
    await hands.goTo(ask, 'Shift+Tab');
    await hands.press('Enter');
    await expect(chat.composer).toBeFocused();

    // Nothing filled in, then something wrong, then what is right: the focus goes where help is needed.
    await hands.goTo(chat.button(strings.findOrder), 'Shift+Tab');
    await hands.press('Enter');
    await expect(chat.orderNumber).toBeFocused();
    await expect(chat.orderNumber).toHaveAccessibleDescription(strings.required);
    await hands.type(scriptedOrder.number);
    await hands.press('Tab');
    await expect(chat.email).toBeFocused();
    await hands.type('ann');
    await hands.press('Enter');
    await expect(chat.email).toBeFocused();
    await expect(chat.email).toHaveAttribute('aria-invalid', 'true');
    await hands.press('Control+a');
    await hands.type(scriptedOrder.email);
    await hands.press('Enter');
    await expect(chat.card).toBeVisible();
    await expect(chat.composer).toBeFocused();

    const copy = chat.button(`${strings.copy} ${scriptedOrder.number}`);
    await hands.goTo(copy, 'Shift+Tab');
    await hands.press('Enter');
    await expect(copy).toHaveText(strings.copied);
    await expect(copy).toBeFocused();

    // To a person, and back again without a message.
    const human = chat.dialog.locator('.human');
    await hands.goTo(human, 'Tab');
    await hands.press('Enter');
    await expect(human).toHaveAttribute('aria-expanded', 'true');
    await hands.press('Tab');
    await expect(chat.dialog.getByLabel(strings.yourEmail)).toBeFocused();
    await hands.goTo(chat.button(strings.cancel), 'Tab');
    await hands.press('Enter');
    await expect(human).toBeFocused();
    await expect(human).toHaveAttribute('aria-expanded', 'false');
    await expect(chat.card).toBeVisible();

    // From the first stop to the last, in the order of reading.
    const more = chat.button(strings.menu);
    await hands.goTo(more, 'Shift+Tab');
    const stops = coversPage
      ? await hands.wayRound()
      : [strings.menu, ...(await hands.goTo(chat.button(strings.send), 'Tab'))];
    expect(stops).toEqual([
      strings.menu,
      strings.close,
      strings.conversation,
      `${strings.copy} ${scriptedOrder.number}`,
      `${strings.copy} 1Z999AA10123456784`,
      `Track with UPS ${strings.newTab}`,
      `${strings.copy} AB123456785GB`,
      'Which courier?',
      'Another order',
      strings.talkToHuman,
      strings.messageLabel,
      strings.send,
    ]);

    // An arrow key chooses the next language, and another one the language after that.
    await hands.goTo(more, 'Shift+Tab');
    await hands.press('Enter');
    await expect(more).toHaveAttribute('aria-expanded', 'true');
    const list = chat.dialog.getByRole('combobox');
    await hands.goTo(list, 'Tab');
    const place = languages.indexOf(await list.inputValue());
    for (const next of languages.slice(place + 1, place + 3)) {
      await hands.press('ArrowDown');
      await expect(chat.dialog).toHaveAttribute('lang', next);
      await expect(list).toBeFocused();
      await expect(list).toHaveValue(next);
    }

    await hands.press('Escape');
    await expect(chat.dialog).toBeHidden();
    await expect(chat.launcher).toBeFocused();
    await expect(chat.launcher).toHaveAttribute('aria-expanded', 'false');
    await hands.press('Enter');
    await expect(chat.dialog.locator('.composer textarea')).toBeFocused();
    await expect(chat.card).toBeVisible();
  });
}
