import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const projectDirectory = fileURLToPath(new URL('../../', import.meta.url));
const stampFile = join(projectDirectory, 'dist', 'widget', '.built-from');
const sources = [
  'widget',
  'protocol',
  'server/dashboard',
  'vite.config.ts',
  'scripts/build-widget.ts',
  'scripts/support/widget-build.ts',
  'scripts/support/shopify-page-build.ts',
  'package-lock.json',
];

/**
 * Builds the widget unless it was built from exactly these sources before.
 * @throws Error when the build fails; its own words are on the terminal by then.
 */
export async function buildWidgetWhenStale(): Promise<void> {
  const wanted = fingerprint();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return;
  console.log('Building the widget …');
  const build = spawnSync(process.execPath, [join(projectDirectory, 'scripts/build-widget.ts')], {
    cwd: projectDirectory,
    stdio: 'inherit',
  });
  if (build.status !== 0) throw new Error('The widget could not be built.');
  writeFileSync(stampFile, wanted);
}

function fingerprint(): string {
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
