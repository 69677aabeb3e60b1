import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';
import { scriptedOrder } from '../../support/chat-stub-answers.ts';
import { en, type Strings } from '../../../widget/locales/en.ts';
import { widgetDirectory } from '../../support/widget-global-setup.ts';
import { misplaced } from './misplaced.ts';
import { startWidgetSite, type WidgetSite } from '../../support/widget-site.ts';

/** A test with a shop of its own and the chat on it. */
export const test = base.extend<{ site: WidgetSite; chat: ChatPage }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the needs of a fixture from its pattern
  site: async ({}, use) => {
    const site = await startWidgetSite(widgetDirectory, { answerAfterMs: 30 });
    await use(site);
    await site.close();
  },
  chat: async ({ page, site }, use) => {
    await use(new ChatPage(page, site));
  },
});

export { expect };

/** What a shopper sees and does, by the names that a screen reader would say. */
export class ChatPage {
  readonly page: Page;
  readonly site: WidgetSite;
  readonly strings: Strings;

  /** @param strings what the widget says on that page. */
  constructor(page: Page, site: WidgetSite, strings: Strings = en) {
    this.page = page;
    this.site = site;
    this.strings = strings;
  }

  get host() {
    return this.page.locator('trulybot-widget');
  }
  get launcher() {
    return this.host.locator('.launcher');
  }
  get dialog() {
    return this.page.getByRole('dialog');
  }
  get composer() {
    return this.dialog.getByRole('textbox', { name: this.strings.messageLabel, exact: true });
  }
  get messages() {
    return this.dialog.getByRole('list', { name: this.strings.conversation }).locator('> li');
  }
  get orderNumber() {
    return this.dialog.getByRole('textbox', { name: this.strings.orderNumber, exact: true });
  }
  get email() {
    return this.dialog.getByRole('textbox', { name: this.strings.email, exact: true });
  }
  get card() {
    return this.dialog.getByRole('region', { name: scriptedOrder.number });
  }

  async visit(path = '/') {
    await this.page.goto(this.site.url + path);
    await this.launcher.waitFor();
  }

  async open(path = '/') {
    await this.visit(path);
    await this.launcher.click();
    await expect(this.dialog).toBeVisible();
  }

  button(name: string) {
    return this.dialog.getByRole('button', { name, exact: true });
  }

  /** Presses a button of the panel. */
  async press(name: string) {
    await this.button(name).click();
  }

  async askForOrder() {
    await this.press(this.strings.askForOrder);
    await expect(this.orderNumber).toBeVisible();
  }

  async fillOrderForm(number = scriptedOrder.number, email = scriptedOrder.email) {
    await this.orderNumber.fill(number);
    await this.email.fill(email);
    await this.press(this.strings.findOrder);
  }

  async say(...texts: readonly string[]) {
    for (const text of texts) {
      await this.composer.fill(text);
      await this.composer.press('Enter');
    }
  }

  /** The words of every message in the list, from the top. */
  said() {
    return this.messages
      .locator('.bubble')
      .evaluateAll((bubbles) => bubbles.map((bubble) => bubble.lastChild?.textContent ?? ''));
  }

  /**
   * Waits until the list shows these words, each once and in this order, with nothing on its way; they
   * have to be what the server has stored, each message of the shopper's under an id of its own.
   */
  async expectSaid(...texts: readonly string[]) {
    await expect.poll(() => this.said(), { timeout: 30_000 }).toEqual(texts);
    await expect(this.messages.locator('.error')).toHaveCount(0);
    const stored = this.site.stored();
    expect(stored.map(({ text }) => text)).toEqual(texts);
    const ids = stored.flatMap(({ clientId }) => clientId ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(stored.filter(({ author }) => author === 'shopper').length);
  }

  /** From a closed launcher to the answer. */
  async wholeRoad(path = '/') {
    await this.open(path);
    await this.askForOrder();
    await this.fillOrderForm();
    await expect(this.card).toBeVisible();
  }

  /** Rules of accessibility that the page breaks now, and colours that could not be judged. */
  async violations(): Promise<readonly string[]> {
    // Colours are judged when everything has faded in.
    await this.page.emulateMedia({ reducedMotion: 'reduce' });
    // axe works out what lies behind a text only for what is in the body.
    await this.page.evaluate("document.body.append(document.querySelector('trulybot-widget'))");
    const areColoursForced = await this.page.evaluate<boolean>(
      "matchMedia('(forced-colors: active)').matches",
    );
    const { violations, incomplete } = await new AxeBuilder({ page: this.page })
      // The system chooses these colours, and draws a ground behind each text that axe does not see.
      .disableRules(areColoursForced ? ['color-contrast'] : [])
      // These pages have no frames; the other way opens a page of its own each time and takes twice as long.
      .setLegacyMode()
      .analyze();
    await this.page.evaluate(
      "document.documentElement.append(document.querySelector('trulybot-widget'))",
    );
    const unjudged = incomplete
      .filter(({ id }) => id === 'color-contrast')
      .map((rule) => ({
        ...rule,
        nodes: rule.nodes.filter(({ html, failureSummary }) => !isOutOfSight(html, failureSummary)),
      }));
    // The field that stands in for the panel belongs to no landmark until the dialog is there.
    const judged = violations.map((rule) => ({
      ...rule,
      nodes: rule.nodes.filter(({ html }) => rule.id !== 'region' || !html.includes('"early"')),
    }));
    return [...judged, ...unjudged]
      .filter(({ nodes }) => nodes.length > 0)
      .map(
        ({ id, nodes }) =>
          `${id}: ${nodes.map(({ html, failureSummary }) => `${html} (${failureSummary})`).join(' | ')}`,
      );
  }

  /** What the shop's page keeps in the browser. */
  kept() {
    return this.page.evaluate<{ cookies: string; keys: string[] }>(
      '({ cookies: document.cookie, keys: [...Object.keys(localStorage), ...Object.keys(sessionStorage)] })',
    );
  }

  /** What sticks out, is cut off, or lies over something else. */
  misplaced() {
    return misplaced(this.page);
  }
}

/** An empty field has no text to judge; what is scrolled away lies under something else. */
const isOutOfSight = (html: string, summary = '') =>
  /^<(textarea|input)/.test(html) || /overlapped|obscured|outside/i.test(summary);
