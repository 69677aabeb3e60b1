// Builds the widget into dist/widget: `npm run build`.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWidget, compress } from './support/widget-build.ts';

const directory = fileURLToPath(new URL('../dist/widget', import.meta.url));
const startedAt = performance.now();
const { loader, hash, languages } = await buildWidget(directory);
const size = async (name: string) =>
  (await compress(await readFile(join(directory, name)))).length.toLocaleString('en');
console.log(
  `Widget: ${loader} ${await size(loader)} B, panel ${await size(`panel-${hash}.js`)} B, ` +
    `English ${await size(`en-${hash}.js`)} B of ${languages.length} languages (brotli), ` +
    `${((performance.now() - startedAt) / 1000).toFixed(1)} s`,
);
