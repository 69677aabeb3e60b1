import { Composer } from './composer.tsx';
import { h } from './elements.ts';
import { HandoverForm } from './handover-form.tsx';
import { Icon } from './icons.tsx';
import { Menu } from './menu.tsx';
import { createMessageList } from './message-list.tsx';
import { createNewestInSight } from './newest-in-sight.tsx';
import type { Surroundings } from './surroundings.ts';
import type { Transcript } from './transcript.ts';

export interface PanelOptions {
  readonly surroundings: Surroundings;
  readonly onClose: () => void;
  readonly onLanguage: (tag: string) => void;
  /** Ends the conversation and removes it from the browser. */
  readonly onForget: () => void;
}

/** The whole chat: who answers, what was said, the way to a person, and where to write. */
export function createPanel({ surroundings, onClose, onLanguage, onForget }: PanelOptions) {
  const { boot, strings } = surroundings;
  let transcript: Transcript | undefined;

  const list = createMessageList(surroundings);
  const newest = createNewestInSight(list.element, strings.newest);
  const status = <p class="status" role="status" />;

  const more = (
    <button type="button" aria-label={strings.menu}>
      <Icon shape="more" />
    </button>
  );
  const human = (
    <button type="button" class="human">
      <Icon shape="person" />
      {strings.talkToHuman}
    </button>
  );
  createOpener(more, (close) => (
    <Menu
      surroundings={surroundings}
      onLanguage={onLanguage}
      onForget={
        transcript?.messages.length || transcript?.pending.length
          ? () => {
              onForget();
              close();
            }
          : undefined
      }
    />
  ));
  createOpener(
    human,
    (close) => (
      <div class="aside">
        <HandoverForm surroundings={surroundings} onDone={close} />
      </div>
    ),
    // There is no room for both.
    (isOpen) => {
      list.element.hidden = isOpen;
      newest.scroll();
    },
  );

  return {
    element: (
      <div dir={strings.dir}>
        <header class="head">
          {boot.avatar && (
            <img
              class="avatar"
              src={boot.avatar}
              alt=""
              referrerpolicy="no-referrer"
              onError={({ currentTarget }) => currentTarget.remove()}
            />
          )}
          <div>
            <h2 lang={boot.locale}>{boot.name}</h2>
            <p>{strings.disclosure}</p>
          </div>
          {more}
          <button type="button" aria-label={strings.close} onClick={onClose}>
            <Icon shape="close" />
          </button>
        </header>
        {list.element}
        {newest.button}
        <div class="foot">
          {human}
          {status}
        </div>
        <Composer surroundings={surroundings} />
      </div>
    ),
    scroll: newest.scroll,
    show(next: Transcript) {
      transcript = next;
      newest.follow(next, () => list.show(next));
      const line =
        (navigator.onLine ? next.isBroken && strings.reconnecting : strings.offline) || '';
      // A line that breaks and is there again at once is nobody's business: the style waits a little.
      if (status.textContent !== line) status.textContent = line;
    },
  };
}

/**
 * Has a button open and close something behind what it stands in.
 * @param make makes that; it can close itself, and focus goes back to the button.
 * @param onChange what else changes with it.
 */
function createOpener(
  button: HTMLElement,
  make: (close: () => void) => HTMLElement,
  onChange?: (isOpen: boolean) => void,
): void {
  let opened: HTMLElement | undefined;
  const set = (isOpen: boolean) => {
    opened?.remove();
    opened = isOpen ? make(() => close()) : undefined;
    if (opened) button.parentElement?.after(opened);
    button.ariaExpanded = `${isOpen}`;
    onChange?.(isOpen);
  };
  const close = () => {
    set(false);
    button.focus();
  };
  button.addEventListener('click', () => set(!opened));
  set(false);
}
