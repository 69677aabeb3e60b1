import type { WidgetConfig } from '../../../../protocol/chat.ts';
import {
  previewReady,
  type MainSettings,
  type PreviewMessage,
} from '../../../../protocol/shopify-app.ts';
import { change, h } from '../parts/element.ts';
import { askFor, place } from '../parts/server.ts';
import { texts } from '../texts/texts.ts';

export interface Preview {
  readonly element: HTMLElement;
  /**
   * Shows the widget with these settings, once they have not changed for a moment: making it anew takes a slow
   * machine longer than a letter may.
   * @param part in which the change is seen, where that is not the same in all of them.
   */
  show(settings: MainSettings, part?: PreviewMessage['shows']): void;
  leave(): void;
}

/** Pixels from which a shop's page is wide enough for the button to have its words. */
const pageWidth = 520;

/** Milliseconds without a change after which the widget is made anew. */
const settleMs = 250;

/**
 * The widget itself, in a frame, as shoppers would see it with the settings as they stand in the form. What it
 * would be is asked of the server, which knows our own words in each language; nothing is stored by that. The
 * frame takes no part in the page: it cannot be reached by keyboard or pointer, and takes no focus.
 */
export function createPreview(): Preview {
  const { settings: words } = texts;
  const frame = h('iframe', {
    class: 'preview',
    title: words.previewTitle,
    src: `${place.base}/shopify/preview?${new URLSearchParams({ shop: place.shop }).toString()}`,
    inert: true,
  });
  // Without an origin of its own it has no storage and no cookies either.
  change(frame, 'sandbox', 'allow-scripts');
  const window = h('div', { class: 'preview-window' }, frame);
  // Made small as a whole, as far as there is less room than on a shop's page.
  const fitting = new ResizeObserver(([entry]) => {
    const scale = Math.min(1, (entry?.contentRect.width ?? pageWidth) / pageWidth);
    frame.style.setProperty('zoom', scale.toFixed(3));
  });
  fitting.observe(window);
  const said = h('s-paragraph', { tone: 'critical' });
  const part = h(
    's-select',
    { label: words.previewShows, value: 'button', onchange: () => send() },
    h('s-option', { value: 'button' }, words.previewOfButton),
    h('s-option', { value: 'chat' }, words.previewOfChat),
  );
  let config: WidgetConfig | undefined;
  let isReady = false;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let turning: PreviewMessage['shows'] | undefined;
  let asked = 0;

  const send = () => {
    if (!isReady || !config) return;
    const message: PreviewMessage = {
      kind: 'trulybot-preview',
      config,
      apiBase: location.origin + place.base,
      shows: part.value === 'chat' ? 'chat' : 'button',
    };
    // The frame has no origin that could be named. Nothing in this is a secret.
    frame.contentWindow?.postMessage(message, '*');
  };

  const listen = ({ source, data }: MessageEvent<{ readonly kind?: string }>) => {
    if (source !== frame.contentWindow || data.kind !== previewReady) return;
    isReady = true;
    send();
  };
  addEventListener('message', listen);

  const settle = async (settings: MainSettings) => {
    if (turning && part.value !== turning) part.value = turning;
    turning = undefined;
    await fetchConfig(settings);
  };

  const fetchConfig = async (settings: MainSettings) => {
    asked += 1;
    const own = asked;
    try {
      const answer = await askFor<WidgetConfig>('POST', 'preview', { body: settings });
      // Another change has been asked for since.
      if (own !== asked) return;
      config = answer;
      said.textContent = '';
      send();
    } catch (error) {
      if (own !== asked) return;
      // What cannot be stored cannot be shown: the field says so.
      if (!isInvalid(error)) said.textContent = words.previewFails;
      send();
    }
  };

  return {
    element: h('s-section', { heading: words.preview }, part, window, said),
    show(settings, shows) {
      clearTimeout(settling);
      turning = shows ?? turning;
      settling = setTimeout(() => void settle(settings), config ? settleMs : 0);
    },
    leave() {
      clearTimeout(settling);
      fitting.disconnect();
      removeEventListener('message', listen);
    },
  };
}

function isInvalid(error: unknown): boolean {
  return error instanceof Error && 'kind' in error && error.kind === 'invalid-body';
}
