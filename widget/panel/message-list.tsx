import type { Author } from '../../protocol/chat.ts';
import { fill } from '../locales/strings.ts';
import { h, shown, type Child } from './elements.ts';
import { MessageParts, QuickReplies } from './message-parts.tsx';
import type { Surrounded, Surroundings } from './surroundings.ts';
import type { PendingMessage, Transcript } from './transcript.ts';

/** A line of the list. */
interface Item {
  /** The same for a message on its way and for the server's copy of it. */
  readonly key: string;
  /** What it is made of: another one means that it has changed. */
  readonly of: unknown;
  /** The assistant, where it is nobody else. */
  readonly author?: Author;
  /** BCP 47 tag of the text. */
  readonly lang?: string;
  /** Absent for a line that nobody has said. */
  readonly text?: string;
  /** When it was said, UTC, where that is to be shown. */
  readonly sentAt?: string | false;
  /** What stands under the text. */
  readonly rest: () => Child;
}

interface Row {
  readonly element: HTMLElement;
  readonly fill: (item: Item) => void;
  of?: unknown;
}

/** A pause after which the time is shown again, milliseconds. */
const longPauseMs = 600_000;

/** The conversation so far, the newest at the end. */
export function createMessageList(surroundings: Surroundings) {
  const { strings } = surroundings;
  const element = (
    <ol class="messages" tabindex="0" aria-label={strings.conversation} />
  ) as HTMLOListElement;
  const rows = new Map<string, Row>();
  return {
    element,
    /** Shows a transcript: what has not changed stays as it is, with what was typed into it. */
    show(transcript: Transcript): void {
      const items = itemsOf(transcript, surroundings);
      const keys = new Set(items.map(({ key }) => key));
      for (const [key, row] of rows) {
        if (!keys.has(key)) {
          row.element.remove();
          rows.delete(key);
        }
      }
      items.forEach((item, index) => {
        let row = rows.get(item.key);
        if (!row) rows.set(item.key, (row = createRow(item, surroundings)));
        if (row.of !== item.of) row.fill(item);
        row.of = item.of;
        const there = element.children[index];
        if (there !== row.element) element.insertBefore(row.element, there ?? null);
      });
    },
  };
}

function itemsOf(transcript: Transcript, surroundings: Surroundings): readonly Item[] {
  const { boot, strings } = surroundings;
  const { messages, pending, typingFor } = transcript;
  const items: Item[] = [];
  // What did not get through leaves the form there, to be corrected.
  const isSpeaking = pending.some(({ status }) => status === 'sending');
  const lastOwn = messages.findLast(({ author }) => author === 'shopper');

  if (!messages.length) {
    // Stands there before there is a conversation: no request is made for it.
    const greeting = boot.greeting || fill(strings.greeting, { store: boot.storeName });
    items.push({
      key: 'greeting',
      of: pending.length > 0,
      text: `${greeting}\n${strings.greetingDisclosure}`,
      rest: () =>
        !pending.length && (
          <QuickReplies
            surroundings={surroundings}
            replies={[{ action: 'order_status', label: strings.askForOrder }]}
          />
        ),
    });
  }
  let previous = 0;
  for (const message of messages) {
    const { author, clientId, id, parts, sentAt, sequence, text } = message;
    const at = Date.parse(sentAt);
    const isAfterPause = at - previous > longPauseMs;
    previous = at;
    const isCurrent = !isSpeaking && sequence > (lastOwn?.sequence ?? 0);
    const isSent = !isSpeaking && message === lastOwn && message === messages.at(-1);
    items.push({
      key: clientId ?? id,
      // An opened card stays as it is; what was offered goes when the shopper says something.
      of: [id, isSent, isCurrent && parts.some(({ kind }) => kind !== 'order_card')].join(),
      author,
      lang: message.locale,
      text,
      sentAt: isAfterPause && sentAt,
      rest: () => [
        isSent && <p class="state">{strings.sent}</p>,
        <MessageParts surroundings={surroundings} parts={parts} isCurrent={isCurrent} />,
      ],
    });
  }
  for (const message of pending) {
    items.push({
      key: message.clientId,
      of: message,
      author: 'shopper',
      text: message.text,
      rest: () => <SendingState surroundings={surroundings} message={message} />,
    });
  }
  if (typingFor) {
    items.push({
      key: 'typing',
      of: '',
      rest: () => (
        <div class="bubble typing">
          <span class="unseen">{fill(strings.typing, { name: boot.name })}</span>
          <span aria-hidden="true">•••</span>
        </div>
      ),
    });
  }
  return items;
}

/** One line: who said it, for those who cannot see on which side it stands, and what. */
function createRow({ author, text }: Item, { boot, strings, locale }: Surroundings): Row {
  const isOwn = author === 'shopper';
  const said = isOwn
    ? strings.youSaid
    : author === 'agent'
      ? strings.agentSaid
      : fill(strings.assistantSaid, { name: boot.name });
  const words = new Text();
  const bubble = (
    <p class="bubble" dir="auto">
      <span class="unseen">{said} </span>
      {words}
    </p>
  );
  const time = (<time hidden />) as HTMLTimeElement;
  const rest = <div class="rest" />;
  return {
    element: (
      <li class={isOwn ? 'row own' : 'row'}>
        {time}
        {text !== undefined && bubble}
        {rest}
      </li>
    ),
    fill(item) {
      words.data = item.text ?? '';
      if (item.lang) bubble.lang = item.lang;
      if (item.sentAt) {
        time.hidden = false;
        time.dateTime = item.sentAt;
        time.textContent = timeOf(new Date(item.sentAt), locale);
      }
      rest.replaceChildren(...shown(item.rest()));
    },
  };
}

/** How far a message has got that the server has not confirmed. */
function SendingState({
  surroundings: { strings, retry },
  message: { status, isWaiting, clientId },
}: Surrounded & { readonly message: PendingMessage }) {
  if (status === 'sending') {
    return <p class="state">{isWaiting ? strings.waiting : strings.sending}</p>;
  }
  return (
    <p class="error">
      {strings.notSent}{' '}
      {status === 'failed' && (
        <button type="button" class="link" onClick={() => retry(clientId)}>
          {strings.retry}
        </button>
      )}
    </p>
  );
}

/** When something was said, on the shopper's clock: today by the hour, else with its day. */
function timeOf(at: Date, locale: string): string {
  const isToday = at.toDateString() === new Date().toDateString();
  return at.toLocaleString(locale, {
    ...(!isToday && { weekday: 'short', day: 'numeric', month: 'short' }),
    hour: 'numeric',
    minute: '2-digit',
  });
}
