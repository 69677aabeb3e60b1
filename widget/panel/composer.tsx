import { Icon } from './icons.tsx';
import type { Surrounded } from './surroundings.ts';

/** Where the shopper writes. Enter sends, Shift and Enter makes a new line. */
export function Composer({ surroundings: { strings, say } }: Surrounded) {
  const send = (form: HTMLFormElement) => {
    const field = form.elements.namedItem('text') as HTMLTextAreaElement;
    const text = field.value.trim();
    field.value = '';
    if (text) say({ kind: 'text', text }, text);
  };

  return (
    <form
      class="composer"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send(event.currentTarget);
      }}
    >
      <textarea
        name="text"
        rows={1}
        required
        maxLength={2000}
        aria-label={strings.messageLabel}
        placeholder={strings.placeholder}
        enterkeyhint="send"
        onKeyDown={(event) => {
          // While an input method composes a word, Enter chooses it and does not send.
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          if (event.currentTarget.form) send(event.currentTarget.form);
        }}
      />
      <button class="send" aria-label={strings.send}>
        <Icon shape="send" />
      </button>
    </form>
  );
}
