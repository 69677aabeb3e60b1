import type { WidgetConfig } from '../../protocol/chat.ts';
import type { Language } from '../locales/en.ts';

/*
 * Versions meet here: a loader that a browser cached yesterday asks for yesterday's panel by its name
 * and is given today's. So what crosses between them is only ever added to: the panel takes whatever
 * was added after version 1 of the protocol as possibly missing and passes over what it does not
 * know, the loader calls nothing that the first panel had not, and `mountPanel` keeps its name.
 */

/** What the server writes into the loader, so that one request brings script and settings. */
export interface WidgetBoot {
  readonly config: WidgetConfig;
  /** Where the chat API is, without a slash at the end, for example `https://chat.example.com`. */
  readonly apiBase: string;
  /** Behind the names of what is fetched: `{apiBase}/widget/panel-{hash}.js`, `…/de-{hash}.js`. */
  readonly hash: string;
  /** Colour of text on the merchant's: worked out here it would weigh 200 bytes. */
  readonly onAccent: string;
}

/** What the loader hands to the panel when it has been fetched. */
export interface PanelContext {
  readonly boot: WidgetBoot;
  /** The widget's own shadow root, with the launcher in it; the panel adds itself beside it. */
  readonly root: ShadowRoot;
  /** Closes the panel and gives focus back to the launcher. */
  readonly close: () => void;
  /** What the panel says. A loader of before there were languages brings none of these two. */
  readonly strings?: Language;
  /** BCP 47 tag that was wished for; its region counts for dates and amounts. */
  readonly wish?: string;
}

/** A mounted panel, as the loader drives it. */
export interface Panel {
  /** Shows the panel. `takeFocus` is false when it opens by itself, on the next page. */
  show(takeFocus: boolean): void;
  hide(): void;
  /** Ends every request and removes the panel and its styles. */
  destroy(): void;
}

/** A language's module. */
export interface LanguageModule {
  readonly strings: Language;
}

/** The panel's module: its only export that the loader knows. */
export interface PanelModule {
  readonly mountPanel: (context: PanelContext) => Panel;
}
