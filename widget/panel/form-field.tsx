import type { InputHTMLAttributes } from 'preact';

/** One field of a form. The browser keeps what is typed into it. */
export interface Field {
  /** The value's name, and the field's id with the form's before it. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** What is in it at first. */
  readonly initial?: string | undefined;
  /** What the browser and the phone's keyboard should know. */
  readonly input?: InputHTMLAttributes;
  readonly isMultiline?: boolean;
  /** What is wrong with a value, in a sentence; undefined when nothing is. */
  readonly errorOf?: (value: string) => string | undefined;
}

export interface FormFieldProps {
  /** Sets apart fields of the same name in two forms. */
  readonly form: string;
  readonly field: Field;
  readonly error: string | undefined;
}

/** A labelled field with its hint or its error, tied together for screen readers. */
export function FormField({ form, field, error }: FormFieldProps) {
  const { name, label, hint, initial, input, isMultiline } = field;
  const id = `${form}-${name}`;
  const note = error ?? hint;
  const shared = {
    id,
    name,
    defaultValue: initial ?? '',
    ...(note && { 'aria-describedby': `${id}-note` }),
    ...(error && { 'aria-invalid': true }),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {isMultiline ? (
        <textarea rows={3} maxLength={2000} {...shared} />
      ) : (
        <input {...input} {...shared} />
      )}
      {note && (
        <p id={`${id}-note`} class={error ? 'error' : 'hint'}>
          {note}
        </p>
      )}
    </div>
  );
}
