import { Part, define, make, sheet, slot } from './base.js';

const tones = {
  critical: '#8e1f0b',
  success: '#0c5132',
  warning: '#5e4200',
  caution: '#4f4700',
  info: '#003a5a',
  neutral: '#616161',
};

/** Texts: an element of HTML around what is inside. */
function words(tag, inner, css, attributes = []) {
  define(
    tag,
    class extends Part {
      static observedAttributes = ['tone', 'color', ...attributes];
      static sheet = sheet(css);
      draw() {
        const tone = tones[this.getAttribute('tone')];
        this.style.color = tone ?? (this.getAttribute('color') === 'subdued' ? '#616161' : '');
        return make(typeof inner === 'function' ? inner(this) : inner, {}, slot());
      }
    },
  );
}

words('s-paragraph', 'p', ':host { display: block; } p { margin: 0; }');
words(
  's-text',
  (part) => (part.getAttribute('type') === 'strong' ? 'strong' : 'span'),
  ':host { display: inline; }',
  ['type'],
);
words(
  's-heading',
  (part) => `h${Math.min(6, 2 + depthOf(part))}`,
  ':host { display: block; } h2, h3, h4, h5, h6 { font-size: 14px; margin: 0; }',
);

/** How many sections an element stands in. */
function depthOf(element) {
  let depth = 0;
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (at.localName === 's-section') depth += 1;
  }
  return depth;
}

define(
  's-badge',
  class extends Part {
    static observedAttributes = ['tone', 'icon'];
    static sheet = sheet(`
      :host { display: inline-block; }
      span { display: inline-block; border-radius: 8px; padding: 1px 8px; font-size: 12px; background: #ebebeb; }
      .success { background: #affebf; } .warning, .caution { background: #ffe600; }
      .critical { background: #fed1d7; } .info { background: #d5ebff; }
    `);
    draw() {
      return make('span', { class: this.text('tone') }, slot());
    }
  },
);

define(
  's-banner',
  class extends Part {
    static observedAttributes = ['tone', 'heading', 'dismissible'];
    static sheet = sheet(`
      :host { display: block; }
      .banner { border-radius: 12px; padding: 12px 16px; display: grid; gap: 4px; background: #eaf4ff; box-shadow: inset 4px 0 0 #0094d5; }
      .success { background: #cdfee1; box-shadow: inset 4px 0 0 #29845a; }
      .warning, .caution { background: #fff1e3; box-shadow: inset 4px 0 0 #b98900; }
      .critical { background: #fee8eb; box-shadow: inset 4px 0 0 #e51c00; }
      strong { display: block; }
      button { justify-self: end; border: 0; background: none; font: inherit; cursor: pointer; text-decoration: underline; }
    `);
    draw() {
      const tone = this.text('tone', 'info');
      const heading = this.getAttribute('heading');
      const dismiss = make('button', { type: 'button' }, 'Dismiss');
      dismiss.addEventListener('click', () => {
        if (this.dispatchEvent(new Event('dismiss', { cancelable: true }))) this.hidden = true;
      });
      return make(
        'div',
        { class: `banner ${tone}`, role: tone === 'critical' ? 'alert' : 'status' },
        heading && make('strong', {}, heading),
        make('div', {}, slot()),
        slot('secondary-actions'),
        this.hasAttribute('dismissible') && dismiss,
      );
    }
  },
);

define(
  's-spinner',
  class extends Part {
    static observedAttributes = ['accessibilitylabel'];
    static sheet = sheet(`
      :host { display: inline-block; }
      div { width: 20px; height: 20px; border-radius: 50%; border: 3px solid #ccc; border-top-color: #303030; animation: turn 1s linear infinite; }
      @keyframes turn { to { rotate: 1turn; } }
      @media (prefers-reduced-motion: reduce) { div { animation: none; } }
    `);
    draw() {
      return make('div', {
        role: 'status',
        'aria-label': this.text('accessibilitylabel', 'Loading'),
      });
    }
  },
);

define(
  's-divider',
  class extends Part {
    static sheet = sheet(
      ':host { display: block; } hr { border: 0; border-top: 1px solid #e3e3e3; margin: 0; }',
    );
    draw() {
      return make('hr');
    }
  },
);

define(
  's-icon',
  class extends Part {
    static observedAttributes = ['type', 'tone'];
    static sheet = sheet(`
      :host { display: inline-block; width: 16px; height: 16px; vertical-align: -2px; }
      span { display: block; width: 12px; height: 12px; margin: 2px; border-radius: 4px; background: currentColor; opacity: 0.5; }
    `);
    draw() {
      this.style.color = tones[this.getAttribute('tone')] ?? '';
      return make('span', { 'aria-hidden': 'true' });
    }
  },
);

define(
  's-image',
  class extends Part {
    static observedAttributes = ['src', 'alt'];
    static sheet = sheet(':host { display: block; } img { max-width: 100%; display: block; }');
    draw() {
      return make('img', { src: this.getAttribute('src'), alt: this.text('alt') });
    }
  },
);

/** Elements that are what they are by their role, with their content in the page itself. */
function roled(tag, role, css) {
  define(
    tag,
    class extends Part {
      static sheet = sheet(css);
      connectedCallback() {
        if (!this.hasAttribute('role')) this.setAttribute('role', role);
        super.connectedCallback();
      }
    },
  );
}

const cell =
  ':host { display: table-cell; padding: 8px 12px; border-bottom: 1px solid #ebebeb; text-align: start; vertical-align: top; }';
roled('s-unordered-list', 'list', ':host { display: block; padding-inline-start: 20px; }');
roled('s-ordered-list', 'list', ':host { display: block; padding-inline-start: 20px; }');
roled('s-list-item', 'listitem', ':host { display: list-item; margin-block: 4px; }');
roled('s-table', 'table', ':host { display: table; width: 100%; border-collapse: collapse; }');
roled('s-table-header-row', 'row', ':host { display: table-row; }');
roled(
  's-table-header',
  'columnheader',
  `${cell} :host { font-weight: 600; font-size: 12px; color: #616161; }`,
);
roled('s-table-body', 'rowgroup', ':host { display: table-row-group; }');
roled('s-table-row', 'row', ':host { display: table-row; }');
roled('s-table-cell', 'cell', cell);
