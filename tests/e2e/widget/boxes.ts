import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

/** In pixels of the viewport. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What happens to contents that are larger than their box. */
export type Overflow = 'shown' | 'cut' | 'scrolled';

/** An element of the widget that can be seen, as the browser has laid it out. */
export interface Box {
  /** Its element, class and first words. */
  readonly name: string;
  /** Place in the list of that in which it stands; -1 for the widget's own root. */
  readonly parent: number;
  readonly bounds: Rectangle;
  /** Without its border: where contents are cut. */
  readonly inner: Rectangle;
  /** One for each line where it is part of a text, else its bounds. */
  readonly lines: readonly Rectangle[];
  /** Of the words that stand in it itself, line by line. */
  readonly words: readonly Rectangle[];
  /** How many words they are. */
  readonly wordCount: number;
  readonly isInline: boolean;
  /** Placed by itself, in nobody's way. */
  readonly isApart: boolean;
  readonly isControl: boolean;
  /** A field's text is cut or scrolled, whatever its style says. */
  readonly isField: boolean;
  readonly across: Overflow;
  readonly down: Overflow;
  /** All that can be scrolled to; for a box that scrolls not, what its contents take. */
  readonly reach: Rectangle;
}

export interface Layout {
  readonly boxes: readonly Box[];
  readonly viewport: Rectangle;
  /** How wide the page is, which is wider than the viewport where it scrolls sideways. */
  readonly pageWidth: number;
}

const measuring = readFileSync(new URL('page/measure-boxes.js', import.meta.url), 'utf8');

/** Measures all of the widget that can be seen. */
export function layoutOf(page: Page): Promise<Layout> {
  return page.evaluate<Layout>(measuring);
}
