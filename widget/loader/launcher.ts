import type { WidgetBoot } from '../../protocol/widget-boot.ts';
import css from './loader.css?inline';

export interface Launcher {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly button: HTMLButtonElement;
  /** Where the shopper can write while the panel is on its way; the panel takes it over. */
  readonly field: HTMLTextAreaElement;
}

/**
 * Makes the one element that the page gets, with the launcher in its shadow root. Everything that
 * a strict content security policy refuses (style attributes, markup from strings) is left out.
 */
export function createLauncher({ label, style }: WidgetBoot): Launcher {
  const host = document.createElement('trulybot-widget');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css + style);
  root.adoptedStyleSheets = [sheet];

  const button = Object.assign(document.createElement('button'), {
    className: 'launcher',
    dir: 'auto',
    ariaExpanded: 'false',
    ariaHasPopup: 'dialog',
    textContent: label,
  });
  const field = Object.assign(document.createElement('textarea'), {
    className: 'early',
    ariaLabel: label,
  });
  root.append(button);
  return { host, root, button, field };
}
