import { Part, define, make, sheet, slot } from './base.js';

/** What a click on an element with `commandfor` does to the element of that id. */
function runCommand(part) {
  const target = document.getElementById(part.text('commandfor'));
  if (!target) return;
  const command = part.text('command', '--auto');
  if (command === '--hide') target.hideOverlay?.();
  else if (command === '--show') target.showOverlay?.();
  else target.toggleOverlay?.();
}

define(
  's-button',
  class extends Part {
    static delegatesFocus = true;
    static observedAttributes = [
      'variant',
      'tone',
      'disabled',
      'loading',
      'href',
      'target',
      'type',
      'accessibilitylabel',
    ];
    static sheet = sheet(`
      :host { display: inline-block; }
      button, a { display: inline-block; font: inherit; font-weight: 550; border: 1px solid #c9c9c9; border-radius: 8px; background: #fff; color: #303030; padding: 5px 12px; cursor: pointer; text-decoration: none; }
      .primary { background: #303030; color: #fff; border-color: #303030; }
      .tertiary { background: none; border-color: transparent; text-decoration: underline; }
      .critical { color: #8e1f0b; } .primary.critical { background: #c70a24; border-color: #c70a24; color: #fff; }
      button[disabled] { opacity: 0.5; cursor: default; }
    `);
    draw() {
      const href = this.getAttribute('href');
      const isShut = this.hasAttribute('disabled') || this.hasAttribute('loading');
      const shared = {
        class: `${this.text('variant')} ${this.text('tone')}`,
        'aria-label': this.getAttribute('accessibilitylabel'),
      };
      if (href !== null && !isShut) {
        return make('a', { ...shared, href, target: linkTarget(this), rel: 'noopener' }, slot());
      }
      const button = make(
        'button',
        {
          ...shared,
          type: 'button',
          disabled: isShut,
          'aria-busy': this.hasAttribute('loading') && 'true',
        },
        slot(),
      );
      button.addEventListener('click', () => this.act());
      return button;
    }
    act() {
      runCommand(this);
      const form = this.closest('form');
      if (this.getAttribute('type') === 'submit') submit(form, this);
      if (this.getAttribute('type') === 'reset') form?.reset();
    }
  },
);

/** Submits with the button's name and value, after the page's own listeners had their say. */
function submit(form, button) {
  if (!form) return;
  const name = button.getAttribute('name');
  const extra = name && make('input', { type: 'hidden', name, value: button.text('value') });
  if (extra) form.append(extra);
  form.requestSubmit();
  extra?.remove();
}

function linkTarget(part) {
  const target = part.getAttribute('target');
  return target && target !== 'auto' ? target : undefined;
}

define(
  's-link',
  class extends Part {
    static delegatesFocus = true;
    static observedAttributes = ['href', 'target', 'tone', 'accessibilitylabel'];
    static sheet = sheet(`
      :host { display: inline; }
      a { color: #005bd3; } button { border: 0; background: none; padding: 0; font: inherit; color: #005bd3; text-decoration: underline; cursor: pointer; }
    `);
    draw() {
      const href = this.getAttribute('href');
      const label = this.getAttribute('accessibilitylabel');
      if (href !== null) {
        return make(
          'a',
          { href, target: linkTarget(this), rel: 'noopener', 'aria-label': label },
          slot(),
        );
      }
      const button = make('button', { type: 'button', 'aria-label': label }, slot());
      button.addEventListener('click', () => runCommand(this));
      return button;
    }
  },
);

define(
  's-clickable',
  class extends Part {
    static delegatesFocus = true;
    static observedAttributes = ['href', 'target', 'accessibilitylabel', 'disabled'];
    static sheet = sheet(`
      :host { display: block; }
      a, button { display: block; width: 100%; text-align: start; border: 0; background: none; padding: 0; font: inherit; color: inherit; cursor: pointer; text-decoration: none; }
    `);
    draw() {
      const href = this.getAttribute('href');
      const label = this.getAttribute('accessibilitylabel');
      if (href !== null)
        return make('a', { href, target: linkTarget(this), 'aria-label': label }, slot());
      const button = make(
        'button',
        { type: 'button', 'aria-label': label, disabled: this.hasAttribute('disabled') },
        slot(),
      );
      button.addEventListener('click', () => runCommand(this));
      return button;
    }
  },
);

define(
  's-modal',
  class extends Part {
    static observedAttributes = ['heading', 'accessibilitylabel'];
    static sheet = sheet(`
      :host { display: contents; }
      dialog { border: 0; border-radius: 16px; padding: 0; width: min(36rem, calc(100vw - 32px)); box-shadow: 0 20px 40px #0004; }
      dialog::backdrop { background: #0008; }
      header, footer { display: flex; gap: 8px; padding: 16px; align-items: center; }
      footer { justify-content: flex-end; }
      h2 { font-size: 14px; margin: 0; flex: 1; }
      .inside { padding-inline: 16px; }
    `);
    draw() {
      const heading = this.getAttribute('heading');
      const close = make('button', { type: 'button', 'aria-label': 'Close' }, '×');
      close.addEventListener('click', () => this.hideOverlay());
      const dialog = make(
        'dialog',
        { 'aria-label': heading ?? this.getAttribute('accessibilitylabel') },
        make('header', {}, make('h2', {}, heading ?? ''), close),
        make('div', { class: 'inside' }, slot()),
        make('footer', {}, slot('secondary-actions'), slot('primary-action')),
      );
      dialog.addEventListener('close', () => this.dispatchEvent(new Event('hide')));
      return dialog;
    }
    get dialog() {
      return this.shadowRoot.querySelector('dialog');
    }
    showOverlay() {
      if (!this.dialog.open) this.dialog.showModal();
      this.dispatchEvent(new Event('show'));
    }
    hideOverlay() {
      this.dialog.close();
    }
    toggleOverlay() {
      if (this.dialog.open) this.hideOverlay();
      else this.showOverlay();
    }
  },
);
