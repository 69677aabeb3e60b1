import type { WidgetConfig } from '../../protocol/chat.ts';
import { bootOf } from '../../protocol/widget-boot.ts';
import { storageKey } from '../keys.ts';
import type { TrulyBotApi } from '../loader/api.ts';
import css from '../loader/loader.css?inline';
import { start, type EarlyBoot } from '../loader/start.ts';
import { earlyConfig, withChoices, type ThemeChoices } from './theme-choices.ts';

/*
 * The loader as the Shopify extension brings it: from the servers that the shop's other files come from.
 * The launcher is drawn from what stands in its script tag. The host is asked for nothing, and need not
 * be there, until a shopper wants the chat; then settings and panel are fetched at the same time.
 */

/** What the panel is given in place of settings that there are not any more. */
const absent = { scheme: undefined, unavailable: undefined };

/** A word of a merchant's that is wider than the screen is broken. */
const longWords = '.launcher{overflow-wrap:anywhere}';

function bootWith(...about: Parameters<typeof bootOf>): ReturnType<typeof bootOf> {
  const boot = bootOf(...about);
  return { ...boot, style: boot.style + longWords };
}

/** Nearly always it is the panel that is wanted in a moment; that it cannot be had is met again then. */
async function fetchEarly(url: string): Promise<void> {
  try {
    await import(/* @vite-ignore */ url);
  } catch {
    // Said by whoever asks for it next.
  }
}

function bootFor(choices: ThemeChoices): EarlyBoot {
  // The server answers with the panel that it has, whatever the build is called that is asked for.
  const place = { apiBase: choices.server ?? '', hash: 'latest' };
  const boot: EarlyBoot = {
    ...bootWith(earlyConfig(choices), place),
    async complete(root) {
      const { apiBase, hash, siteId } = boot;
      const language = document.documentElement.lang.replace(/[^a-z].*/is, '');
      void fetchEarly(`${apiBase}/widget/${language}-${hash}.js`);
      const answer = await fetch(`${apiBase}/api/widget/config/${encodeURIComponent(siteId)}`, {
        credentials: 'omit',
      });
      // No such store: the shop is not connected any more, and nothing will change that in a while.
      if (answer.status === 404) Object.assign(boot, absent);
      if (!answer.ok) throw new Error(`There are no settings for ${siteId} (${answer.status}).`);
      const config = (await answer.json()) as WidgetConfig;
      Object.assign(boot, absent, bootWith(withChoices(config, choices), place));
      root.adoptedStyleSheets[0]?.replaceSync(css + boot.style);
    },
  };
  return boot;
}

const findTag = () => document.querySelector<HTMLElement>('script[data-trulybot]');
const widget = () => window.TrulyBot as TrulyBotApi | undefined;

let shown: string | undefined;

function show(): void {
  const tag = findTag();
  shown = tag?.outerHTML;
  if (tag) start(bootFor(tag.dataset));
}

/**
 * The theme editor writes a block anew when a setting changes, takes it away and puts it back, and runs no
 * script again: so the widget follows its tag there.
 */
function followTag(): void {
  const tag = findTag();
  if (tag?.outerHTML === shown) return;
  const isOpen = document
    .querySelector('trulybot-widget')
    ?.shadowRoot?.querySelector('[aria-expanded=true]');
  widget()?.destroy();
  try {
    // As the panel notes that the next page is to show it: without taking the focus from the editor.
    if (isOpen) sessionStorage[storageKey(tag?.dataset['trulybot'] ?? '')] ||= '[]';
  } catch {
    // The editor's frame may have no storage: then it is open no more.
  }
  show();
}

// Run a second time, it leaves the work to the first, which follows the tag already.
if (!widget()?.open) {
  show();
  if (findTag()?.dataset['design'] === 'true') {
    new MutationObserver(followTag).observe(document, {
      attributes: true,
      childList: true,
      subtree: true,
    });
  }
}
