/**
 * Puts values into a string of the widget.
 * @param values by the names in the string's braces; a name without a value stays as it is.
 */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (braces, name: string) => values[name] ?? braces);
}
