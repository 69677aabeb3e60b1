/** What the page knows of its shopper. It proves nothing: it saves typing. */
export interface ShopperDetails {
  name?: string;
  email?: string;
  phone?: string;
  postcode?: string;
  orderNumber?: string;
  /** Asks about that order as soon as the chat is shown, once, as if the shopper had. */
  ask?: boolean;
  /** What stands in the field for messages, to be sent or changed. */
  message?: string;
}

/** What happens, for analytics: never what was said, and nothing that tells who said it. */
export interface TrulyBotEvents {
  open: undefined;
  close: undefined;
  /** A message has come that was not there before; `parts` are the kinds of what came with it. */
  message: { readonly author: string; readonly parts: readonly string[] };
  /** How many answers came while nobody looked; 0 when they have been seen. */
  unread: { readonly count: number };
}

export type TrulyBotListener<Name extends keyof TrulyBotEvents> = (
  event: CustomEvent<TrulyBotEvents[Name]>,
) => void;

/** What a shop's own scripts can call: the widget's only global. */
export interface TrulyBotApi {
  open(): void;
  close(): void;
  readonly toggle: () => void;
  /** Shows the launcher, after `hide`. */
  show(): void;
  /** Takes launcher and panel off the page until `show`; the conversation goes on. */
  hide(): void;
  /** Fills in what the shopper would type. */
  readonly prefill: (details: ShopperDetails) => void;
  /** Says who the shopper is, as far as the page knows; fields begin with it. */
  readonly identify: (details: ShopperDetails) => void;
  on<Name extends keyof TrulyBotEvents>(name: Name, listener: TrulyBotListener<Name>): void;
  off<Name extends keyof TrulyBotEvents>(name: Name, listener: TrulyBotListener<Name>): void;
  /** Removes the widget from the page, leaving no trace but a conversation that the shopper has kept. */
  destroy(): void;
  /** Runs a call by its name: `TrulyBot.push(['open'])`, as a queue made before the widget came does. */
  push(...calls: readonly TrulyBotCall[]): void;
}

/** A call by its name, with what it is called with: `['prefill', { orderNumber: '1042' }]`. */
export type TrulyBotCall = {
  [Name in Exclude<keyof TrulyBotApi, 'push'>]: readonly [Name, ...Parameters<TrulyBotApi[Name]>];
}[Exclude<keyof TrulyBotApi, 'push'>];

declare global {
  interface Window {
    /** Before the loader has run: nothing, or calls that wait (`TrulyBot = window.TrulyBot || []`). */
    TrulyBot?: TrulyBotApi | TrulyBotCall[];
  }
}
