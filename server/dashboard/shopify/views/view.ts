import type { Child } from '../parts/element.ts';

/** One view of the page. */
export interface View {
  readonly content: readonly Child[];
  /** Whether something would be lost by leaving. */
  isChanged?(): boolean;
  /** Lets go of whatever would go on after leaving. */
  leave?(): void;
}
