import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { stringOrder } from './widget/locales/en.ts';

const entry = (path: string) => fileURLToPath(new URL(`widget/${path}`, import.meta.url));

/**
 * In the panel `strings.send` becomes `strings[17]`, as the languages' files have it: the names would
 * weigh 240 bytes.
 */
const stringsByPlace: Plugin = {
  name: 'strings by place',
  enforce: 'pre',
  transform: (code, file) =>
    file.includes('/widget/panel/')
      ? code.replaceAll(/\bstrings\.(\w+)/g, (access, name: string) =>
          stringOrder.includes(name) ? `strings[${stringOrder.indexOf(name)}]` : access,
        )
      : undefined,
};

/**
 * Two builds, chosen by mode, because a loader that shared a chunk with the panel would need a
 * second request before the launcher shows.
 *
 * - `loader`: a classic script, so that `async`, `defer` and `type=module` all run it
 * - `panel`: a module that the loader imports, with the strings of one language
 */
export default defineConfig(({ mode }) => {
  const isLoader = mode === 'loader';
  return {
    logLevel: 'warn',
    // Preact's own `h`: the automatic runtime would bring a second one, 90 bytes. Whatever NODE_ENV
    // says (tests set it), shoppers get the same bytes.
    ...(!isLoader && {
      plugins: [stringsByPlace],
      oxc: {
        jsx: { runtime: 'classic', pragma: 'h', pragmaFrag: 'Fragment', development: false },
        jsxInject: "import { h, Fragment } from 'preact'",
      },
    }),
    build: {
      target: ['chrome111', 'firefox119', 'safari16.4'],
      emptyOutDir: false,
      modulePreload: false,
      reportCompressedSize: false,
      // Sent as it is written: lowering it for older browsers made it larger and read worse.
      cssTarget: 'esnext',
      rolldownOptions: {
        input: isLoader ? entry('loader/loader.ts') : entry('panel/main.tsx'),
        preserveEntrySignatures: 'strict',
        output: isLoader
          ? { format: 'iife', entryFileNames: 'loader.js' }
          : { format: 'es', entryFileNames: 'panel.js' },
      },
    },
  };
});
