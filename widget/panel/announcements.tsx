import { h } from './elements.ts';
import type { Transcript } from './transcript.ts';

/** So many sentences stay; what is gone has been read out long ago. */
const kept = 3;

/**
 * The live region: reads each new answer once, as a whole and without the shopper's own words, and
 * says when a message did not get through. It is apart from the list, where a message changes while
 * it is being sent and would be read again.
 */
export function createAnnouncements() {
  const said = new Set<string>();
  const answers = <div />;
  const failure = <p />;
  let failed = 0;
  const say = (text: string, lang?: string) => {
    answers.append(<p lang={lang}>{text}</p>);
    if (answers.childElementCount > kept) answers.firstChild?.remove();
  };
  return {
    element: (
      <div class="unseen" aria-live="polite">
        {answers}
        {failure}
      </div>
    ),
    /** Says something that is no message. */
    say,
    /** Says what is new in a transcript. */
    follow({ messages, pending, restoredUpTo }: Transcript, notSent: string) {
      // A conversation that is forgotten is gone from here too.
      if (!messages.length) answers.replaceChildren();
      for (const { author, id, sequence, text, locale } of messages) {
        if (sequence > restoredUpTo && author !== 'shopper' && !said.has(id)) {
          said.add(id);
          say(text, locale);
        }
      }
      const failures = pending.filter(({ status }) => status !== 'sending').length;
      if (failures > failed) failure.textContent = notSent;
      if (!failures) failure.textContent = '';
      failed = failures;
    },
  };
}
