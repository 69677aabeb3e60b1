import type { Message } from '../../protocol/chat.ts';
import type { Strings } from '../locales/en.ts';
import { fill } from '../locales/strings.ts';
import { h } from './elements.ts';
import type { Transcript } from './transcript.ts';

/** Counts answers that came while nobody looked, and says so on the launcher and in the page's title. */
export function createUnread(launcher: HTMLElement, onChange: (count: number) => void) {
  let badge: HTMLElement | undefined;
  let inTitle = '';
  let said = 0;
  const say = (count: number, strings?: Strings) => {
    if (count === said) return;
    said = count;
    onChange(count);
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
    /** @param seen sequence of the last message that the shopper has had before their eyes. */
    follow({ messages }: Transcript, seen: number, strings: Strings) {
      const isMissed = ({ author, sequence }: Message) => author !== 'shopper' && sequence > seen;
      say(messages.filter(isMissed).length, strings);
    },
    /** Takes everything back. */
    remove: () => say(0),
  };
}
