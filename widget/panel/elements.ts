/** What may stand between two tags. Nothing is shown of `false`, `null` and `undefined`. */
export type Child = Node | string | number | false | null | undefined | readonly Child[];

type Value = string | number | boolean | null | undefined;

/** Attributes as HTML spells them, and listeners as `onClick`. What is false or nothing is left out. */
type Attributes<Target> = {
  readonly [name in `aria-${string}` | `data-${string}`]?: Value;
} & {
  readonly [event in keyof GlobalEventHandlersEventMap as `on${Capitalize<event>}`]?: (
    event: GlobalEventHandlersEventMap[event] & { readonly currentTarget: Target },
  ) => void;
} & {
  readonly [name in Attribute]?: Value;
} & { readonly children?: Child };

type Attribute =
  | 'alt'
  | 'autocapitalize'
  | 'autocomplete'
  | 'class'
  | 'd'
  | 'datetime'
  | 'dir'
  | 'enterkeyhint'
  | 'for'
  | 'hidden'
  | 'href'
  | 'id'
  | 'inputmode'
  | 'label'
  | 'lang'
  | 'maxlength'
  | 'name'
  | 'novalidate'
  | 'placeholder'
  | 'referrerpolicy'
  | 'rel'
  | 'required'
  | 'role'
  | 'rows'
  | 'selected'
  | 'src'
  | 'tabindex'
  | 'target'
  | 'type'
  | 'value'
  | 'viewBox';

type Tags = HTMLElementTagNameMap & Pick<SVGElementTagNameMap, 'svg' | 'path'>;

/** Attributes of an `<input>`, for who hands them on. */
export type InputAttributes = Attributes<HTMLInputElement>;

/** What TypeScript asks of `h`: tags are elements, functions are called with their attributes. */
export declare namespace h {
  namespace JSX {
    type Element = HTMLElement;
    type ElementType = keyof Tags | ((properties: never) => Child);
    type IntrinsicElements = { readonly [tag in keyof Tags]: Attributes<Tags[tag]> };
    interface ElementChildrenAttribute {
      readonly children: unknown;
    }
  }
}

/**
 * Makes an element of JSX, once: there is no virtual tree and nothing is drawn again by itself. Who
 * changes what is on the page holds on to the element. A library that compares trees would weigh as
 * much as all the rest of the panel, whose only part that changes much is the list of messages.
 *
 * Texts become text nodes and attributes are set one by one, so that a strict content security policy
 * and Trusted Types have nothing to refuse.
 */
export function h<Properties extends object>(
  tag: string | ((properties: Properties) => Child),
  properties: Properties | null,
  ...children: readonly Child[]
): Child {
  if (typeof tag === 'function') return tag({ ...properties, children } as unknown as Properties);
  const element = document.createElementNS(
    `http://www.w3.org/${/^(svg|path)$/.test(tag) ? '2000/svg' : '1999/xhtml'}`,
    tag,
  );
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (typeof value === 'function') {
      element.addEventListener(name.slice(2).toLowerCase(), value as EventListener);
    } else if (value || value === '') {
      element.setAttribute(name, value as string);
    }
  }
  element.append(...shown(children));
  return element;
}

/** What is shown of children, one after the other. */
export const shown = (children: Child): (Node | string)[] =>
  [children].flat(9).filter((child) => child || child === 0) as (Node | string)[];
