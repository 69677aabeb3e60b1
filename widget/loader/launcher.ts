import type { WidgetBoot } from './boot.ts';
import css from './loader.css?inline';

export interface Launcher {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly button: HTMLButtonElement;
}

/**
 * Makes the one element that the page gets, with the launcher in its shadow root. Everything that
 * a strict content security policy refuses (style attributes, markup from strings) is left out.
 */
export function createLauncher({ config, onAccent }: WidgetBoot): Launcher {
  const { accentColor, offset, position } = config.appearance;
  const host = document.createElement('trulybot-widget');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  const inline = `${offset.horizontal}px`;
  sheet.replaceSync(
    `:host{--accent:${accentColor};--on-accent:${onAccent};--vertical:${offset.vertical}px;` +
      // Left and right are meant for pages that are read from the left, and mirror on others.
      `--inline:${position === 'bottom-left' ? `${inline} auto` : `auto ${inline}`}}${css}`,
  );
  root.adoptedStyleSheets = [sheet];

  const button = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'launcher',
    dir: 'auto',
    ariaExpanded: 'false',
    ariaHasPopup: 'dialog',
    textContent: config.texts.launcherLabel,
  });
  root.append(button);
  return { host, root, button };
}
