import { cardMessages } from './card-messages.ts';
import { codeMailMessages, dialogueMessages, handoverMailMessages } from './dialogue-messages.ts';
import type { MessageShape, ParameterKind, ParameterKinds, Translation } from './message-shape.ts';
import { widgetMessages } from './widget-messages.ts';
import { headlineMessages, situationMessages } from './situation-messages.ts';

/** Every string that the server says, with its translator's note and placeholders. */
export const messageShapes = {
  ...headlineMessages,
  ...situationMessages,
  ...cardMessages,
  ...dialogueMessages,
  ...handoverMailMessages,
  ...codeMailMessages,
  ...widgetMessages,
} as const satisfies Readonly<Record<string, MessageShape>>;

type Shapes = typeof messageShapes;

export type MessageKey = keyof Shapes;
export type HeadlineKey = keyof typeof headlineMessages;

type ParametersOfShape<Placeholders> = {
  readonly [Name in keyof Placeholders]: Placeholders[Name] extends ParameterKind
    ? ParameterKinds[Placeholders[Name]]
    : never;
};

/** What a message's placeholders must be given. */
export type ParametersOf<Key extends MessageKey> = ParametersOfShape<Shapes[Key]['placeholders']>;

/** Messages that need nothing filled in. */
export type PlainKey = {
  readonly [Key in MessageKey]: keyof Shapes[Key]['placeholders'] extends never ? Key : never;
}[MessageKey];

/** One language: a text for every key. The compiler refuses a missing or unknown key. */
export type Catalogue = { readonly [Key in MessageKey]: Translation };

/** A code with its parameters, not yet in any language: what a reply consists of. */
export type Sentence = {
  readonly [Key in MessageKey]: { readonly key: Key; readonly parameters: ParametersOf<Key> };
}[MessageKey];

/** Makes a sentence. Plain ones need no parameters. */
export function sentence(key: PlainKey): Sentence;
export function sentence<Key extends MessageKey>(key: Key, parameters: ParametersOf<Key>): Sentence;
export function sentence(key: MessageKey, parameters: object = {}): Sentence {
  // The overloads have checked that key and parameters belong together.
  return { key, parameters } as Sentence;
}
