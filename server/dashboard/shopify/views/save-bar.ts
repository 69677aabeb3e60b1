import { change } from '../parts/element.ts';
import { texts } from '../texts/texts.ts';

export interface SaveBar {
  readonly element: HTMLElement;
  show(): void;
  hide(): void;
  /** While it is being saved. */
  busy(isBusy: boolean): void;
}

/**
 * The admin's own bar for what has not been saved (shopify.dev, app-home/apis/save-bar-api). Not the one that
 * comes by itself with `data-save-bar`: that goes away as soon as Save is pressed, also when saving fails.
 */
export function createSaveBar(actions: { save(): void; discard(): void }): SaveBar {
  const { settings: words } = texts;
  const save = button(words.save, () => actions.save());
  save.setAttribute('variant', 'primary');
  const discard = button(words.discard, () => actions.discard());
  const element = document.createElement('ui-save-bar');
  element.id = 'settings-save-bar';
  element.append(save, discard);
  let isShown = false;
  return {
    element,
    // With each letter that is typed: the admin is told once.
    show() {
      if (!isShown) void shopify.saveBar.show(element.id);
      isShown = true;
    },
    hide() {
      if (isShown) void shopify.saveBar.hide(element.id);
      isShown = false;
    },
    busy(isBusy) {
      change(save, 'loading', isBusy);
      change(discard, 'disabled', isBusy);
    },
  };
}

function button(label: string, action: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', action);
  return made;
}
