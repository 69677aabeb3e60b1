import { h, type Child } from './elements.ts';
import { createFormField, type Field } from './form-field.tsx';

/** What was filled in, by the fields' names, without white space around it. */
export type FormValues = Readonly<Record<string, string>>;

export interface CheckedFormProps {
  readonly fields: readonly Field[];
  readonly submitLabel: string;
  readonly onSubmit: (values: FormValues) => void;
  /** Stands before the fields. */
  readonly intro?: Child;
  /** Stands behind the button: other ways on. */
  readonly children?: Child;
}

/**
 * A form that says beside each field what is wrong with it, and takes the shopper to the first such
 * field.
 */
export function CheckedForm({ fields, submitLabel, onSubmit, intro, children }: CheckedFormProps) {
  const made = fields.map(createFormField);
  return (
    <form
      class="card"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        const wrong = made.filter((field) => field.check());
        if (wrong[0]) return wrong[0].input.focus();
        onSubmit(Object.fromEntries(made.map(({ input }) => [input.name, input.value.trim()])));
      }}
    >
      {intro}
      {made.map(({ element }) => element)}
      <button class="primary">{submitLabel}</button>
      {children}
    </form>
  );
}
