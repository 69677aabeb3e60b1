import type { Tone } from '../../../protocol/chat.ts';
import type { HeadlineKey, Sentence } from '../locales/catalogue.ts';

/** A situation in words: a headline, how it feels, and sentences in the order of reading. */
export interface SituationWords {
  readonly headline: HeadlineKey;
  readonly tone: Tone;
  readonly sentences: readonly Sentence[];
}

/** Puts the words for a situation together. */
export function words(
  headline: HeadlineKey,
  tone: Tone,
  sentences: readonly Sentence[],
): SituationWords {
  return { headline, tone, sentences };
}

/** A sentence about a value that may be unknown. */
export function optional<Value>(
  value: Value | undefined,
  make: (value: Value) => Sentence,
): readonly Sentence[] {
  return value === undefined ? [] : [make(value)];
}

/** A sentence that is said on a condition. */
export function when(condition: boolean, said: Sentence): readonly Sentence[] {
  return condition ? [said] : [];
}
