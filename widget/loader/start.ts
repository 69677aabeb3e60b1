import type { WidgetBoot } from '../../protocol/widget-boot.ts';
import { storageKey } from '../keys.ts';
import type { ShopperDetails, TrulyBotApi, TrulyBotCall } from './api.ts';
import type { Panel, PanelModule } from './boot.ts';
import { createLauncher } from './launcher.ts';

/** Milliseconds after which a page that has a conversation fetches the panel by itself. */
const idleMs = 2_000;

/** Settings that are not all there yet when the launcher shows. */
export interface EarlyBoot extends WidgetBoot {
  /**
   * Adds what is missing, once a shopper wants the chat; after a failure it is tried again.
   * @param root with the launcher in it.
   */
  readonly complete?: (root: ShadowRoot) => Promise<void>;
}

/** Puts the launcher on the page and waits for the shopper. Asks for nothing before that. */
export function start(boot: EarlyBoot): void {
  const waiting = window.TrulyBot;
  // The script tag is on the page twice: the first one has done the work.
  if ((waiting as Partial<TrulyBotApi> | undefined)?.open) return;

  const { apiBase, hash, siteId } = boot;
  const { host, root, button, field } = createLauncher(boot);
  const key = storageKey(siteId);
  const known: ShopperDetails = {};
  /** What panel/kept-conversation.ts keeps, or whatever another script has written there. */
  let kept: { readonly language?: string | number; readonly secret?: unknown } = {};
  let wasOpen: unknown;
  let isOpen = false;
  let panel: Panel | undefined;
  let arriving: Promise<void> | undefined;
  /** Longer for each further try: some browsers remember for the whole page that an address could not be had. */
  let ending = '.js';

  try {
    wasOpen = sessionStorage[key];
    kept = { ...(JSON.parse(localStorage[key]) as typeof kept) };
  } catch {
    // Nothing is kept yet, or the browser refuses storage altogether.
  }

  const load = async (): Promise<void> => {
    try {
      // Known when it is built: the other builds have no byte of it.
      if (import.meta.env.MODE === 'shopify') await boot.complete?.(root);
      const wish = `${kept.language || wishedLanguage(boot)}`;
      // What is no language is answered with English, and so is one that there is not.
      const url = `${apiBase}/widget/${wish.replace(/[^a-z].*/is, '')}-${hash}${ending}`;
      const { mountPanel } = (await import(/* @vite-ignore */ url)) as PanelModule;
      button.textContent = boot.label;
      if (host.isConnected) {
        panel = mountPanel({ boot, root, wish, known, close: () => void setOpen(false) });
      }
    } catch (cause) {
      ending += '?';
      // Focus goes back to the launcher, which is no new sign of intent.
      void setOpen(false);
      arriving = undefined;
      if (boot.unavailable) button.textContent = boot.unavailable;
      else host.hidden = true;
      console.warn('TrulyBot', cause);
    }
  };

  /** Fetches the panel, once; after a failure the next sign of intent tries again. */
  const fetchPanel = () => void (arriving ??= load());

  const setOpen = async (open: boolean, takeFocus = true): Promise<void> => {
    isOpen = open;
    button.ariaExpanded = `${open}`;
    if (open) {
      if (!panel && takeFocus) {
        // On a slow network the shopper can begin to write before the panel is there to take it over.
        root.append(field);
        if (matchMedia('(pointer:fine)').matches) field.focus();
      }
      fetchPanel();
      await arriving;
      if (isOpen) panel?.show(takeFocus);
    } else {
      field.remove();
      panel?.hide();
      if (takeFocus && root.activeElement) button.focus();
    }
  };

  const fillIn = (details: ShopperDetails) => {
    Object.assign(known, details);
    // The panel may be one of before there was anything to fill in.
    panel?.refresh?.();
  };

  const api: TrulyBotApi = {
    open: () => void setOpen(true),
    close: () => void setOpen(false),
    toggle: () => void setOpen(!isOpen),
    show: () => (host.hidden = false),
    hide: () => (host.hidden = true),
    prefill: fillIn,
    identify: fillIn,
    on: host.addEventListener.bind(host),
    off: host.removeEventListener.bind(host),
    destroy() {
      isOpen = false;
      guard.disconnect();
      panel?.destroy();
      host.remove();
      delete window.TrulyBot;
    },
    push(...calls) {
      // A page may call what only a later version has.
      for (const [name, ...rest] of calls) (api as unknown as Callable)[name]?.(...rest);
    },
  };
  window.TrulyBot = api;

  /* oxlint-disable unicorn/prefer-add-event-listener -- the button is ours alone, and this is shorter */
  button.onclick = api.toggle;
  // A finger that touches enters first, so that this is the sign of intent on phones too.
  button.onpointerenter = button.onfocus = fetchPanel;
  /* oxlint-enable */

  // Beside the body, not in it: a page that swaps or transforms its body leaves the widget alone.
  const page = document.documentElement;
  const settle = () => host.isConnected || page.append(host);
  const guard = new MutationObserver(settle);
  guard.observe(page, { childList: true });
  settle();
  api.push(...((waiting as TrulyBotCall[] | undefined) ?? []));
  if (wasOpen) void setOpen(true, false);
  else if (kept.secret) setTimeout(fetchPanel, idleMs);
}

type Callable = Readonly<Record<string, ((...rest: unknown[]) => unknown) | undefined>>;

/**
 * The language that is wished for by whom the merchant has chosen to follow.
 * @returns a BCP 47 tag, or whatever stands in the page instead of one.
 */
function wishedLanguage({ languageFrom, locale }: WidgetBoot): string {
  const wish = languageFrom
    ? languageFrom === 'browser' && navigator.language
    : document.documentElement.lang;
  return wish || locale;
}
