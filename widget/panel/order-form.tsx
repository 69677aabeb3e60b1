import type { OrderForm as OrderFormPart, SecondFactKind } from '../../protocol/chat.ts';
import type { Strings } from '../locales/en.ts';
import { fill } from '../locales/strings.ts';
import { CheckedForm } from './checked-form.tsx';
import { h, type InputAttributes } from './elements.ts';
import { emailError } from './email-error.ts';
import type { Surrounded } from './surroundings.ts';

interface SecondFactField {
  readonly label: (strings: Strings) => string;
  /** The way to it from another. */
  readonly instead: (strings: Strings) => string;
  /** What fills it in. */
  readonly input: InputAttributes;
}

/** How each second fact is asked for. */
const secondFactFields: Readonly<Record<SecondFactKind, SecondFactField>> = {
  email: {
    label: (strings) => strings.email,
    instead: (strings) => strings.useEmail,
    input: { type: 'email', autocomplete: 'email', inputmode: 'email' },
  },
  phone: {
    label: (strings) => strings.phone,
    instead: (strings) => strings.usePhone,
    input: { type: 'tel', autocomplete: 'tel', inputmode: 'tel' },
  },
  postcode: {
    label: (strings) => strings.postcode,
    instead: (strings) => strings.usePostcode,
    input: { autocomplete: 'postal-code', autocapitalize: 'characters' },
  },
};

/**
 * Asks for an order's number and a second fact on it, one of those that the shop accepts.
 * @param chosen the one that the shopper would rather give.
 */
export function OrderForm({
  surroundings,
  part,
  chosen,
}: Surrounded & { readonly part: OrderFormPart; readonly chosen?: SecondFactKind }): HTMLElement {
  const { strings, say, known } = surroundings;
  const accepted = part.secondFacts.filter((kind) => kind in secondFactFields);
  const kind = chosen ?? accepted[0] ?? 'email';
  const asked = secondFactFields[kind];
  const required = (value: string) => (value ? undefined : strings.required);

  return (
    <CheckedForm
      submitLabel={strings.findOrder}
      onSubmit={({ number = '', [kind]: value = '' }) =>
        say(
          { kind: 'order_form', orderNumber: number, secondFact: { kind, value } },
          fill(strings.orderFormSent, { number, fact: value }),
        )
      }
      fields={[
        {
          name: 'number',
          label: strings.orderNumber,
          hint: strings.orderNumberHint,
          initial: part.orderNumber ?? known.orderNumber,
          errorOf: required,
          input: {
            // No token of the standard means an order number, and "on" would offer house numbers.
            autocomplete: 'off',
            // Shops put letters into order numbers: a number pad would lock their shoppers out.
            inputmode: 'text',
            autocapitalize: 'characters',
            enterkeyhint: 'next',
            maxlength: 100,
          },
        },
        {
          name: kind,
          label: asked.label(strings),
          initial: known[kind],
          errorOf: (value) =>
            required(value) ?? (kind === 'email' ? emailError(value, strings) : undefined),
          input: { ...asked.input, enterkeyhint: 'search', maxlength: 200 },
        },
      ]}
    >
      {accepted
        .filter((other) => other !== kind)
        .map((other) => (
          <button
            type="button"
            class="link"
            onClick={({ currentTarget: { form } }) => {
              const field = (name: string) => form?.elements.namedItem(name) as HTMLInputElement;
              const orderNumber = field('number').value;
              const next = (
                <OrderForm
                  surroundings={surroundings}
                  part={{ ...part, orderNumber }}
                  chosen={other}
                />
              );
              form?.replaceWith(next);
              // The button has gone away; focus goes to the field that has come for it.
              next.querySelector<HTMLElement>(`[name=${other}]`)?.focus();
            }}
          >
            {secondFactFields[other].instead(strings)}
          </button>
        ))}
    </CheckedForm>
  );
}
