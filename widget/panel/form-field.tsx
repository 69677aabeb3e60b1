import { h, type InputAttributes } from './elements.ts';

/** One field of a form. The browser keeps what is typed into it. */
export interface Field {
  /** The value's name. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** What is in it at first. */
  readonly initial?: string | undefined;
  /** What the browser and the phone's keyboard should know. */
  readonly input?: InputAttributes;
  readonly isMultiline?: boolean;
  /** What is wrong with a value, in a sentence; undefined when nothing is. */
  readonly errorOf?: (value: string) => string | undefined;
}

export interface FormField {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement | HTMLTextAreaElement;
  /** Says what is wrong with what is in it. @returns whether anything is. */
  check(): boolean;
}

/** So many fields were made: two forms may have one of the same name. */
let made = 0;

/** A labelled field with its hint or its error, tied together for screen readers. */
export function createFormField(field: Field): FormField {
  const { name, label, hint = '', initial = '', isMultiline, errorOf } = field;
  made += 1;
  const id = `field-${made}`;
  const input = (
    isMultiline ? (
      <textarea rows={2} maxlength={2000} id={id} name={name} />
    ) : (
      <input {...field.input} id={id} name={name} />
    )
  ) as HTMLInputElement;
  input.value = initial;
  const note = <p id={`${id}-note`} />;
  const say = (error?: string): boolean => {
    note.textContent = error ?? hint;
    note.className = error ? 'error' : 'hint';
    note.hidden = !note.textContent;
    input.ariaInvalid = error ? 'true' : null;
    if (note.hidden) input.removeAttribute('aria-describedby');
    else input.setAttribute('aria-describedby', note.id);
    return error !== undefined;
  };
  say();
  return {
    element: (
      <div class="field">
        <label for={id}>{label}</label>
        {input}
        {note}
      </div>
    ),
    input,
    check: () => say(errorOf?.(input.value.trim())),
  };
}
