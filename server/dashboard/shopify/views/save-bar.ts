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
  return {
    element,
    show: () => void shopify.saveBar.show(element.id),
    hide: () => void shopify.saveBar.hide(element.id),
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
