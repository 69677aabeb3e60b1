import { h } from './elements.ts';
import { Icon } from './icons.tsx';
import { isComposing } from './keyboard.ts';
import type { Surrounded } from './surroundings.ts';

/** Where the shopper writes. Enter sends, Shift and Enter makes a new line. */
export function Composer({ surroundings: { strings, say, known } }: Surrounded) {
  const field = (
    <textarea
      name="text"
      rows={1}
      required
      maxlength={2000}
      aria-label={strings.messageLabel}
      placeholder={strings.placeholder}
      enterkeyhint="send"
      onKeydown={(event) => {
        // While an input method composes a word, Enter chooses it and does not send.
        if (event.key !== 'Enter' || event.shiftKey || isComposing(event)) return;
        event.preventDefault();
        send();
      }}
    />
  ) as HTMLTextAreaElement;
  field.value = known.message ?? '';
  // It is the shopper's from here on.
  delete known.message;
  const send = () => {
    const text = field.value.trim();
    field.value = '';
    if (text) say({ kind: 'text', text }, text);
  };
  return (
    <form
      class="composer"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {field}
      <button class="send" aria-label={strings.send}>
        <Icon shape="send" />
      </button>
    </form>
  );
}
