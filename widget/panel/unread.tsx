import type { Strings } from '../locales/en.ts';
import { fill } from '../locales/strings.ts';
import { h } from './elements.ts';
import { lastSequence, type Transcript } from './transcript.ts';

/**
 * Counts answers that came while nobody looked, and says so on the launcher and in the page's title.
 * @param seen sequence of the last message that was seen on a page before.
 */
export function createUnread(launcher: HTMLElement, seen: number) {
  let seenUpTo = seen;
  let badge: HTMLElement | undefined;
  let inTitle = '';
  let said = 0;
  const say = (count: number, strings?: Strings) => {
    if (count === said) return;
    said = count;
    badge?.remove();
    // The page may have changed its title; what it had before ours stays its own.
    const { title } = document;
    const own = title.startsWith(inTitle) ? title.slice(inTitle.length) : title;
    inTitle = count ? `(${count}) ` : '';
    document.title = inTitle + own;
    if (!strings || !count) return;
    badge = (
      <span class="badge">
        <span class="unseen">{fill(strings.unread, { count: `${count}` })}</span>
        <span aria-hidden="true">{count}</span>
      </span>
    );
    launcher.append(badge);
  };
  return {
    /**
     * @param isSeen whether the shopper has the messages before their eyes.
     * @returns sequence of the last message that was seen, how many came after it, and whether that
     *   is another number than before.
     */
    follow(transcript: Transcript, isSeen: boolean, strings: Strings) {
      if (isSeen) seenUpTo = Math.max(seenUpTo, lastSequence(transcript));
      const missed = transcript.messages.filter(
        ({ author, sequence }) => author !== 'shopper' && sequence > seenUpTo,
      );
      const isChanged = missed.length !== said;
      say(missed.length, strings);
      return { seen: seenUpTo, missed: missed.length, isChanged };
    },
    /** Takes everything back. */
    remove: () => say(0),
  };
}
