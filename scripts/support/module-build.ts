import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPart } from './widget-build.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Builds the widget's ES module with its types into a directory, as a package that can be published.
 * @throws Error when its types cannot be written.
 */
export async function buildModule(directory: string): Promise<void> {
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  await buildPart('index', directory);
  const types = join(directory, 'types');
  const compiler = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/typescript/bin/tsc'),
      '-p',
      join(root, 'widget/module/tsconfig.json'),
      '--outDir',
      types,
    ],
    { encoding: 'utf8' },
  );
  if (compiler.status !== 0) throw new Error(`The types cannot be written.\n${compiler.stdout}`);
  const project = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    readonly version: string;
    readonly license: string;
  };
  const description = {
    name: '@trulybot/widget',
    version: project.version,
    license: project.license,
    description: 'The TrulyBot chat widget, for applications that bring their own scripts.',
    type: 'module',
    sideEffects: false,
    exports: { '.': { types: './types/widget/module/mount.d.ts', default: './index.js' } },
  };
  await writeFile(join(directory, 'package.json'), `${JSON.stringify(description, null, 2)}\n`);
  await copyFile(join(root, 'LICENSE'), join(directory, 'LICENSE'));
  await copyFile(join(root, 'docs/widget.md'), join(directory, 'README.md'));
}
