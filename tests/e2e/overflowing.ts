import type { Page } from '@playwright/test';

/** Parts of the panel, by class or element, that are wider than what they stand in. */
export function overflowing(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(
    `[...document.querySelector('trulybot-widget').shadowRoot.querySelectorAll('.panel, .panel *')]
      .filter((each) => !each.closest('.unseen, svg') && each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0)
      .map((each) => each.className || each.localName)`,
  );
}
