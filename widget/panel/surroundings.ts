import type { ShopperInput } from '../../protocol/chat.ts';
import type { WidgetBoot } from '../../protocol/widget-boot.ts';
import type { ShopperDetails } from '../loader/api.ts';
import type { Language } from '../locales/en.ts';

/** What every part of the panel may need; the same for as long as it speaks one language. */
export interface Surroundings {
  readonly boot: WidgetBoot;
  readonly strings: Language;
  /** BCP 47 tag for dates. */
  readonly locale: string;
  /** What the page has said of the shopper: fields begin with it. */
  readonly known: ShopperDetails;
  /**
   * Says something for the shopper.
   * @param text how it is shown among the messages.
   */
  readonly say: (input: ShopperInput, text: string) => void;
  /** Sends a failed message again. */
  readonly retry: (clientId: string) => void;
  /** Has a screen reader say something, once. */
  readonly announce: (text: string, lang?: string) => void;
}

/** Properties of a part that uses them. They are handed on by hand. */
export interface Surrounded {
  readonly surroundings: Surroundings;
}
