import type { ShopperInput } from '../../../protocol/chat.ts';
import { englishUnderstanding } from './english.ts';
import type { Expectation, Intent, Understanding, Understood } from './understanding.ts';
import { unreachable } from '../unreachable.ts';

/** What a shopper's input comes to, whether typed, tapped or filled in. */
export type UnderstoodInput =
  | ({ readonly kind: 'said' } & Understood)
  /** One of several proven orders was chosen. */
  | { readonly kind: 'choose_order'; readonly orderNumber: string }
  | {
      readonly kind: 'handover_form';
      readonly email: string;
      readonly name?: string;
      readonly message?: string;
    };

/** Actions of quick replies and what each means; they are part of the protocol with cached panels. */
const intentOfAction: Readonly<Record<string, Intent>> = {
  human: 'human',
  try_again: 'try_again',
  send_code: 'send_code',
  another_order: 'another_order',
  order_status: 'order_status',
  not_received: 'not_received',
};

/** Before the number in the action of a quick reply that chooses an order. */
export const chooseOrderAction = 'order:';

const understandings: readonly Understanding[] = [englishUnderstanding];

/** The understanding of a language; English where there is none yet. */
export function understandingOf(locale: string): Understanding {
  const language = new Intl.Locale(locale).language;
  return understandings.find((each) => each.language === language) ?? englishUnderstanding;
}

/** Understands any input. An unknown action is read as the words on its button. */
export function understandInput(
  input: ShopperInput,
  understanding: Understanding,
  expectation: Expectation,
): UnderstoodInput {
  switch (input.kind) {
    case 'text':
      return { kind: 'said', ...understanding.understand(input.text, expectation) };
    case 'order_form':
      return {
        kind: 'said',
        orderNumbers: [input.orderNumber.trim()],
        secondFacts: [{ kind: input.secondFact.kind, value: input.secondFact.value.trim() }],
      };
    case 'quick_reply':
      return understandAction(input.action, input.label, understanding, expectation);
    case 'handover_form':
      return input;
    default:
      return unreachable(input);
  }
}

function understandAction(
  action: string,
  label: string,
  understanding: Understanding,
  expectation: Expectation,
): UnderstoodInput {
  if (action.startsWith(chooseOrderAction)) {
    return { kind: 'choose_order', orderNumber: action.slice(chooseOrderAction.length) };
  }
  const intent = Object.hasOwn(intentOfAction, action) ? intentOfAction[action] : undefined;
  return intent === undefined
    ? { kind: 'said', ...understanding.understand(label, expectation) }
    : { kind: 'said', intent, orderNumbers: [], secondFacts: [] };
}
