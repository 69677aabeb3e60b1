/**
 * Resolves once the answer to a press or a letter has been drawn: what else follows from it can wait for that.
 * Only for what somebody does on the page, for nothing is drawn of a page that nobody sees.
 */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
