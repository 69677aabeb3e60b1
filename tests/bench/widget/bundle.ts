import { cp, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';

/**
 * Builds the script of a page with the project's own bundler, for browsers of the last three years.
 * @param sources a directory of modules.
 * @param entry the name of the one that is the script.
 * @param packages a directory in whose `node_modules` the packages are that these modules import.
 * @returns contents by path: the script at `/entry.js`, and what it fetches or wants for its looks.
 */
export async function bundle(
  sources: string,
  entry: string,
  packages: string,
): Promise<ReadonlyMap<string, string>> {
  const workplace = await mkdtemp(join(packages, 'build-'));
  try {
    await cp(sources, workplace, { recursive: true });
    const [built] = (await build({
      root: workplace,
      configFile: false,
      logLevel: 'error',
      define: { 'process.env.NODE_ENV': '"production"' },
      oxc: { jsx: { runtime: 'classic', pragma: 'h', development: false } },
      build: {
        write: false,
        target: ['chrome111', 'firefox119', 'safari16.4'],
        modulePreload: false,
        lib: { entry: join(workplace, entry), formats: ['es'], fileName: () => 'entry.js' },
        minify: true,
        rolldownOptions: {
          preserveEntrySignatures: 'allow-extension',
          output: { minify: true, comments: false },
        },
      },
    })) as Rolldown.RolldownOutput[];
    return new Map(
      built?.output.map((file) => [
        `/${file.fileName}`,
        file.type === 'chunk' ? file.code : file.source.toString(),
      ]),
    );
  } finally {
    await rm(workplace, { recursive: true, force: true });
  }
}
