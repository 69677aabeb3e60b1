/** What may stand between two tags. Nothing is shown of `undefined` and `false`. */
export type Child = Node | string | undefined | false;

type Tags = HTMLElementTagNameMap;

/**
 * Properties of an element as its types name them, of Polaris' too; they are set as attributes, which every
 * version of it reads. Listeners are called `onclick` and the like.
 */
export type Attributes<Tag extends keyof Tags> = {
  readonly [
    Name in keyof Tags[Tag] as Tags[Tag][Name] extends string | number | boolean | null | undefined
      ? Name
      : never
  ]?: Tags[Tag][Name] | undefined;
} & {
  readonly [event in keyof GlobalEventHandlersEventMap as `on${event}`]?: (
    event: GlobalEventHandlersEventMap[event],
  ) => void;
} & {
  readonly [name in `data-${string}` | `aria-${string}`]?: string | undefined;
} & { readonly class?: string; readonly role?: string; readonly inert?: boolean };

/**
 * Makes an element, once: who changes what is on the page holds on to it. Texts become text nodes, so that
 * nothing from outside is ever read as HTML.
 */
export function h<Tag extends keyof Tags>(
  tag: Tag,
  attributes: Attributes<Tag> = {},
  ...children: readonly Child[]
): Tags[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes as Readonly<Record<string, unknown>>)) {
    if (typeof value === 'function') {
      element.addEventListener(name.slice(2), value as EventListener);
    } else change(element, name, value as string | number | boolean | undefined);
  }
  element.append(...shown(children));
  return element;
}

/** Sets an attribute, or takes it away for what is false or nothing. */
export function change(
  element: Element,
  name: string,
  value: string | number | boolean | null | undefined,
): void {
  const attribute = name.toLowerCase();
  if (value === undefined || value === null || value === false) element.removeAttribute(attribute);
  else element.setAttribute(attribute, value === true ? '' : String(value));
}

/**
 * Puts other things in the place of what stands there. Whoever's focus was on something that goes away keeps it
 * in that place, and does not begin at the top again.
 */
export function replace(place: HTMLElement, ...children: readonly Child[]): void {
  const held = document.hasFocus() && place.contains(document.activeElement);
  place.replaceChildren(...shown(children));
  if (held && !place.contains(document.activeElement)) focusOn(place);
}

/** Puts the focus on what cannot be reached by keyboard itself: the next key goes on from there. */
export function focusOn(place: HTMLElement): void {
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
}

/** What is shown of children, one after the other. */
export function shown(children: readonly Child[]): readonly (Node | string)[] {
  return children.filter(
    (child): child is Node | string => child !== undefined && child !== false && child !== '',
  );
}
