import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * Makes one file of a worker and all that it imports. It is left readable: it is small, and whoever
 * deploys it may look.
 * @param entry path of the module that exports the worker.
 * @param directory where `worker.js` is written; without it nothing is.
 * @returns the text of the file.
 * @throws Error when something is imported that no worker has, such as a module of node.
 */
export async function buildWorker(entry: string, directory?: string): Promise<string> {
  const built = await build({
    root: fileURLToPath(new URL('../../', import.meta.url)),
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    // A worker is neither a page nor node: with these, a module of node ends the build.
    ssr: { target: 'webworker', noExternal: true },
    build: {
      ssr: true,
      target: 'es2024',
      minify: false,
      write: directory !== undefined,
      ...(directory !== undefined && { outDir: directory }),
      emptyOutDir: true,
      reportCompressedSize: false,
      rolldownOptions: {
        input: entry,
        preserveEntrySignatures: 'strict',
        output: { format: 'es', entryFileNames: 'worker.js', codeSplitting: false },
      },
    },
  });
  const [file, ...others] = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  if (file?.type !== 'chunk' || others.length > 0 || file.imports.length > 0) {
    throw new Error('The worker is not one file.');
  }
  return file.code;
}
