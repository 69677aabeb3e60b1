/** A form of a page, as far as somebody without a screen fills it in. */
export interface Form {
  readonly action: string;
  /** Every field that would be sent as it stands. */
  readonly fields: Readonly<Record<string, string>>;
}

const attribute = (tag: string, name: string): string | undefined => {
  const value = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return value === null ? undefined : plain(value[1] ?? value[2] ?? '');
};

const plain = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll(/&#0?39;/g, "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll(/&(amp|#0?38);/g, '&');

/** The form whose hidden `action` has this value, as admin-post.php tells forms apart. */
export function findForm(html: string, action: string): Form | undefined {
  for (const [text] of html.matchAll(/<form[\s\S]*?<\/form>/g)) {
    const fields: Record<string, string> = {};
    for (const [tag] of text.matchAll(/<input[^>]*>/g)) {
      const name = attribute(tag, 'name');
      const type = attribute(tag, 'type') ?? 'text';
      const isOn = !['checkbox', 'radio'].includes(type) || /\schecked/.test(tag);
      if (name !== undefined && type !== 'submit' && isOn)
        fields[name] = attribute(tag, 'value') ?? '';
    }
    for (const [, tag = '', value = ''] of text.matchAll(
      /<textarea([^>]*)>([\s\S]*?)<\/textarea>/g,
    )) {
      const name = attribute(tag, 'name');
      if (name !== undefined) fields[name] = plain(value);
    }
    if (fields['action'] === action) return { action: attribute(text, 'action') ?? '', fields };
  }
  return undefined;
}

/** Texts of the notices of an admin page. */
export const noticesIn = (html: string): readonly string[] =>
  [...html.matchAll(/<div[^>]*class="[^"]*\bnotice\b[^"]*"[^>]*>([\s\S]*?)<\/div>/g)].map(
    ([, text = '']) =>
      text
        .replaceAll(/<[^>]+>/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
  );
