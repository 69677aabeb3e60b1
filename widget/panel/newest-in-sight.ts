import type { Transcript } from './transcript.ts';

/**
 * Keeps the newest message in sight: scrolls to its beginning when there is something new, so that
 * an answer longer than the panel is read from the top, and leaves a shopper who reads back alone.
 */
export function createNewestInSight(dialog: HTMLElement) {
  let seen = '';
  const scroll = () => {
    const list = dialog.querySelector('ol');
    const newest = list?.lastElementChild;
    if (list && newest instanceof HTMLElement) {
      list.scrollTop = newest.offsetTop - list.offsetTop - 16;
    }
  };
  return {
    /** Scrolls now, as when the panel is shown. */
    scroll,
    /** Scrolls if the transcript has something that the one before had not. */
    follow({ messages, pending, typingFor }: Transcript): void {
      const newest = [messages.length, pending.length, typingFor].join();
      if (newest !== seen) scroll();
      seen = newest;
    },
  };
}
