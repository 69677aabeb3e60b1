import { de } from '../../../widget/locales/de.ts';
import { fill } from '../../../widget/locales/strings.ts';
import { readAloud } from './ears.ts';
import { lookAt, roads } from './looks.ts';
import { ChatPage, expect, test } from './widget-test.ts';

const question = 'I can look it up. What is the order number, and the e-mail you ordered with?';
const answer = /^Part of your order is on its way/;

for (const { path, strings, look, coversPage } of roads) {
  test(`a screen reader hears the whole road: ${look.name}`, async ({ page, site }) => {
    const chat = new ChatPage(page, site, strings);
    await lookAt(page, look);
    await chat.visit(path);
    const lines = async () => (await readAloud(page)).lines;
    const announced = async () => (await readAloud(page)).announced;
    const [label, name] = await names(chat);
    const closed = `button "${label}", hasPopup=dialog, expanded=false`;
    expect(await lines()).toEqual([closed]);

    await chat.launcher.click();
    await expect(chat.composer).toBeFocused();
    const frame = {
      before: [
        closed.replace('false', 'true'),
        `dialog "${name}"${coversPage ? ', modal=true' : ''}`,
        `heading "${name}"`,
        strings.disclosure,
        `button "${strings.menu}", expanded=false`,
        `button "${strings.close}"`,
        `list "${strings.conversation}"`,
      ],
      after: [
        `button "${strings.talkToHuman}", expanded=false`,
        `textbox "${strings.messageLabel}", required=true`,
        `button "${strings.send}"`,
      ],
    };
    const assistant = fill(strings.assistantSaid, { name });
    const greeting = fill(strings.greeting, { store: 'Loopback Linens' });
    expect(await lines()).toEqual([
      ...frame.before,
      'listitem ""',
      assistant,
      `${greeting}\n${strings.greetingDisclosure}`,
      `button "${strings.askForOrder}"`,
      ...frame.after,
    ]);
    expect(await announced()).toEqual([]);

    await chat.askForOrder();
    const form = [
      'listitem ""',
      assistant,
      question,
      `textbox "${strings.orderNumber}", ${strings.orderNumberHint}`,
      strings.orderNumberHint,
      `textbox "${strings.email}"`,
      `button "${strings.findOrder}"`,
      `button "${strings.usePostcode}"`,
      ...frame.after,
    ];
    expect((await lines()).slice(-form.length)).toEqual(form);
    const heard = await announced();
    expect(heard.slice(1)).toEqual([question]);

    // What is wrong stands with its field; nothing of it is announced, for the focus goes there.
    await chat.fillOrderForm('', 'ann');
    const spoilt = await lines();
    expect(spoilt).toContain(`textbox "${strings.orderNumber}", invalid=true, ${strings.required}`);
    expect(spoilt).toContain(`textbox "${strings.email}", invalid=true, ${strings.invalidEmail}`);
    expect(await announced()).toEqual(heard);

    await chat.fillOrderForm();
    await expect(chat.card).toBeVisible();
    const shown = await lines();
    const own = shown.indexOf('Order 1042, ann@example.com');
    expect(shown[own - 1]).toBe(strings.youSaid);
    expect(shown).not.toContainEqual(expect.stringContaining('invalid'));
    const card = [
      'region "Order 1042"',
      'heading "Order 1042"',
      `button "${strings.copy} 1042"`,
      'Part of it is on its way',
      'heading "Parcel 1 of 2"',
      'On its way',
      '1 × Linen apron',
      'UPS',
      '1Z999AA10123456784',
      `button "${strings.copy} 1Z999AA10123456784"`,
      `link "Track with UPS ${strings.newTab}"`,
      'tracking.example.com',
    ];
    const place = shown.indexOf('region "Order 1042"');
    expect(shown.slice(place, place + card.length)).toEqual(card);
    for (const each of ['term "Total"', '£64.50', `heading "${strings.timeline}"`]) {
      expect(shown).toContain(each);
    }
    expect(await announced()).toEqual([...heard, expect.stringMatching(answer)]);

    await chat.press(strings.menu);
    const withMenu = await lines();
    const opened = withMenu.indexOf(`button "${strings.menu}", expanded=true`);
    expect(withMenu.slice(opened + 2, opened + 4)).toEqual([
      `combobox "${strings.language}", hasPopup=menu, expanded=false`,
      `button "${strings.forget}"`,
    ]);
    await chat.press(strings.menu);

    await chat.press(strings.talkToHuman);
    const title = fill(strings.handoverTitle, { store: 'Loopback Linens' });
    const withForm = await lines();
    const begin = withForm.indexOf(`button "${strings.talkToHuman}", expanded=true`);
    expect(withForm.slice(begin + 1)).toEqual([
      `heading "${title}"`,
      strings.handoverHint,
      `textbox "${strings.yourEmail}"`,
      `textbox "${strings.yourName}"`,
      `textbox "${strings.yourMessage}"`,
      `button "${strings.sendToShop}"`,
      `button "${strings.cancel}"`,
      ...frame.after.slice(1),
    ]);
    await chat.press(strings.cancel);

    // In another language nothing is read out that has been heard; what is new is, and only once.
    await chat.press(strings.menu);
    await chat.dialog.getByRole('combobox').selectOption('de');
    await expect(chat.dialog).toHaveAttribute('lang', 'de');
    expect(await announced()).toEqual([...heard, expect.stringMatching(answer)]);
    site.sayByItself('Your parcel has moved.');
    const inGerman = new ChatPage(page, site, de);
    await expect(inGerman.messages.last()).toContainText('Your parcel has moved.');
    expect((await announced()).filter((each) => each === 'Your parcel has moved.')).toHaveLength(1);

    await page.keyboard.press('Escape');
    await expect(chat.dialog).toBeHidden();
    expect(await lines()).toEqual([closed]);
  });
}

/** What the merchant has called launcher and assistant. */
async function names(chat: ChatPage): Promise<readonly [string, string]> {
  const name = await chat.page.evaluate<string>(
    "new URLSearchParams(location.search).get('texts') ?? '{}'",
  );
  const texts = JSON.parse(name) as { launcherLabel?: string; assistantName?: string };
  return [texts.launcherLabel ?? 'Where is my order?', texts.assistantName ?? 'Order helper'];
}
