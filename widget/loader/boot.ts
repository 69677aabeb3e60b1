import type { WidgetBoot } from '../../protocol/widget-boot.ts';
import type { Language } from '../locales/en.ts';
import type { ShopperDetails } from './api.ts';

/*
 * Versions meet here: a loader that a browser cached yesterday asks for yesterday's panel by its name
 * and is given today's. So what crosses between them is only ever added to: the panel takes whatever
 * was added after version 1 of the protocol as possibly missing and passes over what it does not
 * know, the loader calls nothing that the first panel had not, and `mountPanel` keeps its name.
 */

/** What the loader hands to the panel when it has been fetched. */
export interface PanelContext {
  readonly boot: WidgetBoot;
  /** The widget's own shadow root, with the launcher in it; the panel adds itself beside it. */
  readonly root: ShadowRoot;
  /** Closes the panel and gives focus back to the launcher. */
  readonly close: () => void;
  /** BCP 47 tag that was wished for; its region counts for dates and amounts. */
  readonly wish?: string;
  /** What the page has said of its shopper; it may say more later. Of an earlier loader: nothing. */
  readonly known?: ShopperDetails;
}

/** A mounted panel, as the loader drives it. */
export interface Panel {
  /** Shows the panel. `takeFocus` is false when it opens by itself, on the next page. */
  show(takeFocus: boolean): void;
  hide(): void;
  /** Takes in what has been added to {@link PanelContext.known}. */
  refresh(): void;
  /** Ends every request and removes the panel and its styles. */
  destroy(): void;
}

/** The panel in one language. */
export interface PanelModule {
  readonly mountPanel: (context: PanelContext) => Panel;
  /** What it says, for a panel in another language that is to say this. */
  readonly strings: Language;
}
