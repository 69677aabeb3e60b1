/** A piece of HTML that is safe to show: made by {@link html}, or of a text that is ours. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a template: text is escaped, HTML stands as it is, lists are joined. */
type Part = Html | string | number | undefined | readonly Part[];

/** Builds HTML from a template. Whatever is put in is text unless it is {@link Html} already. */
export function html(template: readonly string[], ...parts: readonly Part[]): Html {
  const text = template
    .map((piece, index) => piece + (index < parts.length ? rendered(parts[index]) : ''))
    .join('');
  return new Html(text);
}

/** Prose with `code` between backticks. */
export function prose(text: string | undefined): Html {
  if (text === undefined) return html``;
  // Every second piece stood between backticks.
  const pieces = text.split('`');
  return html`${pieces.map((piece, index) => (index % 2 === 1 ? html`<code>${piece}</code>` : piece))}`;
}

function rendered(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(rendered).join('');
  return String(part)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
