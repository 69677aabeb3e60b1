import { storeLanguages, type MainSettings } from '../../../../protocol/shopify-app.ts';
import { change, h } from '../parts/element.ts';
import { locale, texts } from '../texts/texts.ts';

type Fact = MainSettings['secondFacts'][number];

/** The fields of the main settings, with what is in them now. */
export interface SettingsFields {
  /** In groups, as they stand on the page. */
  readonly groups: readonly HTMLElement[];
  read(): MainSettings;
  write(settings: MainSettings): void;
  /** Marks what cannot be right, and what the server has named. @returns the first of it. */
  mark(refused: readonly string[]): HTMLElement | undefined;
}

const facts: readonly Fact[] = ['email', 'phone', 'postcode'];

/** @param onChange told of each change with the field's name as the settings call it. */
export function settingsFields(onChange: (name: string) => void): SettingsFields {
  const { settings: words } = texts;
  const telling = (name: string) => {
    const tell = () => onChange(name);
    return { oninput: tell, onchange: tell };
  };
  const color = h('s-color-field', { label: words.color, ...telling('appearance.accentColor') });
  const position = h(
    's-select',
    { label: words.position, ...telling('appearance.position') },
    ...options(words.positions),
  );
  const scheme = h(
    's-select',
    { label: words.scheme, ...telling('appearance.colorScheme') },
    ...options(words.schemes),
  );
  const text = (name: string, label: string) =>
    h('s-text-field', { label, maxLength: 40, autocomplete: 'off', ...telling(`texts.${name}`) });
  const assistantName = text('assistantName', words.assistantName);
  const launcherLabel = text('launcherLabel', words.launcherLabel);
  const greeting = h('s-text-area', {
    label: words.greeting,
    maxLength: 300,
    rows: 3,
    ...telling('texts.greeting'),
  });
  const language = h(
    's-select',
    { label: words.locale, details: words.localeDetails, ...telling('locale') },
    ...languageOptions(),
  );
  const boxes = facts.map((fact) => ({
    fact,
    box: h('s-checkbox', { label: words.facts[fact], ...telling('secondFacts') }),
  }));
  const factsError = h('s-text', { tone: 'critical', id: 'facts-error' });
  const handoverEmail = h('s-email-field', {
    label: words.handoverEmail,
    details: words.handoverDetails,
    autocomplete: 'email',
    ...telling('handoverEmail'),
  });
  /** As they were read: the preferred one first. */
  let order: readonly Fact[] = facts;

  const chosenFacts = (): Fact[] => {
    const isChosen = (fact: Fact) => boxes.some((each) => each.fact === fact && each.box.checked);
    return [...order, ...facts.filter((each) => !order.includes(each))].filter(isChosen);
  };

  return {
    groups: [
      h('s-section', { heading: words.looks }, color, position, scheme),
      h(
        's-section',
        { heading: words.words },
        h('s-paragraph', { color: 'subdued' }, words.emptyIsOurs),
        assistantName,
        launcherLabel,
        greeting,
        language,
      ),
      h(
        's-section',
        { heading: words.proof },
        h(
          'fieldset',
          { 'aria-describedby': 'facts-error' },
          h('legend', {}, words.secondFacts),
          ...boxes.map(({ box }) => box),
          factsError,
        ),
      ),
      h('s-section', { heading: words.messages }, handoverEmail),
    ],
    read: () => ({
      appearance: {
        accentColor: color.value.trim().toLowerCase(),
        position: position.value as MainSettings['appearance']['position'],
        colorScheme: scheme.value as MainSettings['appearance']['colorScheme'],
      },
      texts: {
        assistantName: assistantName.value.trim(),
        launcherLabel: launcherLabel.value.trim(),
        greeting: greeting.value.trim(),
      },
      locale: language.value,
      secondFacts: chosenFacts(),
      handoverEmail: handoverEmail.value.trim(),
    }),
    write({ appearance, texts: own, locale: tag, secondFacts, handoverEmail: email }) {
      color.value = appearance.accentColor;
      position.value = appearance.position;
      scheme.value = appearance.colorScheme;
      assistantName.value = own.assistantName;
      launcherLabel.value = own.launcherLabel;
      greeting.value = own.greeting;
      // Set elsewhere to what is not offered here: it stays.
      if (![...language.children].some((each) => each.getAttribute('value') === tag)) {
        language.append(h('s-option', { value: tag }, nameOf(tag)));
      }
      language.value = tag;
      order = secondFacts;
      for (const { fact, box } of boxes) box.checked = secondFacts.includes(fact);
      handoverEmail.value = email;
      this.mark([]);
    },
    mark(refused) {
      const isWrongColor = !/^#[0-9a-f]{6}$/i.test(color.value.trim());
      const isWrongEmail = !/^([^\s@]+@[^\s@]+\.[^\s@]+)?$/.test(handoverEmail.value.trim());
      const hasNoFact = chosenFacts().length === 0;
      const is = (name: string, isWrong: boolean) => isWrong || refused.includes(name);
      const wrong = [
        [color, is('appearance.accentColor', isWrongColor), words.colorWrong],
        [assistantName, is('texts.assistantName', false), words.wrongFields],
        [launcherLabel, is('texts.launcherLabel', false), words.wrongFields],
        [greeting, is('texts.greeting', false), words.wrongFields],
        [handoverEmail, is('handoverEmail', isWrongEmail), words.emailWrong],
      ] as const;
      for (const [field, isWrong, said] of wrong) change(field, 'error', isWrong && said);
      factsError.textContent = is('secondFacts', hasNoFact) ? words.secondFactsWrong : '';
      const first = wrong.find(([, isWrong]) => isWrong)?.[0];
      return first ?? (factsError.textContent ? boxes[0]?.box : undefined);
    },
  };
}

const names = new Intl.DisplayNames([locale], { type: 'language' });
const nameOf = (tag: string): string => names.of(tag) ?? tag;

function languageOptions(): readonly HTMLElement[] {
  return storeLanguages
    .map((tag) => [tag, nameOf(tag)] as const)
    .toSorted(([, one], [, other]) => one.localeCompare(other, locale))
    .map(([tag, name]) => h('s-option', { value: tag }, name));
}

function options(choices: Readonly<Record<string, string>>) {
  return Object.entries(choices).map(([value, label]) => h('s-option', { value }, label));
}
