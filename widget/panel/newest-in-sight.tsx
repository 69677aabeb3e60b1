import { h } from './elements.ts';
import { Icon } from './icons.tsx';
import type { Transcript } from './transcript.ts';

/** Pixels by which a shopper may have scrolled and still counts as following. */
const nearPx = 48;

/**
 * Keeps the newest message in sight: scrolls to its beginning when there is something new, so that
 * an answer longer than the panel is read from the top. A shopper who reads back is left alone and
 * gets a button.
 * @param label of that button.
 */
export function createNewestInSight(list: HTMLElement, label: string) {
  let seen = '';
  let restsAt = 0;
  const scroll = () => {
    const newest = list.lastElementChild;
    if (newest instanceof HTMLElement) {
      // Less than the gap, so that nothing of the message before shows.
      list.scrollTop = newest.offsetTop - 12;
      restsAt = list.scrollTop;
    }
    button.hidden = true;
  };
  const isFollowing = () =>
    list.scrollTop > restsAt - nearPx ||
    list.scrollTop + list.clientHeight > list.scrollHeight - nearPx;
  const button = (
    <button type="button" class="newest" aria-label={label} hidden onClick={() => scroll()}>
      <Icon shape="newest" />
    </button>
  );
  list.addEventListener('scroll', () => {
    if (isFollowing()) button.hidden = true;
  });
  return {
    button,
    /** Scrolls now, as when the panel is shown. */
    scroll,
    /**
     * Scrolls if the transcript has something that the one before had not.
     * @param change brings it onto the page.
     */
    follow({ messages, pending, typingFor }: Transcript, change: () => void): void {
      const newest = [messages.length, pending.length, typingFor].join();
      const isNew = newest !== seen;
      seen = newest;
      // Where the list stands is asked last: that has the page laid out.
      const follows =
        isNew && (pending.some(({ status }) => status === 'sending') || isFollowing());
      change();
      if (follows) scroll();
      else if (isNew) button.hidden = false;
    },
  };
}
