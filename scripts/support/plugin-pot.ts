import { translatableIn, type Translatable } from './plugin-strings.ts';

/** A file of the plugin, its path relative to the plugin's folder. */
export interface PluginFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The headers of the main file that WordPress shows in its list of plugins, translated. */
const shownHeaders = ['Plugin Name', 'Description', 'Author'];

/** What WordPress translates of block.json, in the context that it asks for. */
const blockTexts = { title: 'block title', description: 'block description' } as const;

/**
 * The translation template (`languages/trulybot.pot`) of the plugin: the same text for the same strings,
 * without a date and without line numbers, so that it changes when there is something to translate.
 */
export function templateOf(files: readonly PluginFile[], version: string): string {
  const entries = new Map<string, Entry>();
  for (const { path, bytes } of files) {
    const text = new TextDecoder().decode(bytes);
    for (const found of [
      ...headersIn(path, text),
      ...blockIn(path, text),
      ...callsIn(path, text),
    ]) {
      add(entries, path, found);
    }
  }
  const body = [...entries].toSorted(byText).map(([, entry]) => written(entry));
  return `${[header(version), ...body].join('\n\n')}\n`;
}

interface Entry extends Translatable {
  readonly places: Set<string>;
  readonly comments: Set<string>;
}

function add(entries: Map<string, Entry>, path: string, found: Translatable): void {
  const key = `${found.text}\u0000${found.context ?? ''}`;
  const entry = entries.get(key) ?? { ...found, places: new Set(), comments: new Set() };
  entry.places.add(path);
  if (found.comment) entry.comments.add(found.comment);
  entries.set(key, found.plural ? { ...entry, plural: found.plural } : entry);
}

/** By code units: a locale's order would differ from machine to machine. */
function byText([left]: readonly [string, Entry], [right]: readonly [string, Entry]): number {
  return left < right ? -1 : 1;
}

function callsIn(path: string, text: string): Translatable[] {
  if (path.endsWith('.php')) return translatableIn(text, 'php', path);
  return path.endsWith('.js') ? translatableIn(text, 'js', path) : [];
}

function headersIn(path: string, text: string): Translatable[] {
  if (path !== 'trulybot.php') return [];
  return shownHeaders.flatMap((name) => {
    const value = headerOf(text, name);
    return value ? [{ text: value, comment: `${name} of the plugin` }] : [];
  });
}

/** What a line such as `Version: 1.0.0` says, in the comment of the main file or in the readme. */
export function headerOf(text: string, name: string): string | undefined {
  return new RegExp(`^[ \\t*]*${name}:[ \\t]*(.+)$`, 'm').exec(text)?.[1]?.trim();
}

function blockIn(path: string, text: string): Translatable[] {
  if (!path.endsWith('/block.json')) return [];
  const block = JSON.parse(text) as Block;
  const found = Object.entries(blockTexts).map(([name, context]) => ({
    text: block[name as keyof typeof blockTexts],
    context,
  }));
  return [...found, ...block.keywords.map((word) => ({ text: word, context: 'block keyword' }))];
}

interface Block {
  readonly title: string;
  readonly description: string;
  readonly keywords: readonly string[];
}

function header(version: string): string {
  return [
    '# This file is distributed under the GPL-2.0-or-later.',
    'msgid ""',
    'msgstr ""',
    quoted(`Project-Id-Version: TrulyBot ${version}\n`),
    quoted('MIME-Version: 1.0\n'),
    quoted('Content-Type: text/plain; charset=UTF-8\n'),
    quoted('Content-Transfer-Encoding: 8bit\n'),
    quoted('X-Domain: trulybot\n'),
  ].join('\n');
}

function written({ text, plural, context, places, comments }: Entry): string {
  return [
    ...[...comments].map((comment) => `#. ${comment}`),
    ...[...places].toSorted().map((place) => `#: ${place}`),
    ...(/%(\d+\$)?[sd]/.test(`${text}${plural ?? ''}`) ? ['#, php-format'] : []),
    ...(context === undefined ? [] : [`msgctxt ${quoted(context)}`]),
    `msgid ${quoted(text)}`,
    ...(plural === undefined
      ? ['msgstr ""']
      : [`msgid_plural ${quoted(plural)}`, 'msgstr[0] ""', 'msgstr[1] ""']),
  ].join('\n');
}

function quoted(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
  return `"${escaped.replaceAll('\n', '\\n').replaceAll('\t', '\\t')}"`;
}
