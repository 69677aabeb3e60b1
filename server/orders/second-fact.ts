import type { OrderContact } from './order.ts';
import type { SecondFact } from './proof.ts';
import { normaliseEmail } from './typed/email.ts';
import { normalisePhone, phoneGuessKey } from './typed/phone.ts';
import { normalisePostcode, postcodeGuessKey } from './typed/postcode.ts';

/**
 * Whether the second fact that a shopper typed is on the order. Forgiving about how it is written,
 * exact about what it is: both sides are brought to one spelling and must then be the same. What
 * has no spelling (an empty field, a text that is no address) is never the same as anything.
 */
export function compareSecondFact(contact: OrderContact, fact: SecondFact): boolean {
  switch (fact.kind) {
    case 'email':
      return contact.emails.some((email) =>
        isSame(normaliseEmail(email), normaliseEmail(fact.value)),
      );
    case 'phone':
      return contact.phones.some((phone) =>
        isSame(normalisePhone(phone, contact.country), normalisePhone(fact.value, contact.country)),
      );
    case 'postcode':
      return contact.postcodes.some(({ value, country }) =>
        isSame(normalisePostcode(value, country), normalisePostcode(fact.value, country)),
      );
    default:
      throw new TypeError(`unknown second fact ${String(fact.kind satisfies never)}`);
  }
}

/**
 * By what guesses of a second fact are counted: all spellings that {@link compareSecondFact} takes for
 * one fact share it, whatever order they are compared with, so that no way of writing is a fresh guess.
 * Empty for what is no such fact at all and can be on no order.
 */
export function secondFactGuessKey({ kind, value }: SecondFact): string {
  switch (kind) {
    case 'email':
      return normaliseEmail(value);
    case 'phone':
      return phoneGuessKey(value);
    case 'postcode':
      return postcodeGuessKey(value);
    default:
      throw new TypeError(`unknown second fact ${String(kind satisfies never)}`);
  }
}

function isSame(stored: string, typed: string): boolean {
  return stored !== '' && stored === typed;
}
