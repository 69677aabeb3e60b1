import { parseQuery, type SearchNode, type SearchTerm } from './parse-query.ts';

/** Says whether a thing matches a term. */
export type TermMatcher<Thing> = (thing: Thing, term: SearchTerm) => boolean;

/** What can be searched: filters by name, and what a term without a field looks into. */
export interface SearchIndex<Thing> {
  readonly filters: Readonly<Record<string, TermMatcher<Thing>>>;
  readonly anywhere: TermMatcher<Thing>;
}

/** A filter that does not exist: Shopify leaves it out and says so beside the data. */
export interface SearchWarning {
  readonly field: string;
  readonly message: string;
  readonly code: string;
}

/** What a search found, and what of its query was left out. */
export interface SearchResult<Thing> {
  readonly found: readonly Thing[];
  readonly warnings: readonly SearchWarning[];
}

/** Those of the things that match. A filter that the index does not know matches everything. */
export function search<Thing>(
  things: readonly Thing[],
  query: string | null | undefined,
  index: SearchIndex<Thing>,
): SearchResult<Thing> {
  if (query === null || query === undefined || query.trim() === '') {
    return { found: things, warnings: [] };
  }
  const tree = parseQuery(query);
  const warnings = unknownFields(tree, index).map((field) => ({
    field,
    message: 'Invalid search field for this query.',
    code: 'invalid_field',
  }));
  return { found: things.filter((thing) => matches(thing, tree, index)), warnings };
}

function matches<Thing>(thing: Thing, node: SearchNode, index: SearchIndex<Thing>): boolean {
  switch (node.kind) {
    case 'all':
      return node.nodes.every((each) => matches(thing, each, index));
    case 'any':
      return node.nodes.some((each) => matches(thing, each, index));
    case 'not':
      return isUnknown(node.node, index) || !matches(thing, node.node, index);
    default: {
      if (node.field === undefined) return index.anywhere(thing, node);
      const filter = isUnknown(node, index) ? undefined : index.filters[node.field];
      return filter === undefined || filter(thing, node);
    }
  }
}

function isUnknown<Thing>(node: SearchNode, index: SearchIndex<Thing>): boolean {
  return (
    node.kind === 'term' && node.field !== undefined && !Object.hasOwn(index.filters, node.field)
  );
}

function unknownFields<Thing>(node: SearchNode, index: SearchIndex<Thing>): readonly string[] {
  if (node.kind === 'term') return isUnknown(node, index) ? [node.field ?? ''] : [];
  return (node.kind === 'not' ? [node.node] : node.nodes).flatMap((each) =>
    unknownFields(each, index),
  );
}

/** Lower case words of a text, as a search takes it apart. */
export function words(text: string | null | undefined): readonly string[] {
  return (text ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Whether the words of the value stand in the text: side by side when quoted, anywhere when not. */
export function matchesWords(text: string | null | undefined, term: SearchTerm): boolean {
  const [there, wanted] = [words(text), words(term.value)];
  if (term.isPrefix && term.value === '') return there.length > 0;
  if (wanted.length === 0) return false;
  if (term.isQuoted) return ` ${there.join(' ')} `.includes(` ${wanted.join(' ')} `);
  return wanted.every((word, place) =>
    there.some((each) =>
      term.isPrefix && place === wanted.length - 1 ? each.startsWith(word) : each === word,
    ),
  );
}

/** Whether an instant stands to the value's as the comparator says; a day alone is its beginning, in UTC. */
export function matchesInstant(at: string | null, term: SearchTerm): boolean {
  const [there, wanted] = [Date.parse(at ?? ''), Date.parse(term.value)];
  if (Number.isNaN(there) || Number.isNaN(wanted)) return false;
  if (term.comparator === '=') {
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(term.value);
    return isDay ? (at ?? '').startsWith(term.value) : there === wanted;
  }
  return compare(there - wanted, term.comparator);
}

/** Whether a long number stands to the value's as the comparator says. */
export function matchesNumber(number: string | null, term: SearchTerm): boolean {
  if (number === null) return false;
  if (term.isPrefix && term.value === '') return true;
  if (term.isPrefix || !/^\d+$/.test(term.value)) return false;
  const difference = BigInt(number) - BigInt(term.value);
  return compare(difference > 0n ? 1 : difference < 0n ? -1 : 0, term.comparator);
}

function compare(difference: number, comparator: SearchTerm['comparator']): boolean {
  const outcomes = {
    '=': difference === 0,
    '>': difference > 0,
    '<': difference < 0,
    '>=': difference >= 0,
    '<=': difference <= 0,
  };
  return outcomes[comparator];
}
