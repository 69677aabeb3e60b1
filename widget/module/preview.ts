import { previewReady, type PreviewMessage } from '../../protocol/shopify-app.ts';
import { bootOf } from '../../protocol/widget-boot.ts';
import type { TrulyBotApi } from '../loader/api.ts';
import { start } from '../loader/start.ts';

/*
 * The widget as shoppers see it, in a frame beside its settings: it is made anew for whatever the page around
 * tells of them. The frame has no origin of its own, so that nothing is stored, and no shop's chat answers it.
 */

// On a phone the open panel puts a step into the history: here that would be a step of the admin's.
history.pushState = history.back = () => undefined;
// An open panel takes the focus: here it would take it out of the field whose change it shows.
HTMLElement.prototype.focus = () => undefined;

/** Each change opens it anew, and nobody wants to see it rise each time. */
const unmoved = '*,::before,::after{animation:none!important;transition:none!important}';

const widget = () => window.TrulyBot as TrulyBotApi | undefined;

addEventListener('message', ({ source, data }: MessageEvent<Partial<PreviewMessage>>) => {
  const { kind, config, apiBase, shows } = data;
  if (source !== parent || kind !== 'trulybot-preview' || !config || apiBase === undefined) return;
  widget()?.destroy();
  document.documentElement.lang = config.locale;
  // The server answers with the panel that it has, whatever the build is called that is asked for.
  const boot = bootOf(config, { apiBase, hash: 'latest' });
  start({ ...boot, style: boot.style + unmoved });
  if (shows === 'chat') widget()?.open();
});

// To whoever it is: the page around knows its own frame.
parent.postMessage({ kind: previewReady }, '*');
