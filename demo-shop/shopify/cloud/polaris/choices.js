import { Part, define, make, reflect, sheet } from './base.js';
import { Field, shared } from './fields.js';

/** A box that is ticked or not: sends its value, "on" when it has none. */
function tick(tag, role) {
  const part = class extends Field {
    get checked() {
      return this.ticked ?? this.hasAttribute('checked');
    }
    set checked(value) {
      this.ticked = Boolean(value);
      if (this.isDrawn) this.redraw();
      this.offer();
    }
    get value() {
      return this.getAttribute('value') ?? 'on';
    }
    set value(value) {
      this.setAttribute('value', value);
    }
    formResetCallback() {
      this.checked = this.hasAttribute('checked');
    }
    offer() {
      this.internals.setFormValue(this.checked ? this.value : null);
    }
    draw() {
      const control = make('input', {
        type: 'checkbox',
        role,
        disabled: this.hasAttribute('disabled'),
      });
      control.checked = this.checked;
      control.addEventListener('change', (event) => {
        this.ticked = control.checked;
        this.take(this.value, event);
      });
      const label = this.getAttribute('accessibilitylabel');
      if (label && !this.hasAttribute('label')) control.setAttribute('aria-label', label);
      return this.labelled(control, 'after');
    }
  };
  reflect(part, ['label', 'name', 'error', 'details'], ['disabled', 'required']);
  define(tag, part);
}

tick('s-checkbox');
tick('s-switch', 'switch');

// Their texts and values are read by the list around them.
define(
  's-option',
  class extends Part {
    static sheet = sheet(':host { display: none; }');
  },
);
define(
  's-choice',
  class extends Part {
    static sheet = sheet(':host { display: none; }');
  },
);

/** A field that is made of the choices inside it, also of those that come later. */
class Choosing extends Field {
  connectedCallback() {
    super.connectedCallback();
    this.watcher ??= new MutationObserver(() => this.redraw());
    this.watcher.observe(this, {
      childList: true,
      subtree: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['selected', 'value'],
    });
    this.redraw();
    this.offer();
  }
  disconnectedCallback() {
    this.watcher?.disconnect();
  }
  choices(tag) {
    return [...this.querySelectorAll(tag)].map((choice) => ({
      value: choice.getAttribute('value') ?? '',
      text: choice.textContent.trim(),
      isSelected: choice.hasAttribute('selected'),
      isDisabled: choice.hasAttribute('disabled'),
    }));
  }
}

class Select extends Choosing {
  get value() {
    const choices = this.choices('s-option');
    const chosen = this.current || this.getAttribute('value');
    return chosen || (choices.find(({ isSelected }) => isSelected) ?? choices[0])?.value || '';
  }
  set value(value) {
    super.value = value;
  }
  draw() {
    const control = make('select', shared(this, ['disabled', 'required']));
    for (const { value, text, isDisabled } of this.choices('s-option')) {
      control.append(make('option', { value, disabled: isDisabled }, text));
    }
    control.value = this.value;
    for (const name of ['input', 'change']) {
      control.addEventListener(name, (event) => this.take(control.value, event));
    }
    return this.labelled(control);
  }
}
reflect(Select, ['label', 'name', 'error', 'details'], ['disabled', 'required']);
define('s-select', Select);

class ChoiceList extends Choosing {
  get values() {
    return (
      this.picked ??
      this.choices('s-choice')
        .filter(({ isSelected }) => isSelected)
        .map(({ value }) => value)
    );
  }
  set values(values) {
    this.picked = [...values];
    if (this.isDrawn) this.redraw();
    this.offer();
  }
  offer() {
    const data = new FormData();
    const name = this.getAttribute('name');
    if (name) for (const value of this.values) data.append(name, value);
    this.internals.setFormValue(data);
  }
  draw() {
    const type = this.hasAttribute('multiple') ? 'checkbox' : 'radio';
    const lines = this.choices('s-choice').map(({ value, text, isDisabled }, index) => {
      const control = make('input', {
        type,
        id: `choice-${index}`,
        name: 'choice',
        value,
        disabled: isDisabled || this.hasAttribute('disabled'),
      });
      control.checked = this.values.includes(value);
      control.addEventListener('change', (event) => {
        const boxes = [...this.shadowRoot.querySelectorAll('input')];
        this.picked = boxes.filter((box) => box.checked).map((box) => box.value);
        this.take(this.picked[0] ?? '', event);
      });
      return make('div', { class: 'line' }, control, make('label', { for: control.id }, text));
    });
    const set = make('fieldset', {}, make('legend', {}, this.text('label')), ...lines);
    set.append(...this.notes(set));
    return set;
  }
}
reflect(ChoiceList, ['label', 'name', 'error', 'details'], ['disabled', 'multiple']);
define('s-choice-list', ChoiceList);
