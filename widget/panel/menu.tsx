import { languages } from '../locales/languages.ts';
import { h } from './elements.ts';
import type { Surrounded } from './surroundings.ts';

/** What a shopper may want once: another language, or that nothing is left in this browser. */
export function Menu({
  surroundings: { strings },
  onLanguage,
  onForget,
}: Surrounded & {
  readonly onLanguage: (tag: string) => void;
  /** Absent where there is no conversation. */
  readonly onForget: (() => void) | undefined;
}) {
  return (
    <div class="aside">
      <label for="language">{strings.language}</label>
      <select id="language" onChange={({ currentTarget }) => onLanguage(currentTarget.value)}>
        {languages.map((tag) => (
          <option value={tag} lang={tag} selected={tag === strings.tag}>
            {new Intl.DisplayNames(tag, { type: 'language' }).of(tag)}
          </option>
        ))}
      </select>
      {onForget && [
        <button type="button" class="link" onClick={onForget}>
          {strings.forget}
        </button>,
        <p class="hint">{strings.forgetHint}</p>,
      ]}
    </div>
  );
}
