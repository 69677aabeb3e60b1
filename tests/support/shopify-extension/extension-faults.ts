import { brotliCompressSync, gzipSync } from 'node:zlib';
import { embedSchema, idsOf, type EmbedSchema } from './block-schema.ts';
import type { ExtensionFiles } from './extension-files.ts';

/*
 * What Shopify refuses of a theme app extension, or shows wrong, and neither its theme check nor its build
 * finds. Limits: shopify.dev, "Configure theme app extensions"; what is taken into which folder: Shopify
 * CLI 4.8.2, which looks only when it deploys.
 */

const places = [
  /^assets\/[\w.-]+\.(?:css|jpe?g|js|json|png|svg|wasm)$/,
  /^blocks\/[\w.-]+\.liquid$/,
  /^snippets\/[\w.-]+\.liquid$/,
  /^locales\/[a-z]{2,3}(?:-[A-Z]{2})?(?:\.default)?(?:\.schema)?\.json$/,
  /^shopify\.extension\.toml$/,
  /^\.theme-check\.yml$/,
];

/** Bytes; the script's as it is sent. */
const limits = { liquid: 100_000, locale: 15_000, script: 10_000, all: 10_000_000 } as const;
/** How many there may be. */
const most = { blocks: 30, locales: 100, nameLetters: 24 } as const;

/** Objects of themes that an app's blocks have not. */
const notForApps = /content_for_(?:header|index|layout)/;
/** Whoever reads the page could read it too, and write it. */
const ofCustomers = /\bcustomer\b\s*[.[]/;

type Texts = ReadonlyMap<string, string>;

/** Everything that is wrong, in one sentence each. */
export function extensionFaults(files: ExtensionFiles): readonly string[] {
  return [...faultsOfFiles(files), ...faultsOfLocales(files), ...faultsOfBlocks(files)];
}

function* faultsOfFiles(files: ExtensionFiles): Generator<string> {
  let [liquid, all] = [0, 0];
  const count = (folder: string) =>
    [...files.keys()].filter((path) => path.startsWith(folder)).length;
  for (const [path, contents] of files) {
    if (!places.some((place) => place.test(path))) yield `${path} has no place in an extension`;
    all += contents.length;
    if (path.endsWith('.liquid')) liquid += contents.length;
    if (path.startsWith('locales/') && contents.length > limits.locale)
      yield `${path} is too large`;
    if (path.endsWith('.js')) {
      const sent = Math.max(gzipSync(contents).length, brotliCompressSync(contents).length);
      if (sent > limits.script) yield `${path} is too large: ${sent} bytes`;
    }
    if (path.endsWith('.json') && !isJson(contents)) yield `${path} is no JSON`;
  }
  if (liquid > limits.liquid) yield 'the Liquid is too large';
  if (all > limits.all) yield 'the extension is too large';
  if (count('blocks/') > most.blocks) yield 'there are too many blocks';
  if (count('locales/') > most.locales) yield 'there are too many locale files';
}

/** Every file of a kind says the same as the default one, and in place of nothing. */
function* faultsOfLocales(files: ExtensionFiles): Generator<string> {
  for (const isSchema of [true, false]) {
    const [standard, others] = localesOf(files, isSchema);
    if (standard === undefined) {
      yield `there is no default locale${isSchema ? ' for the schema' : ''}`;
      continue;
    }
    for (const [path, texts] of others) {
      for (const key of standard.keys()) if (!texts.get(key)?.trim()) yield `${path} lacks ${key}`;
      for (const key of texts.keys()) if (!standard.has(key)) yield `${path} has ${key} besides`;
    }
  }
}

function* faultsOfBlocks(files: ExtensionFiles): Generator<string> {
  const [schemaTexts = new Map<string, string>(), schemaLocales] = localesOf(files, true);
  const [pageTexts = new Map<string, string>()] = localesOf(files, false);
  const said = new Set<string>();
  let code = '';
  for (const [path, contents] of files) {
    if (!path.endsWith('.liquid')) continue;
    const text = contents.toString('utf8');
    if (notForApps.test(text)) yield `${path} uses what only themes have`;
    if (ofCustomers.test(text)) yield `${path} tells who the customer is`;
    code += text;
    if (!path.startsWith('blocks/')) continue;
    const schema = schemaOf(text);
    if (typeof schema === 'string') {
      yield `${path}: ${schema}`;
      continue;
    }
    for (const [, key = ''] of JSON.stringify(schema).matchAll(/"t:([^"]+)"/g)) {
      said.add(key);
      if (!schemaTexts.has(key)) yield `${path} says ${key}, which no locale file has`;
    }
    for (const [locale, texts] of schemaLocales) {
      const name = texts.get(schema.name.slice(2)) ?? '';
      if (name.length > most.nameLetters) yield `${locale}: the name of ${path} is too long`;
      if (/trulybot/i.test(name)) yield `${locale}: the name of ${path} is the app's`;
    }
    const used = new Set([...text.matchAll(/block\.settings\.(\w+)/g)].map(([, id = '']) => id));
    const ids = new Set(idsOf(schema.settings));
    for (const id of used) if (!ids.has(id)) yield `${path} reads ${id}, which is no setting`;
    for (const id of ids) if (!used.has(id)) yield `${path} passes over the setting ${id}`;
  }
  for (const key of schemaTexts.keys()) if (!said.has(key)) yield `no block says ${key}`;
  for (const key of pageTexts.keys()) {
    if (!code.includes(`'${key}' | t`)) yield `no page says ${key}`;
  }
}

/** The schema of a block, or what is wrong with it. */
function schemaOf(liquid: string): EmbedSchema | string {
  const parts = liquid.split(/\{%-?\s*(?:end)?schema\s*-?%\}/);
  if (parts.length !== 3) return 'there is not one schema';
  const json = parts[1] ?? '';
  if (!isJson(Buffer.from(json))) return 'the schema is no JSON';
  const { data, error } = embedSchema.safeParse(JSON.parse(json));
  if (data) return data;
  return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
}

/** The texts of the default locale, if there is one, and of every locale; keys as `looks.side.label`. */
function localesOf(
  files: ExtensionFiles,
  isSchema: boolean,
): readonly [standard: Texts | undefined, all: ReadonlyMap<string, Texts>] {
  const all = new Map<string, Texts>();
  let standard: Texts | undefined;
  for (const [path, contents] of files) {
    if (!path.startsWith('locales/') || path.endsWith('.schema.json') !== isSchema) continue;
    const texts = new Map(isJson(contents) ? flattened(JSON.parse(contents.toString('utf8'))) : []);
    all.set(path, texts);
    if (path.includes('.default.')) standard = texts;
  }
  return [standard, all];
}

function* flattened(value: unknown, before = ''): Generator<[key: string, text: string]> {
  if (typeof value !== 'object' || value === null) {
    yield [before, typeof value === 'string' ? value : ''];
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    yield* flattened(inner, before === '' ? key : `${before}.${key}`);
  }
}

/** As Shopify reads it: without comments and without commas at the end. */
function isJson(contents: Buffer): boolean {
  try {
    JSON.parse(contents.toString('utf8'));
    return true;
  } catch {
    return false;
  }
}
