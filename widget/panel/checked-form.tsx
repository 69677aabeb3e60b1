import { Component, type ComponentChildren } from 'preact';
import { FormField, type Field } from './form-field.tsx';

/** What was filled in, by the fields' names, without white space around it. */
export type FormValues = Readonly<Record<string, string>>;

export interface CheckedFormProps {
  /** Sets its fields apart from those of another form. */
  readonly name: string;
  readonly fields: readonly Field[];
  readonly submitLabel: string;
  readonly onSubmit: (values: FormValues) => void;
  /** Stands before the fields. */
  readonly intro?: ComponentChildren;
  /** Stands behind the button: other ways on. */
  readonly children?: ComponentChildren;
}

interface CheckedFormState {
  /** By the fields' names: what was wrong when the form was last sent. */
  readonly errors?: Readonly<Record<string, string | undefined>>;
}

/**
 * A form that says beside each field what is wrong with it, and takes the shopper to the first such
 * field. A class, as everything here that has a state of its own: the hooks package would be the
 * largest part of the panel after Preact.
 */
export class CheckedForm extends Component<CheckedFormProps, CheckedFormState> {
  private readonly submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const { fields, onSubmit } = this.props;
    const data = new FormData(form);
    const values = Object.fromEntries(
      fields.map(({ name }) => [name, (data.get(name) as string).trim()]),
    );
    const errors = Object.fromEntries(
      fields.map(({ name, errorOf }) => [name, errorOf?.(values[name] ?? '')]),
    );
    if (!Object.values(errors).some(Boolean)) return onSubmit(values);
    this.setState({ errors }, () => form.querySelector<HTMLElement>('[aria-invalid]')?.focus());
  };

  render() {
    const { name, fields, submitLabel, intro, children } = this.props;
    return (
      <form class="card" onSubmit={this.submit} noValidate>
        {intro}
        {fields.map((field) => (
          <FormField
            key={field.name}
            form={name}
            field={field}
            error={this.state.errors?.[field.name]}
          />
        ))}
        <button class="primary">{submitLabel}</button>
        {children}
      </form>
    );
  }
}
