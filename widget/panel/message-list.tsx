import type { ComponentChildren } from 'preact';
import { fill } from '../locales/strings.ts';
import { MessageParts, QuickReplies } from './message-parts.tsx';
import type { Surrounded } from './surroundings.ts';
import type { PendingMessage, Transcript } from './transcript.ts';

/** The conversation so far, the newest at the end. */
export function MessageList({
  surroundings,
  transcript,
}: Surrounded & { readonly transcript: Transcript }) {
  const { config, strings, say } = surroundings;
  const { messages, pending, typingFor } = transcript;
  // What did not get through leaves the form there, to be corrected.
  const last = pending.some(({ status }) => status === 'sending') ? undefined : messages.at(-1);
  return (
    <ol class="messages" tabIndex={0} aria-label={strings.conversation}>
      {!messages.length && (
        // Stands there before there is a conversation: no request is made for it.
        <Row
          surroundings={surroundings}
          text={`${config.texts.greeting || fill(strings.greeting, { store: config.storeName })}\n${strings.greetingDisclosure}`}
        >
          {!pending.length && (
            <QuickReplies
              replies={[{ action: 'order_status', label: strings.askForOrder }]}
              onReply={({ action, label }) => say({ kind: 'quick_reply', action, label }, label)}
            />
          )}
        </Row>
      )}
      {messages.map((message) => {
        const { author, clientId, id, locale, parts, text } = message;
        const isOwn = author === 'shopper';
        return (
          <Row
            key={clientId ?? id}
            surroundings={surroundings}
            isOwn={isOwn}
            lang={locale}
            text={text}
          >
            {isOwn && message === last && <p class="state">{strings.sent}</p>}
            <MessageParts surroundings={surroundings} parts={parts} isCurrent={message === last} />
          </Row>
        );
      })}
      {pending.map((message) => (
        <Row key={message.clientId} surroundings={surroundings} isOwn text={message.text}>
          <SendingState surroundings={surroundings} message={message} />
        </Row>
      ))}
      {typingFor && (
        <li class="row typing">
          <div class="bubble">
            <span class="unseen">{fill(strings.typing, { name: config.texts.assistantName })}</span>
            <span aria-hidden="true">•••</span>
          </div>
        </li>
      )}
    </ol>
  );
}

/** One message: who said it, for those who cannot see on which side it stands, and what. */
function Row({
  surroundings: { config, strings },
  isOwn,
  lang,
  text,
  children,
}: Surrounded & {
  readonly isOwn?: boolean;
  readonly lang?: string;
  readonly text: string;
  readonly children?: ComponentChildren;
}) {
  return (
    <li class={isOwn ? 'row own' : 'row'}>
      <p class="bubble" dir="auto" {...(lang && { lang })}>
        <span class="unseen">
          {isOwn
            ? strings.youSaid
            : fill(strings.assistantSaid, { name: config.texts.assistantName })}{' '}
        </span>
        {text}
      </p>
      {children}
    </li>
  );
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
