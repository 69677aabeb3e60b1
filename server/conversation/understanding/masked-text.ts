/** Text of which parts are taken out as they are recognised, so that no digit is read twice. */
export class MaskedText {
  #rest: string;

  constructor(text: string) {
    this.#rest = text;
  }

  /** What is left; each part taken out has become a bar of the same length. */
  get rest(): string {
    return this.#rest;
  }

  /**
   * Takes out every match of a global expression.
   * @param accept decides on each match; by default all are taken.
   * @returns group 1 of each match taken (the whole match where there is none), with its place.
   */
  take(
    expression: RegExp,
    accept: (match: RegExpExecArray) => boolean = () => true,
  ): readonly { readonly value: string; readonly at: number }[] {
    const taken: { value: string; at: number; whole: string; start: number }[] = [];
    for (const match of this.#rest.matchAll(expression)) {
      if (!accept(match)) continue;
      const value = match[1] ?? match[0];
      const at = match.index + match[0].indexOf(value);
      taken.push({ value: value.trim(), at, whole: match[0], start: match.index });
    }
    for (const { whole, start } of taken) {
      const end = start + whole.length;
      this.#rest = this.#rest.slice(0, start) + '|'.repeat(whole.length) + this.#rest.slice(end);
    }
    return taken.map(({ value, at }) => ({ value, at }));
  }
}
