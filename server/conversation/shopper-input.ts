import type { ShopperInput } from '../../protocol/chat.ts';
import { sentence } from './locales/catalogue.ts';
import type { Renderer } from './replies/render.ts';
import { isBlank, longestText } from './understanding/clean-text.ts';
import { unreachable } from './unreachable.ts';

/** What a shopper sent cannot be taken. HTTP checks the same; this is the room's own door. */
export class InputRefused extends Error {
  override readonly name = 'InputRefused';
  readonly code: 'empty' | 'too_long';

  constructor(code: 'empty' | 'too_long') {
    super(code === 'empty' ? 'there is nothing in the message' : 'the message is too long');
    this.code = code;
  }
}

/** Longest field of a form, and of a button's action and label, in UTF-16 units. */
const longestField = 320;

/** Control characters but tab and line breaks: they come with pasted text, and nobody means them. */
// oxlint-disable-next-line no-control-regex -- naming them is the point
const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/**
 * Input as it may be stored: lone surrogates, which no encoding can carry, are replaced, and control
 * characters become spaces.
 * @throws InputRefused when it is empty or longer than allowed.
 */
export function checkInput(input: ShopperInput): ShopperInput {
  switch (input.kind) {
    case 'text':
      return { kind: 'text', text: checked(input.text, longestText) };
    case 'order_form':
      return {
        kind: 'order_form',
        orderNumber: checked(input.orderNumber, longestField),
        secondFact: {
          kind: input.secondFact.kind,
          value: checked(input.secondFact.value, longestField),
        },
      };
    case 'quick_reply':
      return {
        kind: 'quick_reply',
        action: checked(input.action, longestField),
        label: checked(input.label, longestField),
      };
    case 'handover_form':
      return {
        kind: 'handover_form',
        email: checked(input.email, longestField),
        ...(input.name !== undefined && { name: limited(input.name, longestField) }),
        ...(input.message !== undefined && { message: limited(input.message, longestText) }),
      };
    default:
      return unreachable(input);
  }
}

function checked(text: string, longest: number): string {
  const allowed = limited(text, longest);
  if (isBlank(allowed)) throw new InputRefused('empty');
  return allowed;
}

function limited(text: string, longest: number): string {
  if (text.length > longest) throw new InputRefused('too_long');
  return text.toWellFormed().replaceAll(controlCharacters, ' ');
}

/** How an input reads as the shopper's own message. */
export function inputText(input: ShopperInput, renderer: Renderer): string {
  switch (input.kind) {
    case 'text':
      return input.text;
    case 'quick_reply':
      return input.label;
    case 'order_form':
      return renderer.render(
        sentence('said_order_form', {
          orderNumber: input.orderNumber,
          secondFact: input.secondFact.value,
        }),
      );
    case 'handover_form': {
      const { email, message } = input;
      return renderer.render(
        message === undefined || isBlank(message)
          ? sentence('said_handover', { email })
          : sentence('said_handover_message', { email, message }),
      );
    }
    default:
      return unreachable(input);
  }
}
