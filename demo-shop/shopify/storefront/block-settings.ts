/** One input of a block in the theme editor; of headings only the words count. */
export interface BlockSetting {
  readonly id?: string;
  readonly type: string;
  readonly default?: string | boolean;
  /** Of a heading or paragraph: what it says, as a key of the locale files. */
  readonly content?: string;
  readonly label?: string;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

/** What a merchant has set, by the settings' ids: on or off, or a text. What is not there is as the schema has it. */
export type ChosenSettings = Readonly<Record<string, string | boolean>>;

/** The settings that a block's schema names. */
export function settingsOf(block: string): readonly BlockSetting[] {
  const schema = /\{%-?\s*schema\s*-?%\}([\s\S]*?)\{%-?\s*endschema\s*-?%\}/.exec(block)?.[1];
  return (JSON.parse(schema ?? '{}') as { readonly settings?: BlockSetting[] }).settings ?? [];
}

/** `block.settings` as Liquid reads it: a color is an object, and nothing where none was chosen. */
export function settingValues(settings: readonly BlockSetting[], chosen: ChosenSettings): object {
  const values: Record<string, unknown> = {};
  for (const { id, type, default: standard } of settings) {
    if (id === undefined) continue;
    const value = chosen[id] ?? standard;
    values[id] = type === 'color' ? colorOf(value) : value;
  }
  return values;
}

function colorOf(value: string | boolean | undefined): object | undefined {
  const isColor = typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value);
  return isColor ? { alpha: 1, hex: value } : undefined;
}

/** What a form with a field for each setting says: a box that is not ticked is not in it. */
export function chosenIn(settings: readonly BlockSetting[], form: URLSearchParams): ChosenSettings {
  return Object.fromEntries(
    settings.flatMap(({ id, type }) => {
      if (id === undefined) return [];
      const text = (form.get(id) ?? '').replaceAll('\r\n', '\n');
      return [[id, type === 'checkbox' ? form.has(id) : text]];
    }),
  );
}
