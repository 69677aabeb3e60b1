/** Milliseconds after which something follows from a press although nothing was drawn. */
const patienceMs = 250;

/**
 * Resolves once the answer to a press or a letter has been drawn: what else follows from it can wait for that. Not
 * for ever: nothing is drawn of a page that nobody sees, as when somebody presses Save and goes to another tab.
 */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, patienceMs);
  });
}
