import type { JoinRequest, ShopifyAppState } from '../../../../protocol/shopify-app.ts';
import { change, h } from '../parts/element.ts';
import { painted } from '../parts/painted.ts';
import { askFor, Refusal } from '../parts/server.ts';
import { troubleBanner } from '../parts/trouble.ts';
import { texts } from '../texts/texts.ts';

/** Good enough to find a slip; the server knows better. */
const looksLikeEmail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/**
 * The one thing that is left to do at first, and gone once it is done.
 * @param onJoined told of the shop with its account.
 */
export function joinForm(onJoined: (state: ShopifyAppState) => void): HTMLElement {
  const { join: words } = texts;
  const email = h('s-email-field', {
    label: words.email,
    details: words.emailDetails,
    autocomplete: 'email',
    required: true,
  });
  const accountId = h('s-text-field', {
    label: words.accountId,
    autocomplete: 'off',
    maxLength: 100,
    required: true,
  });
  const code = h('s-text-field', {
    label: words.code,
    details: words.codeDetails,
    autocomplete: 'off',
    maxLength: 40,
    required: true,
  });
  const fields = h('div', { class: 'fields' });
  const trouble = h('div', {});
  const submit = h('s-button', { variant: 'primary', type: 'submit' }, words.submit);
  const other = h('s-button', { variant: 'tertiary', onclick: () => turn() });
  let isNew = false;

  const turn = () => {
    isNew = !isNew;
    fields.replaceChildren(...(isNew ? [email] : [accountId, code]));
    other.textContent = isNew ? words.existing : words.asNew;
    trouble.replaceChildren();
  };
  turn();

  /** Marks what cannot be right, and goes to the first of it. */
  const isFilled = (): boolean => {
    change(email, 'error', looksLikeEmail.test(email.value.trim()) ? undefined : words.emailWrong);
    for (const field of [accountId, code]) {
      change(field, 'error', field.value.trim() ? undefined : words.missing);
    }
    const wrong = (isNew ? [email] : [accountId, code]).find((each) => each.hasAttribute('error'));
    wrong?.focus();
    return wrong === undefined;
  };

  const send = async () => {
    trouble.replaceChildren();
    if (!isFilled()) return;
    const body: JoinRequest = isNew
      ? { kind: 'new', email: email.value.trim() }
      : { kind: 'existing', accountId: accountId.value.trim(), connectCode: code.value.trim() };
    change(submit, 'loading', true);
    await painted();
    try {
      onJoined(await askFor<ShopifyAppState>('POST', 'join', { body }));
    } catch (error) {
      if (error instanceof Refusal && error.fields.includes('email')) {
        change(email, 'error', words.emailWrong);
        email.focus();
      } else trouble.replaceChildren(troubleBanner(error, { heading: words.failed }));
    } finally {
      change(submit, 'loading', false);
    }
  };

  const form = h(
    'form',
    {
      noValidate: true,
      onsubmit: (event) => {
        event.preventDefault();
        void send();
      },
    },
    h('s-paragraph', {}, words.intro),
    fields,
    trouble,
    h('div', { class: 'row buttons' }, submit, other),
  );
  return h('s-section', { heading: words.heading }, form);
}
