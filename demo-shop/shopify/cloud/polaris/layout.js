import { Part, define, make, sheet, slot, space } from './base.js';

define(
  's-page',
  class extends Part {
    static observedAttributes = ['heading', 'inlinesize'];
    static sheet = sheet(`
      :host { display: block; max-width: 62rem; margin-inline: auto; padding: 20px 16px 48px; }
      .head { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; margin-bottom: 16px; }
      h1 { font-size: 20px; line-height: 1.2; margin: 0; flex: 1; }
      .columns { display: grid; gap: 16px; grid-template-columns: minmax(0, 1fr); align-items: start; }
      .main, .aside { display: grid; gap: 16px; min-width: 0; }
      @media (min-width: 50rem) { :host(.with-aside) .columns { grid-template-columns: minmax(0, 2fr) minmax(0, 1fr); } }
    `);
    draw() {
      const aside = slot('aside');
      aside.addEventListener('slotchange', () =>
        this.classList.toggle('with-aside', aside.assignedElements().length > 0),
      );
      return [
        make(
          'div',
          { class: 'head' },
          slot('breadcrumb-actions'),
          make('h1', {}, this.text('heading', document.title)),
          slot('secondary-actions'),
          slot('primary-action'),
        ),
        make(
          'div',
          { class: 'columns' },
          make('div', { class: 'main' }, slot()),
          make('div', { class: 'aside' }, aside),
        ),
      ];
    }
  },
);

define(
  's-section',
  class extends Part {
    static observedAttributes = ['heading', 'subheading', 'accessibilitylabel', 'padding'];
    static sheet = sheet(`
      :host { display: block; }
      section { background: #fff; border-radius: 12px; padding: 16px; box-shadow: 0 1px 0 #0001, 0 0 0 1px #0000000f; display: grid; gap: 12px; grid-template-columns: minmax(0, 1fr); }
      :host([padding='none']) section { padding: 0; }
      header { display: flex; gap: 8px; align-items: center; }
      h2 { font-size: 14px; margin: 0; flex: 1; }
      :host([padding='none']) header { padding: 16px 16px 0; }
    `);
    draw() {
      const heading = this.getAttribute('heading');
      const label = heading ?? this.getAttribute('accessibilitylabel');
      const head =
        heading &&
        make(
          'div',
          { class: 'head' },
          make('h2', {}, heading),
          slot('secondary-actions'),
          slot('primary-action'),
        );
      return make('section', { 'aria-label': label }, head, slot());
    }
  },
);

/** Elements whose looks are a few properties of CSS. */
function box(tag, style, attributes) {
  define(
    tag,
    class extends Part {
      static observedAttributes = attributes;
      static sheet = sheet(':host { display: block; min-width: 0; }');
      redraw() {
        Object.assign(this.style, style(this));
        const role = this.getAttribute('accessibilityrole');
        if (role && role !== 'generic') this.setAttribute('role', role);
        const label = this.getAttribute('accessibilitylabel');
        if (label) this.setAttribute('aria-label', label);
        super.redraw();
      }
    },
  );
}

const backgrounds = { subdued: '#f7f7f7', strong: '#ebebeb', base: '#fff' };

function boxStyle(part) {
  const border = part.getAttribute('border');
  const size = (name) => part.getAttribute(name)?.replace(/^none$/, '') ?? '';
  return {
    padding: space(part.getAttribute('padding')),
    ...(part.hasAttribute('paddingblock') && {
      paddingBlock: space(part.getAttribute('paddingblock')),
    }),
    ...(part.hasAttribute('paddinginline') && {
      paddingInline: space(part.getAttribute('paddinginline')),
    }),
    background: backgrounds[part.getAttribute('background')] ?? '',
    border: border && border !== 'none' ? '1px solid #e3e3e3' : '',
    borderRadius: part.hasAttribute('borderradius') ? '8px' : '',
    inlineSize: size('inlinesize'),
    maxInlineSize: size('maxinlinesize'),
    minInlineSize: size('mininlinesize'),
    overflow: part.getAttribute('overflow') === 'hidden' ? 'hidden' : '',
  };
}

const boxAttributes = ['padding', 'paddingblock', 'paddinginline', 'background', 'border'];

box('s-box', boxStyle, boxAttributes);
box('s-query-container', () => ({}), []);
box('s-grid-item', boxStyle, boxAttributes);
box(
  's-stack',
  (part) => ({
    ...boxStyle(part),
    display: 'flex',
    flexWrap: 'wrap',
    flexDirection: part.getAttribute('direction') === 'inline' ? 'row' : 'column',
    gap: space(part.getAttribute('gap')),
    alignItems: part.getAttribute('alignitems') ?? '',
    justifyContent: part.getAttribute('justifycontent') ?? '',
  }),
  [...boxAttributes, 'direction', 'gap', 'alignitems', 'justifycontent'],
);
box(
  's-grid',
  (part) => ({
    ...boxStyle(part),
    display: 'grid',
    gap: space(part.getAttribute('gap')),
    gridTemplateColumns: (part.getAttribute('gridtemplatecolumns') ?? 'minmax(0, 1fr)')
      // What Polaris writes for narrow containers is read as what it is for wide ones.
      .replace(/^@container.*?,\s*/, ''),
    alignItems: part.getAttribute('alignitems') ?? '',
  }),
  [...boxAttributes, 'gap', 'gridtemplatecolumns'],
);
box('s-button-group', () => ({ display: 'flex', gap: '8px' }), []);

// The app's menu is shown by the admin around the page.
box('s-app-nav', () => ({ display: 'none' }), []);
