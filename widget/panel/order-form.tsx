import { Component } from 'preact';
import type { OrderForm as OrderFormPart, SecondFactKind } from '../../protocol/chat.ts';
import type { Strings } from '../locales/en.ts';
import { fill } from '../locales/strings.ts';
import { CheckedForm, type FormValues } from './checked-form.tsx';
import { emailError } from './email-error.ts';
import type { Surrounded } from './surroundings.ts';

/** How each second fact is asked for: what its field is called, the way to it, and what fills it in. */
const secondFactFields = {
  email: {
    label: (strings: Strings) => strings.email,
    instead: (strings: Strings) => strings.useEmail,
    input: { type: 'email', autocomplete: 'email', inputmode: 'email' },
  },
  phone: {
    label: (strings: Strings) => strings.phone,
    instead: (strings: Strings) => strings.usePhone,
    input: { type: 'tel', autocomplete: 'tel', inputmode: 'tel' },
  },
  postcode: {
    label: (strings: Strings) => strings.postcode,
    instead: (strings: Strings) => strings.usePostcode,
    input: { autocomplete: 'postal-code', autocapitalize: 'characters' },
  },
} as const;

type OrderFormProps = Surrounded & { readonly part: OrderFormPart };

/** Asks for an order's number and a second fact on it, one of those that the shop accepts. */
export class OrderForm extends Component<OrderFormProps, { readonly chosen?: SecondFactKind }> {
  render() {
    const { surroundings, part } = this.props;
    const { strings, say } = surroundings;
    const accepted = part.secondFacts.filter((kind) => kind in secondFactFields);
    const kind = this.state.chosen ?? accepted[0] ?? 'email';
    const asked = secondFactFields[kind];
    const required = (value: string) => (value ? undefined : strings.required);

    const submit = (values: FormValues) => {
      const { number = '', [kind]: value = '' } = values;
      say(
        { kind: 'order_form', orderNumber: number, secondFact: { kind, value } },
        fill(strings.orderFormSent, { number, fact: value }),
      );
    };

    return (
      <CheckedForm
        name="order"
        submitLabel={strings.findOrder}
        onSubmit={submit}
        fields={[
          {
            name: 'number',
            label: strings.orderNumber,
            hint: strings.orderNumberHint,
            initial: part.orderNumber,
            errorOf: required,
            input: {
              // No token of the standard means an order number, and "on" would offer house numbers.
              autocomplete: 'off',
              // Shops put letters into order numbers: a number pad would lock their shoppers out.
              inputmode: 'text',
              autocapitalize: 'characters',
              enterkeyhint: 'next',
              maxLength: 100,
            },
          },
          {
            name: kind,
            label: asked.label(strings),
            errorOf: (value) =>
              required(value) ?? (kind === 'email' ? emailError(value, strings) : undefined),
            input: { ...asked.input, enterkeyhint: 'search', maxLength: 200 },
          },
        ]}
      >
        {accepted
          .filter((other) => other !== kind)
          .map((other) => (
            <button
              key={other}
              type="button"
              class="link"
              onClick={({ currentTarget: { form } }) =>
                // The button goes away; focus goes to the field that has come for it.
                this.setState({ chosen: other }, () =>
                  (form?.elements.namedItem(other) as HTMLElement | null)?.focus(),
                )
              }
            >
              {secondFactFields[other].instead(strings)}
            </button>
          ))}
      </CheckedForm>
    );
  }
}
