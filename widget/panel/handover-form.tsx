import { fill } from '../locales/strings.ts';
import { CheckedForm, type FormValues } from './checked-form.tsx';
import { emailError } from './email-error.ts';
import type { Surrounded } from './surroundings.ts';

/** Asks where the people at the shop can write back, and what they should know. */
export function HandoverForm({
  surroundings: { config, strings, say },
  onDone,
}: Surrounded & {
  /** Present where the shopper opened it: there it can be closed without sending. */
  readonly onDone?: () => void;
}) {
  const submit = ({ email = '', name, message }: FormValues) => {
    onDone?.();
    say(
      { kind: 'handover_form', email, ...(name && { name }), ...(message && { message }) },
      `${message ? `${message}\n` : ''}${fill(strings.handoverSent, { email })}`,
    );
  };

  return (
    <CheckedForm
      // The form may be there twice: offered by the assistant and opened by the shopper.
      name={onDone ? 'opened' : 'offered'}
      submitLabel={strings.sendToShop}
      onSubmit={submit}
      intro={
        <>
          <h3>{fill(strings.handoverTitle, { store: config.storeName })}</h3>
          <p class="hint">{strings.handoverHint}</p>
        </>
      }
      fields={[
        {
          name: 'email',
          label: strings.yourEmail,
          errorOf: (value) => emailError(value, strings),
          input: {
            type: 'email',
            autocomplete: 'email',
            inputmode: 'email',
            enterkeyhint: 'next',
            maxLength: 254,
          },
        },
        {
          name: 'name',
          label: strings.yourName,
          input: { autocomplete: 'name', enterkeyhint: 'next', maxLength: 200 },
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
