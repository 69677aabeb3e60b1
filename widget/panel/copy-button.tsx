import { h } from './elements.ts';
import type { Surrounded } from './surroundings.ts';

/** Milliseconds for which the button says that it has copied. */
const thanksMs = 2_000;

/** Copies a number with one tap. */
export function CopyButton({
  surroundings: { strings, announce },
  text,
}: Surrounded & { readonly text: string }) {
  return (
    <button
      type="button"
      class="link"
      aria-label={`${strings.copy} ${text}`}
      onClick={({ currentTarget: button }) => {
        const thank = () => {
          button.textContent = strings.copied;
          announce(strings.copied);
          setTimeout(() => (button.textContent = strings.copy), thanksMs);
        };
        void copied(text, button).then((isCopied) => isCopied && thank());
      }}
    >
      {strings.copy}
    </button>
  );
}

/** Pages without https have no clipboard, and a page's policy may refuse it: then by the old way. */
async function copied(text: string, button: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = (<textarea class="unseen" />) as HTMLTextAreaElement;
    field.value = text;
    button.after(field);
    field.select();
    const isCopied = document.execCommand('copy');
    field.remove();
    button.focus();
    return isCopied;
  }
}
