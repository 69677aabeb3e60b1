/** Elements of App Bridge, which its types name by other means than the page's own. */
interface HTMLElementTagNameMap {
  's-app-nav': HTMLElement;
  'ui-save-bar': HTMLElement;
}
