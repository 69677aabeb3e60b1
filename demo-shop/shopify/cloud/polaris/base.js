// A stand-in for Shopify's Polaris web components, for trying out and tests: not Shopify's file. It shows
// pages that are written for https://cdn.shopify.com/shopifycloud/polaris.js sensibly: the elements that
// the app uses, with their roles, labels and forms, and plain looks.

const lookSheet = sheet(`
  :host { box-sizing: border-box; font: 14px/1.45 system-ui, sans-serif; color: #303030; }
  :host([hidden]) { display: none; }
  *, *::before, *::after { box-sizing: border-box; }
  :focus-visible { outline: 2px solid #005bd3; outline-offset: 2px; border-radius: 6px; }
`);

/** Named distances of Polaris, in pixels. */
const distances = {
  none: 0,
  'small-500': 2,
  'small-400': 2,
  'small-300': 4,
  'small-200': 4,
  'small-100': 6,
  small: 8,
  base: 12,
  large: 16,
  'large-100': 16,
  'large-200': 20,
  'large-300': 24,
  'large-400': 28,
  'large-500': 32,
};

/** A style sheet that stands outside the page, so that no content policy minds. */
export function sheet(text) {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  return made;
}

/** Pixels of one or two named distances ("base", "small large"). */
export function space(value, otherwise = 'none') {
  return (value ?? otherwise)
    .split(/\s+/)
    .map((name) => `${distances[name] ?? 0}px`)
    .join(' ');
}

/** Makes an element with attributes and children; false and undefined attributes are left out. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null && value !== false) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children.filter((child) => child || child === ''));
  return element;
}

export function slot(name) {
  return make('slot', { name });
}

/** An element that draws itself into a shadow root, again whenever one of its attributes changes. */
export class Part extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'open', delegatesFocus: this.constructor.delegatesFocus ?? false });
    this.shadowRoot.adoptedStyleSheets = [lookSheet, this.constructor.sheet].filter(Boolean);
  }

  connectedCallback() {
    if (!this.isDrawn) this.redraw();
    this.isDrawn = true;
  }

  attributeChangedCallback() {
    if (this.isDrawn) this.redraw();
  }

  redraw() {
    this.shadowRoot.replaceChildren(...[this.draw()].flat());
  }

  draw() {
    return slot();
  }

  /** The attribute, or the text that stands for it. */
  text(name, otherwise = '') {
    return this.getAttribute(name) ?? otherwise;
  }
}

/** Defines an element unless the page has it already. */
export function define(tag, part) {
  if (!customElements.get(tag)) customElements.define(tag, part);
}

/** Attributes that can also be set as properties, as frameworks do. */
export function reflect(part, texts, flags = []) {
  for (const name of texts) {
    Object.defineProperty(part.prototype, name, {
      configurable: true,
      get() {
        return this.getAttribute(name) ?? '';
      },
      set(value) {
        if (value === null || value === undefined) this.removeAttribute(name);
        else this.setAttribute(name, value);
      },
    });
  }
  for (const name of flags) {
    Object.defineProperty(part.prototype, name, {
      configurable: true,
      get() {
        return this.hasAttribute(name);
      },
      set(value) {
        this.toggleAttribute(name, Boolean(value));
      },
    });
  }
}
