/** What a shop's own scripts can call: the widget's only global. */
export interface TrulyBotApi {
  open(): void;
  close(): void;
  readonly toggle: () => void;
  /** Removes the widget from the page, leaving no trace but a conversation that the shopper has kept. */
  destroy(): void;
  /** Runs a call by its name: `TrulyBot.push(['open'])`, as a queue made before the widget came does. */
  push(...calls: readonly TrulyBotCall[]): void;
}

export type TrulyBotCall = readonly ['open' | 'close' | 'toggle' | 'destroy'];

declare global {
  interface Window {
    /** Before the loader has run: nothing, or calls that wait (`TrulyBot = window.TrulyBot || []`). */
    TrulyBot?: TrulyBotApi | TrulyBotCall[];
  }
}
