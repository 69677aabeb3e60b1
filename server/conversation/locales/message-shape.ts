import type { CalendarDate, Instant } from '../../orders/instant.ts';
import type { Money } from '../../orders/money.ts';

/**
 * What a placeholder stands for, and so how it is written out in a language:
 * `text` as it is, `count` as a number that may choose a plural form, `money` with its currency,
 * `day` as a date (of an instant: its day in the shop's zone), `time` as a wall-clock time.
 */
export interface ParameterKinds {
  readonly text: string;
  readonly count: number;
  readonly money: Money;
  readonly day: CalendarDate | Instant;
  readonly time: Instant;
}

export type ParameterKind = keyof ParameterKinds;

/** One string of the catalogue as translators and the renderer need it. */
export interface MessageShape {
  /** Tells a translator where it is shown and what is meant. */
  readonly note: string;
  /** The placeholders that a translation may and must use. */
  readonly placeholders: Readonly<Record<string, ParameterKind>>;
}

/** States one string's note and placeholders, keeping their exact types. */
export function message<const Placeholders extends Readonly<Record<string, ParameterKind>>>(
  note: string,
  placeholders: Placeholders,
): { readonly note: string; readonly placeholders: Placeholders } {
  return { note, placeholders };
}

/** A string without placeholders. */
export function plain(note: string) {
  return message(note, {});
}

/** A translated string: one text, or a text for each plural form of one count. */
export type Translation =
  | string
  | {
      /** The placeholder of kind `count` that chooses the form. */
      readonly plural: string;
      readonly forms: Partial<Readonly<Record<Intl.LDMLPluralRule, string>>> & {
        readonly other: string;
      };
    };
