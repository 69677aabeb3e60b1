import type { Locator, Page } from '@playwright/test';
import { expect } from './widget-test.ts';

/** More stops than the panel ever has. */
const mostStops = 40;

/** A shopper's two hands on a keyboard. After each key something of the widget has the focus. */
export class Hands {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    await expect(this.page.locator('trulybot-widget'), `after ${key}`).toBeFocused();
    expect(await this.focused(), `after ${key}`).not.toBe('');
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Goes from stop to stop until something has the focus. @returns what lay on the way. */
  async goTo(target: Locator, key: 'Tab' | 'Shift+Tab'): Promise<readonly string[]> {
    await expect(target).toBeVisible();
    const stops: string[] = [];
    while (!(await this.isAt(target))) {
      if (stops.length === mostStops) throw new Error(`it is on no stop: ${stops.join(', ')}`);
      await this.press(key);
      stops.push(await this.focused());
    }
    return stops;
  }

  /** Goes on from stop to stop until one comes again. @returns each by its name. */
  async wayRound(): Promise<readonly string[]> {
    const stops: string[] = [];
    const start = await this.element();
    for (let each = start; stops.length < mostStops;) {
      stops.push(await this.focused());
      await this.press('Tab');
      each = await this.element();
      if (await each.evaluate((now, first) => now === first, start)) return stops;
    }
    throw new Error(`There is no way round: ${stops.join(', ')}`);
  }

  /** What has the focus, by what stands on it; empty when it is lost. */
  focused(): Promise<string> {
    return this.page.evaluate<string>(`(() => {
      const each = document.querySelector('trulybot-widget').shadowRoot.activeElement;
      return each?.ariaLabel ?? (each?.labels?.[0] ?? each)?.textContent ?? '';
    })()`);
  }

  private element() {
    return this.page.evaluateHandle<unknown>(
      "document.querySelector('trulybot-widget').shadowRoot.activeElement",
    );
  }

  private isAt(target: Locator): Promise<boolean> {
    return target.evaluate((element) => element.matches(':focus'));
  }
}
