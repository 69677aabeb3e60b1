import { render } from 'preact';
import type { LanguageModule, Panel as MountedPanel, PanelContext } from '../loader/boot.ts';
import type { Language } from '../locales/en.ts';
import { createChatApi } from './chat-api.ts';
import { createChatClient } from './chat-client.ts';
import { createKeeper } from './kept-conversation.ts';
import { createKeyboard } from './keyboard.ts';
import { createNewestInSight } from './newest-in-sight.ts';
import { Panel } from './panel.tsx';
import type { Surroundings } from './surroundings.ts';
import { createTheme } from './theme.ts';
import { emptyTranscript } from './transcript.ts';

/** Puts the panel into the widget's shadow root, hidden. Asks for nothing before it is shown. */
export function mountPanel(context: PanelContext): MountedPanel {
  const { boot, root, close, wish = '' } = context;
  const { config, apiBase } = boot;
  const { accentColor, colorScheme } = config.appearance;
  const coversPage = matchMedia('(max-width: 480px), (max-height: 420px)');
  const prefersDark = matchMedia('(prefers-color-scheme: dark)');
  const untilDestroyed = new AbortController();

  const dialog = Object.assign(document.createElement('div'), {
    className: 'panel',
    role: 'dialog',
    tabIndex: -1,
    hidden: true,
    ariaLabel: config.texts.assistantName,
  });
  const theme = createTheme(accentColor);
  root.adoptedStyleSheets.push(theme);
  root.append(dialog);

  let transcript = emptyTranscript;
  let isHandover = false;
  const newestInSight = createNewestInSight(dialog);
  const keeper = createKeeper(config.siteId, {
    local: () => localStorage,
    session: () => sessionStorage,
  });
  const client = createChatClient({
    api: createChatApi(apiBase, config.siteId),
    keeper,
    locale: () => locale,
    // No longer than the server takes: a page may have anything there.
    visit: {
      ...(location.protocol.startsWith('http') && {
        pageUrl: (location.origin + location.pathname).slice(0, 2_000),
      }),
    },
    onChange(next) {
      transcript = next;
      draw();
    },
  });
  let locale = config.locale;
  let surroundings: Surroundings | undefined;
  const speak = (strings: Language) => {
    locale = wish.startsWith(`${strings.tag}-`) ? wish.slice(0, 35) : strings.tag;
    dialog.lang = strings.tag;
    surroundings = {
      config,
      strings,
      say(input, text) {
        client.send(input, text);
        // The button or form that was pressed goes away; focus must not go with it.
        takeFocus();
      },
      retry(clientId) {
        client.retry(clientId);
        takeFocus();
      },
    };
    draw();
  };

  function draw(): void {
    if (!surroundings) return;
    render(
      <Panel
        surroundings={surroundings}
        transcript={transcript}
        isHandover={isHandover}
        onHandover={(next) => {
          isHandover = next;
          draw();
          if (!next) dialog.querySelector<HTMLElement>('.human')?.focus();
        }}
        onClose={close}
      />,
      dialog,
    );
    newestInSight.follow(transcript);
  }

  /** On a touch screen a focused field brings up the keyboard, which hides what is being said. */
  function takeFocus(): void {
    const composer = dialog.querySelector<HTMLElement>('.composer textarea');
    if (!matchMedia('(pointer: coarse)').matches) composer?.focus();
    else if (root.activeElement !== composer) dialog.focus();
  }

  const fitPage = () => {
    dialog.ariaModal = `${coversPage.matches}`;
    const isDark = colorScheme === 'dark' || (colorScheme === 'auto' && prefersDark.matches);
    dialog.classList.toggle('dark', isDark);
  };
  const wake = () => {
    if (!dialog.hidden && document.visibilityState === 'visible') client.wake();
  };
  const listen = (target: EventTarget, type: string, listener: (event: never) => void) =>
    target.addEventListener(type, listener as EventListener, { signal: untilDestroyed.signal });
  listen(
    dialog,
    'keydown',
    createKeyboard(dialog, () => coversPage.matches, close),
  );
  listen(coversPage, 'change', fitPage);
  listen(prefersDark, 'change', fitPage);
  listen(window, 'online', wake);
  listen(window, 'pageshow', wake);
  listen(document, 'visibilitychange', wake);
  fitPage();
  if (context.strings) speak(context.strings);
  else {
    const english = import.meta.url.replace('/widget/panel', '/widget/en');
    void (import(/* @vite-ignore */ english) as Promise<LanguageModule>).then(
      ({ strings }) => speak(strings),
      close,
    );
  }

  return {
    show(wantsFocus) {
      dialog.hidden = false;
      keeper.noteOpen(true);
      client.resume();
      newestInSight.scroll();
      if (wantsFocus) takeFocus();
    },
    hide() {
      dialog.hidden = true;
      keeper.noteOpen(false);
      client.pause();
    },
    destroy() {
      keeper.noteOpen(false);
      client.pause();
      untilDestroyed.abort();
      render(null, dialog);
      dialog.remove();
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== theme);
    },
  };
}
