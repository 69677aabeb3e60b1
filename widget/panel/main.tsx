import { storageKey } from '../keys.ts';
import type { TrulyBotEvents } from '../loader/api.ts';
import type { Panel as MountedPanel, PanelContext, PanelModule } from '../loader/boot.ts';
import type { Language } from '../locales/en.ts';
import { strings as ownStrings } from '../locales/spoken.ts';
import { createAnnouncements } from './announcements.tsx';
import { createChatApi } from './chat-api.ts';
import { createChatClient } from './chat-client.ts';
import { h } from './elements.ts';
import { createKeeper } from './kept-conversation.ts';
import { createKeyboard } from './keyboard.ts';
import { createPanel } from './panel.tsx';
import css from './panel.css?inline';
import type { Surroundings } from './surroundings.ts';
import { emptyTranscript, lastSequence, type Transcript } from './transcript.ts';
import { createUnread } from './unread.tsx';
import { createWayBack } from './way-back.ts';

/**
 * Milliseconds after the last message for which a closed panel goes on listening: a little longer than
 * the server waits for a shop that is away.
 */
const listensForMs = 960_000;

/** For a panel in another language that is to speak this one. */
export { ownStrings as strings };

/** Puts the panel into the widget's shadow root, hidden. Asks for nothing before it is shown. */
export function mountPanel(context: PanelContext): MountedPanel {
  const { boot, root, close, wish = '', known = {} } = context;
  const { apiBase, hash, name, scheme, siteId } = boot;
  const coversPage = matchMedia('(max-width: 480px), (max-height: 420px)');
  const prefersDark = matchMedia('(prefers-color-scheme: dark)');
  const untilDestroyed = new AbortController();

  const dialog = <div class="panel" role="dialog" tabindex="-1" hidden aria-label={name} />;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  // Stays when the language changes: what has been read out is not read out again.
  const announcements = createAnnouncements();
  dialog.append(announcements.element);

  const keeper = createKeeper(siteId, {
    local: () => localStorage,
    session: () => sessionStorage,
  });
  const unread = createUnread(root.querySelector<HTMLElement>('.launcher') ?? dialog, (count) =>
    emit('unread', { count }),
  );
  const wayBack = createWayBack(close);
  let transcript: Transcript = { ...emptyTranscript, pending: keeper.unsent() };
  let locale = boot.locale;
  let strings = ownStrings;
  let view: ReturnType<typeof createPanel> | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let isOpen = false;
  /** The language that was chosen last. */
  let wanted: string | undefined;

  const client = createChatClient({
    api: createChatApi(apiBase, siteId, location.origin),
    keeper,
    transcript,
    locale: () => locale,
    isWatched: () => isOpen && !document.hidden,
    // No longer than the server takes: a page may have anything there.
    visit: {
      ...(location.protocol.startsWith('http') && {
        pageUrl: (location.origin + location.pathname).slice(0, 2_000),
      }),
    },
    onChange(next) {
      tell(next);
      transcript = next;
      draw();
    },
  });

  const emit = <Name extends keyof TrulyBotEvents>(name: Name, detail?: TrulyBotEvents[Name]) =>
    root.host.dispatchEvent(new CustomEvent(name, { detail }));

  /** Tells the page that something has come, not what. */
  function tell({ messages, restoredUpTo }: Transcript): void {
    for (const message of messages) {
      const { author, parts, sequence } = message;
      if (sequence > restoredUpTo && !transcript.messages.includes(message)) {
        emit('message', { author, parts: parts.map(({ kind }) => kind) });
      }
    }
  }

  function draw(): void {
    if (!view) return;
    client.join();
    clearTimeout(rest);
    if (!isOpen) rest = setTimeout(client.pause, listensForMs);
    view.show(transcript);
    announcements.follow(transcript, strings.notSent);
    const isSeen = isOpen && !document.hidden;
    // Another tab may have had more of it before the shopper's eyes.
    const seen = isSeen ? lastSequence(transcript) : keeper.progress().seen;
    unread.follow(transcript, seen, strings);
    const last = transcript.messages.at(-1);
    if (last) keeper.note({ seen, at: Date.parse(last.sentAt) });
    keeper.noteTab(isOpen, transcript.pending);
  }

  /** On a touch screen a focused field brings up the keyboard, which hides what is being said. */
  function takeFocus(): void {
    const composer = composerField();
    if (!matchMedia('(pointer: coarse)').matches) composer?.focus();
    else if (root.activeElement !== composer) dialog.focus();
  }
  const composerField = () => dialog.querySelector<HTMLTextAreaElement>('.composer textarea');

  /** The page's own button says which order is meant. */
  function askAbout(): void {
    const { ask } = known;
    const orderNumber = known.orderNumber?.slice(0, 100);
    if (!isOpen || !ask || !orderNumber) return;
    delete known.ask;
    const label = `${strings.orderNumber} ${orderNumber}`;
    client.send({ kind: 'quick_reply', action: `order:${orderNumber}`, label }, label);
  }

  function speak(next: Language): void {
    strings = next;
    const tag = strings.tag;
    locale = wish.startsWith(`${tag}-`) && isLocale(wish) ? wish : tag;
    dialog.lang = tag;
    const surroundings: Surroundings = {
      boot,
      strings,
      locale,
      known,
      announce: announcements.say,
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
    view?.element.remove();
    view = createPanel({
      surroundings,
      onClose: close,
      onLanguage: (tag) => void choose(tag).catch(console.warn),
      onForget: client.forget,
    });
    dialog.prepend(view.element);
    draw();
    view.scroll();
  }

  async function choose(tag: string): Promise<void> {
    wanted = tag;
    const url = `${apiBase}/widget/${tag}-${hash}.js`;
    const chosen = (await import(/* @vite-ignore */ url)) as PanelModule;
    // On a slow network another one may have been chosen since.
    if (wanted !== tag) return;
    keeper.choose(tag);
    known.message = composerField()?.value ?? '';
    speak(chosen.strings);
    // The list of languages stays and is gone on with: arrow keys choose one after the other.
    dialog.querySelector<HTMLElement>('[aria-expanded]')?.click();
    dialog.querySelector('select')?.focus();
  }

  const fitPage = () => {
    dialog.ariaModal = `${coversPage.matches}`;
    const isDark = scheme ? scheme === 'dark' : prefersDark.matches;
    dialog.classList.toggle('dark', isDark);
    fitKeyboard();
  };
  /** Some phones lay their keyboard over the page: the panel ends above it. */
  const fitKeyboard = () => {
    const seen = visualViewport;
    const fits = coversPage.matches && seen?.scale === 1;
    dialog.style.height = fits ? `${seen.height}px` : '';
    dialog.style.top = fits ? `${seen.offsetTop}px` : '';
  };
  /** Listens while the panel is open, and for a while after the last message. */
  const wake = () => {
    draw();
    if (document.hidden) return;
    const isDue = keeper.progress().at + listensForMs > Date.now();
    if (isOpen || isDue) client.resume();
    else client.wake();
  };
  const listen = (target: EventTarget | null, type: string, listener: (event: never) => void) =>
    target?.addEventListener(type, listener as EventListener, { signal: untilDestroyed.signal });
  listen(
    dialog,
    'keydown',
    createKeyboard(dialog, () => coversPage.matches, close),
  );
  listen(coversPage, 'change', fitPage);
  listen(prefersDark, 'change', fitPage);
  listen(visualViewport, 'resize', fitKeyboard);
  listen(visualViewport, 'scroll', fitKeyboard);
  listen(window, 'online', wake);
  listen(window, 'offline', draw);
  listen(window, 'pageshow', ({ persisted }: PageTransitionEvent) => {
    if (persisted) client.comeBack();
    wake();
  });
  // A page with a request under way is not kept for the way back to it.
  listen(window, 'pagehide', client.pause);
  listen(window, 'popstate', () => {
    if (isOpen && coversPage.matches) wayBack.onPop();
  });
  listen(document, 'visibilitychange', wake);
  listen(window, 'storage', ({ key, newValue, oldValue }: StorageEvent) => {
    // Without a key when all is cleared.
    if (key && key !== storageKey(siteId)) return;
    if (!newValue) keeper.learnOfRemoval(oldValue);
    wake();
  });
  fitPage();

  const early = root.querySelector<HTMLTextAreaElement>('.early');
  if (early?.value) known.message = early.value;
  speak(ownStrings);
  // Whole, so that it is laid out once. Its sheet goes before the loader's, which ends with what the
  // merchant has written.
  root.adoptedStyleSheets.unshift(sheet);
  root.append(dialog);
  if (early && root.activeElement === early) {
    const field = composerField();
    dialog.hidden = false;
    field?.focus();
    field?.setSelectionRange(early.selectionStart, early.selectionEnd);
  }
  early?.remove();

  wake();

  return {
    show(wantsFocus) {
      if (!isOpen) emit('open');
      isOpen = true;
      dialog.hidden = false;
      wake();
      view?.scroll();
      // Not where it opens by itself, on the next page: there the way back leads to the page before.
      if (wantsFocus && coversPage.matches) wayBack.enter();
      // Where it covers the page, nobody could go on behind it.
      if (wantsFocus || coversPage.matches) takeFocus();
      askAbout();
    },
    hide() {
      if (!isOpen) return;
      isOpen = false;
      emit('close');
      wayBack.leave();
      dialog.hidden = true;
      wake();
    },
    refresh() {
      const field = composerField();
      if (field && known.message !== undefined) field.value = known.message;
      delete known.message;
      askAbout();
    },
    destroy() {
      client.end();
      clearTimeout(rest);
      if (isOpen) wayBack.leave();
      keeper.noteTab(false, transcript.pending);
      unread.remove();
      untilDestroyed.abort();
      dialog.remove();
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
    },
  };
}

/** Whether dates can be written by a tag: a page may have anything where its language should be. */
function isLocale(tag: string): boolean {
  try {
    return tag.length < 36 && Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}
