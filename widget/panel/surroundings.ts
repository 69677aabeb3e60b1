import type { ShopperInput, WidgetConfig } from '../../protocol/chat.ts';
import type { Language } from '../locales/en.ts';

/** What every part of the panel may need; the same as long as the panel lives. */
export interface Surroundings {
  readonly config: WidgetConfig;
  readonly strings: Language;
  /**
   * Says something for the shopper.
   * @param text how it is shown among the messages.
   */
  readonly say: (input: ShopperInput, text: string) => void;
  /** Sends a failed message again. */
  readonly retry: (clientId: string) => void;
}

/**
 * Properties of a part that uses them. They are handed on by hand: a Preact context would weigh
 * more than the few places that it saves.
 */
export interface Surrounded {
  readonly surroundings: Surroundings;
}
