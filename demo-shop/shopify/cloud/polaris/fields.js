import { Part, define, make, reflect, sheet } from './base.js';

const fieldSheet = sheet(`
  :host { display: block; }
  .field { display: grid; gap: 4px; }
  label, legend { font-weight: 450; padding: 0; }
  input:not([type='checkbox'], [type='radio'], [type='color']), select, textarea { font: inherit; width: 100%; min-height: 32px; padding: 5px 10px; border: 1px solid #8a8a8a; border-radius: 8px; background: #fff; color: inherit; }
  input[type='color'] { padding: 2px; width: 44px; height: 32px; flex: none; }
  fieldset { border: 0; padding: 0; margin: 0; display: grid; gap: 6px; }
  .line { display: flex; gap: 8px; align-items: flex-start; }
  .details { color: #616161; font-size: 13px; }
  .error { color: #8e1f0b; font-size: 13px; }
  .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  [aria-invalid='true'] { border-color: #8e1f0b; background: #fee8eb; }
`);

const fieldAttributes = [
  'label',
  'name',
  'value',
  'placeholder',
  'details',
  'error',
  'disabled',
  'required',
  'readonly',
  'labelaccessibilityvisibility',
  'autocomplete',
  'maxlength',
  'minlength',
  'min',
  'max',
  'step',
  'rows',
  'checked',
];

/** A field that takes part in the form around it. */
export class Field extends Part {
  static formAssociated = true;
  static delegatesFocus = true;
  static observedAttributes = fieldAttributes.filter(
    (name) => name !== 'value' && name !== 'checked',
  );
  static sheet = fieldSheet;

  constructor() {
    super();
    this.internals = this.attachInternals();
  }

  connectedCallback() {
    this.current ??= this.getAttribute('value') ?? '';
    super.connectedCallback();
    this.offer();
  }

  get value() {
    return this.current ?? this.getAttribute('value') ?? '';
  }

  set value(value) {
    this.current = String(value ?? '');
    if (this.isDrawn) this.redraw();
    this.offer();
  }

  get form() {
    return this.internals.form;
  }

  formResetCallback() {
    this.value = this.getAttribute('value') ?? '';
  }

  /** Tells the form what is in the field. */
  offer() {
    this.internals.setFormValue(this.value);
  }

  /** Called with what a person has entered. */
  take(value, event) {
    this.current = value;
    this.offer();
    // Of the two only input leaves a shadow root by itself.
    if (event.type === 'change') this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** The control with its label, details and error. */
  labelled(control, order = 'before') {
    control.id = 'control';
    const isUnseen = this.text('labelaccessibilityvisibility') === 'exclusive';
    const label = make(
      'label',
      { for: 'control', class: isUnseen && 'unseen' },
      this.text('label'),
    );
    const notes = this.notes(control);
    const isBefore = order === 'before';
    const line = isBefore ? [label, control] : [make('div', { class: 'line' }, control, label)];
    return make('div', { class: 'field' }, ...line, ...notes);
  }

  notes(control) {
    const notes = ['details', 'error']
      .filter((name) => this.getAttribute(name))
      .map((name) => make('div', { id: name, class: name }, this.getAttribute(name)));
    if (notes.length > 0)
      control.setAttribute('aria-describedby', notes.map(({ id }) => id).join(' '));
    if (this.getAttribute('error')) control.setAttribute('aria-invalid', 'true');
    return notes;
  }
}

/** Attributes of the field that its control has too. */
export function shared(part, names) {
  return Object.fromEntries(
    names.map((name) => [name, part.hasAttribute(name) ? part.getAttribute(name) : undefined]),
  );
}

function textField(tag, type) {
  const part = class extends Field {
    draw() {
      const control = make('input', {
        type,
        ...shared(this, [
          'placeholder',
          'disabled',
          'required',
          'readonly',
          'autocomplete',
          'maxlength',
          'minlength',
          'min',
          'max',
          'step',
        ]),
      });
      control.value = this.value;
      for (const name of ['input', 'change']) {
        control.addEventListener(name, (event) => this.take(control.value, event));
      }
      control.addEventListener('keydown', (event) => {
        if (event.key === 'Enter') this.form?.requestSubmit();
      });
      return this.labelled(control);
    }
  };
  reflect(part, ['label', 'name', 'error', 'details', 'placeholder'], ['disabled', 'required']);
  define(tag, part);
}

textField('s-text-field', 'text');
textField('s-email-field', 'email');
textField('s-password-field', 'password');
textField('s-number-field', 'number');
textField('s-url-field', 'url');
textField('s-search-field', 'search');
textField('s-date-field', 'date');

class TextArea extends Field {
  draw() {
    const control = make(
      'textarea',
      shared(this, ['placeholder', 'disabled', 'required', 'readonly', 'maxlength', 'rows']),
    );
    control.value = this.value;
    for (const name of ['input', 'change']) {
      control.addEventListener(name, (event) => this.take(control.value, event));
    }
    return this.labelled(control);
  }
}
reflect(TextArea, ['label', 'name', 'error', 'details', 'placeholder'], ['disabled', 'required']);
define('s-text-area', TextArea);

class ColorField extends Field {
  draw() {
    const control = make('input', {
      type: 'text',
      ...shared(this, ['placeholder', 'disabled', 'required']),
    });
    const picker = make('input', {
      type: 'color',
      'aria-label': `${this.text('label')}: pick`,
      disabled: this.hasAttribute('disabled'),
    });
    const both = (value) => {
      control.value = value;
      if (/^#[0-9a-f]{6}$/i.test(value)) picker.value = value;
    };
    both(this.value);
    for (const part of [control, picker]) {
      for (const name of ['input', 'change']) {
        part.addEventListener(name, (event) => {
          both(part.value);
          this.take(part.value, event);
        });
      }
    }
    const field = this.labelled(control);
    const line = make('div', { class: 'line' }, picker);
    control.before(line);
    line.append(control);
    return field;
  }
}
reflect(ColorField, ['label', 'name', 'error', 'details'], ['disabled', 'required']);
define('s-color-field', ColorField);
