import type { Surrounded } from './surroundings.ts';
import type { Transcript } from './transcript.ts';

/**
 * The live region: reads each new answer once, as a whole and without the shopper's own words, and
 * says when a message did not get through. It is apart from the list, where a message changes while
 * it is being sent and would be read again.
 */
export function Announcements({
  surroundings: { strings },
  transcript,
}: Surrounded & { readonly transcript: Transcript }) {
  const { messages, pending, restoredUpTo } = transcript;
  const answers = messages.filter(
    (message) => message.author !== 'shopper' && message.sequence > restoredUpTo,
  );
  const hasFailed = pending.some(({ status }) => status !== 'sending');
  return (
    <div class="unseen" aria-live="polite">
      {answers.slice(-3).map((message) => (
        <p key={message.id} lang={message.locale}>
          {message.text}
        </p>
      ))}
      {hasFailed && <p key="failed">{strings.notSent}</p>}
    </div>
  );
}
