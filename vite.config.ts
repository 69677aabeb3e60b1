import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { shortenedNames } from './scripts/support/shortened-names.ts';
import { stringOrder } from './widget/locales/en.ts';

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const entry = (path: string) => file(`widget/${path}`);

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

/** What is built, by mode. Apart, because a loader that shared a chunk would need a second request. */
const builds = {
  /** A classic script, so that `async`, `defer` and `type=module` all run it. */
  loader: { input: entry('loader/loader.ts'), format: 'iife' },
  /** The same without settings in it, for pages that name the hash of what they run. */
  tag: { input: entry('module/tag.ts'), format: 'iife' },
  /** The same for applications that bring their own scripts. */
  index: { input: entry('module/mount.ts'), format: 'es' },
  /** For Shopify's own servers: settings come with the page, and from the server when they are needed. */
  shopify: { input: entry('module/shopify.ts'), format: 'iife' },
  /** For the settings in Shopify's admin: shows what it is told, and keeps nothing. */
  preview: { input: entry('module/preview.ts'), format: 'iife' },
  /** The app's page in Shopify's admin. */
  'shopify-page': { input: file('server/dashboard/shopify/main.ts'), format: 'es' },
  /** A module that the loader imports; scripts/support/widget-build.ts puts a language in it. */
  panel: { input: entry('panel/main.tsx'), format: 'es' },
} as const;

export default defineConfig(({ mode }) => {
  // Tools that only read this ask for no part of ours.
  const { input, format } = builds[mode as keyof typeof builds] ?? builds.panel;
  return {
    logLevel: 'warn',
    plugins: [stringsByPlace],
    // Whatever NODE_ENV says (tests set it), shoppers get the same bytes.
    oxc: { jsx: { runtime: 'classic', pragma: 'h', development: false } },
    build: {
      target: ['chrome111', 'firefox119', 'safari16.4'],
      // 160 bytes less than the bundler's own minifier makes of it.
      minify: 'terser',
      terserOptions: {
        ecma: 2020,
        compress: { passes: 2, unsafe_arrows: true },
        // The names are the panel's: the page in the admin has some of them on the wire.
        mangle: mode === 'shopify-page' || {
          properties: { regex: new RegExp(`^(${shortenedNames.join('|')})$`) },
        },
      },
      emptyOutDir: false,
      modulePreload: false,
      reportCompressedSize: false,
      // Sent as it is written: lowering it for older browsers made it larger and read worse.
      cssTarget: 'esnext',
      rolldownOptions: {
        // Minifying is most of the work, and may be.
        checks: { pluginTimings: false },
        input,
        preserveEntrySignatures: 'strict',
        output: { format, entryFileNames: `${mode}.js` },
      },
    },
  };
});
