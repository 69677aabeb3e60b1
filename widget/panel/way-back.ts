/** Marks the place in the browser's history that stands for the open panel. */
const mark = 'trulybot';

const isMarked = () => (history.state as Readonly<Record<string, unknown>> | null)?.[mark] === 1;

/**
 * While the panel covers a phone's whole screen, the way back (a button or a swipe) closes it instead
 * of leaving the shop.
 * @param close closes the panel.
 */
export function createWayBack(close: () => void) {
  return {
    /** The panel has opened over the whole screen. */
    enter() {
      // The page's own state is kept beside the mark, for the scripts that find their way by it.
      if (!isMarked()) history.pushState({ ...(history.state as object | null), [mark]: 1 }, '');
    },
    /** The panel has been closed by other means. */
    leave() {
      if (isMarked()) history.back();
    },
    /** For the page's `popstate`. */
    onPop() {
      if (!isMarked()) close();
    },
  };
}
