/** A text that translators see. */
export interface Translatable {
  readonly text: string;
  readonly plural?: string;
  readonly context?: string;
  /** A note for translators. */
  readonly comment?: string;
}

type Language = 'php' | 'js';

/** What each of WordPress's translating functions is called with, in order. The domain comes last. */
const parameters: Readonly<Record<string, readonly (keyof Translatable | 'count')[]>> = {
  __: ['text'],
  _e: ['text'],
  esc_html__: ['text'],
  esc_html_e: ['text'],
  esc_attr__: ['text'],
  esc_attr_e: ['text'],
  _x: ['text', 'context'],
  _ex: ['text', 'context'],
  esc_html_x: ['text', 'context'],
  esc_attr_x: ['text', 'context'],
  _n: ['text', 'plural', 'count'],
  _nx: ['text', 'plural', 'count', 'context'],
  _n_noop: ['text', 'plural'],
  _nx_noop: ['text', 'plural', 'context'],
};

/** Comments, strings, names and every other character, as far as translating calls need them told apart. */
const tokens = {
  php: /\/\*[\s\S]*?\*\/|\/\/[^\n]*|#[^\n]*|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|[\w$]+|\s+|./gsu,
  js: /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|[\w$]+|\s+|./gsu,
};

/**
 * The texts that a file hands to WordPress's translating functions under the domain `trulybot`.
 * @throws Error when a call of ours cannot be read by translators' tools: a variable, or no domain.
 */
export function translatableIn(source: string, language: Language, path: string): Translatable[] {
  const found: Translatable[] = [];
  let comment: string | undefined;
  const list = codeOf(source, language).flatMap((code) => code.match(tokens[language]) ?? []);
  for (const [place, token] of list.entries()) {
    if (token === ';' || token === '}') comment = undefined;
    comment = noteIn(token) ?? comment;
    const names = Object.hasOwn(parameters, token) ? parameters[token] : undefined;
    if (!names || isDeclaredAt(list, place)) continue;
    const given = argumentsAt(list, place + 1);
    if (!given) continue;
    found.push(read(names, given, `${path}: ${token}(${given.join(',')})`, language, comment));
  }
  return found;
}

/** What is code of a file: in PHP what stands between its tags, for apostrophes in HTML begin no string. */
function codeOf(source: string, language: Language): string[] {
  if (language === 'js') return [source];
  return source
    .split(/<\?(?:php|=)/)
    .slice(1)
    .map((part) => part.split('?>', 1)[0] ?? '');
}

/** `function __(`, `->__(` and `::__(` are no calls of WordPress's function; `i18n.__(` is one. */
function isDeclaredAt(list: readonly string[], place: number): boolean {
  const before = list.slice(Math.max(0, place - 4), place).join('');
  return /(?:\bfunction\s+|->\s*|::\s*)$/.test(before);
}

/** The arguments of a call whose bracket stands here, each as it is written, or nothing where there is no call. */
function argumentsAt(list: readonly string[], start: number): string[] | undefined {
  const code = list.slice(start).filter((token) => !/^(?:\s|\/\*|\/\/)/.test(token));
  if (code[0] !== '(') return undefined;
  const given = [''];
  let depth = 0;
  for (const token of code) {
    if (token === ')' && depth === 1) break;
    if (token === '(' || token === '[') depth += 1;
    if (token === ')' || token === ']') depth -= 1;
    if (token === ',' && depth === 1) given.push('');
    else if (depth > 1 || token !== '(') given[given.length - 1] += token;
  }
  return given.filter((argument) => argument !== '');
}

function read(
  names: readonly (keyof Translatable | 'count')[],
  given: readonly string[],
  call: string,
  language: Language,
  comment: string | undefined,
): Translatable {
  if (literal(given[names.length], language) !== 'trulybot') {
    throw new Error(`${call} does not end with the text domain 'trulybot'.`);
  }
  const parts: Partial<Record<keyof Translatable, string>> = {};
  for (const [index, name] of names.entries()) {
    if (name === 'count') continue;
    const text = literal(given[index], language);
    if (text === undefined) throw new Error(`${call} has a text that translators cannot find.`);
    parts[name] = text;
  }
  return { text: '', ...parts, ...(comment !== undefined && { comment }) };
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t' };

/** What a string literal says; nothing where it is none, or has a variable in it. */
function literal(code: string | undefined, language: Language): string | undefined {
  const [quote, inner] = [code?.[0], code?.slice(1, -1) ?? ''];
  if (!code || code.length < 2 || code.at(-1) !== quote) return undefined;
  if (quote === "'" && language === 'php') return inner.replace(/\\([\\'])/g, '$1');
  if (quote !== '"' && quote !== "'") return undefined;
  if (language === 'php' && /(?<!\\)\$/.test(inner)) return undefined;
  return inner.replace(/\\(.)/g, (_, letter: string) => escapes[letter] ?? letter);
}

function noteIn(token: string): string | undefined {
  if (!/^\/[*/]/.test(token)) return undefined;
  const note = /translators:[\s\S]*?(?=\*\/|$)/i.exec(token)?.[0];
  return note?.replace(/\s*\n[\s*]*/g, ' ').trim();
}
