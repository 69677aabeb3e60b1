/** A search query as a tree. */
export type SearchNode =
  | { readonly kind: 'all'; readonly nodes: readonly SearchNode[] }
  | { readonly kind: 'any'; readonly nodes: readonly SearchNode[] }
  | { readonly kind: 'not'; readonly node: SearchNode }
  | SearchTerm;

/** One term: a value, in a field or anywhere. */
export interface SearchTerm {
  readonly kind: 'term';
  /** Undefined: anywhere. */
  readonly field: string | undefined;
  readonly comparator: '=' | '>' | '<' | '>=' | '<=';
  readonly value: string;
  readonly isQuoted: boolean;
  /** A `*` stood at the end; alone it stands for whatever there is. */
  readonly isPrefix: boolean;
}

/**
 * Reads Shopify's search syntax: terms, `field:value` with comparators, values in single or double quotes,
 * a backslash before `: \ ( )`, AND, OR, NOT, `-` and parentheses. Terms side by side must all match.
 * What is not well-formed is read as well as it goes, as a search does.
 */
export function parseQuery(query: string): SearchNode {
  return new Parser(query).alternatives();
}

class Parser {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  alternatives(): SearchNode {
    const nodes = [this.#conjunction()];
    while (this.#word('OR')) nodes.push(this.#conjunction());
    return nodes.length === 1 && nodes[0] ? nodes[0] : { kind: 'any', nodes };
  }

  #conjunction(): SearchNode {
    const nodes: SearchNode[] = [];
    for (;;) {
      this.#space();
      const before = this.#at;
      if (this.#isOver() || this.#peek() === ')' || this.#looksAt('OR')) break;
      if (this.#word('AND')) continue;
      nodes.push(this.#factor());
      // Whatever happens, go on: a sign that fits nowhere is left out.
      if (this.#at === before) this.#at += 1;
    }
    return nodes.length === 1 && nodes[0] ? nodes[0] : { kind: 'all', nodes };
  }

  #factor(): SearchNode {
    if (this.#word('NOT')) {
      this.#space();
      return { kind: 'not', node: this.#factor() };
    }
    if (this.#peek() === '-') {
      this.#at += 1;
      return { kind: 'not', node: this.#factor() };
    }
    if (this.#peek() === '(') {
      this.#at += 1;
      const node = this.alternatives();
      this.#space();
      if (this.#peek() === ')') this.#at += 1;
      return node;
    }
    return this.#term();
  }

  #term(): SearchTerm {
    const first = this.#value();
    if (first.isQuoted || this.#peek() !== ':') {
      return { kind: 'term', field: undefined, comparator: '=', ...first };
    }
    this.#at += 1;
    const comparator = (/^(?:>=|<=|>|<)/.exec(this.#text.slice(this.#at)) ?? [''])[0];
    this.#at += comparator.length;
    return {
      kind: 'term',
      field: first.value,
      comparator: comparator === '' ? '=' : (comparator as SearchTerm['comparator']),
      ...this.#value(),
    };
  }

  #value(): Pick<SearchTerm, 'value' | 'isQuoted' | 'isPrefix'> {
    const quote = this.#peek();
    const isQuoted = quote === '"' || quote === "'";
    if (isQuoted) this.#at += 1;
    let value = '';
    for (; !this.#isOver(); this.#at += 1) {
      const sign = this.#peek();
      if (isQuoted ? sign === quote : /[\s:()]/.test(sign)) break;
      if (sign === '\\' && this.#at + 1 < this.#text.length) this.#at += 1;
      value += this.#peek();
    }
    if (isQuoted) this.#at += 1;
    const isPrefix = !isQuoted && value.endsWith('*');
    return { value: isPrefix ? value.slice(0, -1) : value, isQuoted, isPrefix };
  }

  #word(word: string): boolean {
    this.#space();
    if (!this.#looksAt(word)) return false;
    this.#at += word.length;
    return true;
  }

  #looksAt(word: string): boolean {
    return new RegExp(`^${word}(?=[\\s()]|$)`).test(this.#text.slice(this.#at));
  }

  #space(): void {
    while (/\s/.test(this.#peek())) this.#at += 1;
  }

  #peek(): string {
    return this.#text.charAt(this.#at);
  }

  #isOver(): boolean {
    return this.#at >= this.#text.length;
  }
}
