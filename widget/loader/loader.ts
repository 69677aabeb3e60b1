import type { WidgetConfig } from '../../protocol/chat.ts';
import { openKey } from '../keys.ts';
import type { TrulyBotApi } from './api.ts';
import type { LanguageModule, Panel, PanelModule, WidgetBoot } from './boot.ts';
import { createLauncher } from './launcher.ts';

/** The server writes the store's settings in here; the quotes go with it. */
start('__TRULYBOT_CONFIG__' as unknown as WidgetBoot);

/** Puts the launcher on the page and waits for the shopper. Asks for nothing before that. */
function start(boot: WidgetBoot): void {
  const waiting = window.TrulyBot;
  // The script tag is on the page twice: the first one has done the work.
  if (waiting && 'open' in waiting) return;

  const { apiBase, config, hash } = boot;
  const { host, root, button } = createLauncher(boot);
  let isOpen = false;
  let panel: Panel | undefined;
  let arriving: Promise<void> | undefined;

  const load = async (): Promise<void> => {
    try {
      const wish = wishedLanguage(config);
      // What is no language is answered with English, and so is one that there is not.
      const language = wish.replace(/[^a-z].*/is, '').slice(0, 9);
      const fetchModule = (name: string) => {
        const url = `${apiBase}/widget/${name}-${hash}.js`;
        return import(/* @vite-ignore */ url);
      };
      const [{ mountPanel }, { strings }] = (await Promise.all([
        fetchModule('panel'),
        fetchModule(language),
      ])) as [PanelModule, LanguageModule];
      if (host.isConnected) {
        panel = mountPanel({ boot, root, strings, wish, close: () => setOpen(false) });
      }
    } catch (cause) {
      arriving = undefined;
      setOpen(false);
      console.warn('TrulyBot', cause);
    }
  };

  /** Fetches the panel, once; after a failure the next sign of intent tries again. */
  const fetchPanel = () => (arriving ??= load());

  const setOpen = (open: boolean, takeFocus = true): void => {
    isOpen = open;
    button.ariaExpanded = `${open}`;
    button.ariaBusy = open && !panel ? 'true' : null;
    if (open) void show(takeFocus);
    else {
      panel?.hide();
      if (takeFocus && root.activeElement) button.focus();
    }
  };

  const show = async (takeFocus: boolean): Promise<void> => {
    await fetchPanel();
    button.ariaBusy = null;
    if (isOpen) panel?.show(takeFocus);
  };

  const api: TrulyBotApi = {
    open: () => setOpen(true),
    close: () => setOpen(false),
    toggle: () => setOpen(!isOpen),
    destroy() {
      isOpen = false;
      panel?.destroy();
      host.remove();
      delete window.TrulyBot;
    },
    push(...calls) {
      // A page may call what only a later version has.
      for (const [name] of calls) (api as Partial<TrulyBotApi>)[name]?.();
    },
  };
  window.TrulyBot = api;

  button.addEventListener('click', api.toggle);
  // A finger that touches enters first, so that this is the sign of intent on phones too.
  for (const intent of ['pointerenter', 'focus']) {
    button.addEventListener(intent, () => void fetchPanel());
  }

  // Beside the body, not in it: a page that swaps or transforms its body leaves the widget alone.
  document.documentElement.append(host);
  if (waiting) api.push(...waiting);
  if (wasOpen(config.siteId)) setOpen(true, false);
}

/** Whether the shopper had the panel open on the page before. Pages may refuse storage altogether. */
function wasOpen(siteId: string): boolean {
  try {
    return openKey(siteId) in sessionStorage;
  } catch {
    return false;
  }
}

/**
 * The language that is wished for by whom the merchant has chosen to follow.
 * @returns a BCP 47 tag, or whatever stands in the page instead of one.
 */
function wishedLanguage({ languageFrom, locale }: WidgetConfig): string {
  const wish = languageFrom
    ? languageFrom === 'browser' && navigator.language
    : document.documentElement.lang;
  return wish || locale;
}
