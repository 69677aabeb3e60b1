const focusable = ':is(a,button,input,select,summary,textarea,[tabindex="0"]):not([hidden])';

/**
 * Whether a key belongs to an input method that composes a word. Safari has ended the word by the time it
 * tells of the key that does so, and gives it the number 229.
 */
export const isComposing = (event: KeyboardEvent): boolean =>
  event.isComposing || event.keyCode === 229;

/**
 * The keys that a dialog answers to: Esc closes it, and while it covers the whole page Tab stays
 * inside (WAI-ARIA Authoring Practices, dialog pattern).
 */
export function createKeyboard(
  dialog: HTMLElement,
  isModal: () => boolean,
  close: () => void,
): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key === 'Escape' && !isComposing(event)) {
      event.stopPropagation();
      close();
    }
    if (event.key !== 'Tab' || !isModal()) return;
    const stops = [...dialog.querySelectorAll<HTMLElement>(focusable)];
    const root = dialog.getRootNode() as ShadowRoot;
    const [from, to] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
    if (root.activeElement === from || root.activeElement === dialog) {
      event.preventDefault();
      to?.focus();
    }
  };
}
