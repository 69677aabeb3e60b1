import { escapeHtml } from '../escape-html.ts';
import type { BlockSetting, ChosenSettings } from '../storefront/block-settings.ts';
import type { ThemeEmbed } from '../storefront/theme-embed.ts';

/** What the theme editor has for an app embed: a field for each setting of its block, with what is chosen. */
export function embedForm(embed: ThemeEmbed, chosen: ChosenSettings): string {
  return embed.settings.map((setting) => field(embed, setting, chosen)).join('');
}

function field(embed: ThemeEmbed, setting: BlockSetting, chosen: ChosenSettings): string {
  const say = (key: string | undefined) => escapeHtml(embed.editorText(key));
  const { id, type, content, label } = setting;
  if (id === undefined) return `<h3>${say(content)}</h3>`;
  const value = chosen[id] ?? setting.default ?? '';
  const named = `name="${id}"`;
  switch (type) {
    case 'checkbox':
      return `<label><input type="checkbox" ${named}${value === true ? ' checked' : ''}> ${say(label)}</label>`;
    case 'select': {
      const options = (setting.options ?? []).map(
        (option) =>
          `<option value="${option.value}"${option.value === value ? ' selected' : ''}>${say(option.label)}</option>`,
      );
      return `<label>${say(label)} <select ${named}>${options.join('')}</select></label>`;
    }
    case 'textarea':
      // A line break that stands first is not part of the text.
      return `<label>${say(label)} <textarea ${named}>\n${escapeHtml(String(value))}</textarea></label>`;
    default: {
      // A browser's own color field cannot be empty, and empty means something here.
      const hint = type === 'color' ? ' placeholder="#rrggbb" pattern="#[0-9a-fA-F]{6}"' : '';
      return `<label>${say(label)} <input ${named} value="${escapeHtml(String(value))}"${hint}></label>`;
    }
  }
}
