// Prunes Shopify's Admin schema to what our documents and the stand-in use:
// `npm run shopify:schema -- --from=FOLDER`, then `npm run format`.
//
// FOLDER is where the npm package @shopify/dev-mcp was unpacked (`npm pack @shopify/dev-mcp@1.16.0`, then
// `tar xzf`). Of its files only `dist/data/admin_VERSION.json.gz` is read. Needed when a document asks for
// a field that the pruned files lack, or for a new version of the API; never by tests.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { parse, type DocumentNode } from 'graphql';
import { prune } from './support/shopify-prune.ts';
import type { ShopifyIntrospection } from './support/shopify-introspection.ts';
import { printPruned } from './support/shopify-print.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const versions = ['2026-10', '2026-07'];

const { values } = parseArgs({ options: { from: { type: 'string' } } });
const from = values.from;
if (from === undefined) {
  console.error('Say where @shopify/dev-mcp was unpacked: npm run shopify:schema -- --from=FOLDER');
  process.exit(2);
}

const documents = documentsIn('server/platforms/shopify/documents/*.graphql').concat(
  documentsIn('demo-shop/shopify/schema/also/*.graphql'),
);
for (const version of versions) {
  const pruned = prune(introspectionOf(version, from), documents);
  const text = printPruned(pruned, version);
  writeFileSync(join(root, `demo-shop/shopify/schema/admin-${version}.graphql`), text);
  console.log(`${version}: ${pruned.length} types, ${text.length} characters`);
}

function documentsIn(pattern: string): DocumentNode[] {
  const files = globSync(pattern, { cwd: root }).toSorted();
  return files.map((file) => parse(readFileSync(join(root, file), 'utf8')));
}

function introspectionOf(version: string, folder: string): ShopifyIntrospection {
  const packed = globSync(`{package/,}dist/data/admin_${version}.json.gz`, { cwd: folder })[0];
  if (packed === undefined) {
    console.error(`No dist/data/admin_${version}.json.gz in ${folder}.`);
    process.exit(2);
  }
  const text = gunzipSync(readFileSync(join(folder, packed))).toString('utf8');
  return (JSON.parse(text) as { data: ShopifyIntrospection }).data;
}
