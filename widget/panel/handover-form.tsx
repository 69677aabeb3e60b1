import { fill } from '../locales/strings.ts';
import { CheckedForm } from './checked-form.tsx';
import { h } from './elements.ts';
import { emailError } from './email-error.ts';
import type { Surrounded } from './surroundings.ts';

/** Asks where the people at the shop can write back, and what they should know. */
export function HandoverForm({
  surroundings: { boot, strings, say, known },
  onDone,
}: Surrounded & {
  /** Present where the shopper opened it: there it can be closed without sending. */
  readonly onDone?: () => void;
}) {
  return (
    <CheckedForm
      submitLabel={strings.sendToShop}
      onSubmit={({ email = '', name, message }) => {
        onDone?.();
        say(
          { kind: 'handover_form', email, ...(name && { name }), ...(message && { message }) },
          `${message ? `${message}\n` : ''}${fill(strings.handoverSent, { email })}`,
        );
      }}
      intro={[
        <h3>{fill(strings.handoverTitle, { store: boot.storeName })}</h3>,
        <p class="hint">{strings.handoverHint}</p>,
      ]}
      fields={[
        {
          name: 'email',
          label: strings.yourEmail,
          initial: known.email,
          errorOf: (value) => emailError(value, strings),
          input: {
            type: 'email',
            autocomplete: 'email',
            inputmode: 'email',
            enterkeyhint: 'next',
            maxlength: 254,
          },
        },
        {
          name: 'name',
          label: strings.yourName,
          initial: known.name,
          input: { autocomplete: 'name', enterkeyhint: 'next', maxlength: 200 },
        },
        { name: 'message', label: strings.yourMessage, isMultiline: true },
      ]}
    >
      {onDone && (
        <button type="button" class="link" onClick={onDone}>
          {strings.cancel}
        </button>
      )}
    </CheckedForm>
  );
}
