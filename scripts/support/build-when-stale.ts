import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extensionHandle } from '../../protocol/shopify-app.ts';

const projectDirectory = fileURLToPath(new URL('../../', import.meta.url));
const dist = join(projectDirectory, 'dist');
const widgetSources = [
  'widget',
  'protocol',
  'vite.config.ts',
  'scripts/support/widget-build.ts',
  'package-lock.json',
];

/**
 * Builds the widget unless it was built from exactly these sources before.
 * @throws Error when the build fails; its own words are on the terminal by then.
 */
export async function buildWidgetWhenStale(): Promise<void> {
  const wanted = fingerprint([
    ...widgetSources,
    'server/dashboard',
    'scripts/build-widget.ts',
    'scripts/support/shopify-page-build.ts',
  ]);
  const stampFile = join(dist, 'widget', '.built-from');
  if (isBuiltFrom(wanted, stampFile)) return;
  console.log('Building the widget …');
  run('scripts/build-widget.ts', 'The widget could not be built.');
  writeFileSync(stampFile, wanted);
}

/**
 * Builds the Shopify app for the demo shop, apart from the one that a host may be deploying, unless it was built
 * from exactly these sources before.
 * @returns the folder of its theme app extension.
 */
export async function buildDemoExtensionWhenStale(): Promise<string> {
  const wanted = fingerprint([
    ...widgetSources,
    'shopify-extension',
    'scripts/demo-extension.ts',
    'scripts/support/shopify-extension-build.ts',
  ]);
  const directory = join(dist, 'demo-shopify-extension');
  const stampFile = join(directory, '.built-from');
  if (!isBuiltFrom(wanted, stampFile)) {
    run('scripts/demo-extension.ts', 'The extension for Shopify could not be built.', directory);
    writeFileSync(stampFile, wanted);
  }
  return join(directory, 'extensions', extensionHandle);
}

/** In a process of its own: a build says of the one that it runs in that it is in production. */
function run(script: string, failure: string, ...options: readonly string[]): void {
  const build = spawnSync(process.execPath, [join(projectDirectory, script), ...options], {
    cwd: projectDirectory,
    stdio: 'inherit',
  });
  if (build.status !== 0) throw new Error(failure);
}

function isBuiltFrom(wanted: string, stampFile: string): boolean {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted;
}

function fingerprint(sources: readonly string[]): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesBelow(source)) {
      hash.update(`${file}\0`).update(readFileSync(join(projectDirectory, file)));
    }
  }
  return hash.digest('hex');
}

function filesBelow(source: string): string[] {
  if (/\.\w+$/.test(source)) return [source];
  return readdirSync(join(projectDirectory, source), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(projectDirectory.length))
    .toSorted();
}
