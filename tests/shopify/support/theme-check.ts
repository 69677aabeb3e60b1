import { createRequire } from 'node:module';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  writeExtension,
  type ExtensionFiles,
} from '../../support/shopify-extension/extension-files.ts';
import { shopifyTools } from './shopify-tools.ts';

/** What is used of the package. */
interface ThemeCheck {
  readonly themeCheckRun: (root: string) => Promise<{
    readonly theme: readonly unknown[];
    readonly config: { readonly context: string };
    readonly offenses: readonly {
      readonly check: string;
      readonly message: string;
      readonly uri: string;
    }[];
  }>;
}

/** What Shopify's theme check did, and what it finds fault with, of any severity. */
export interface ThemeCheckReport {
  /** `app` for an extension; it would look for other things in a theme. */
  readonly context: string;
  /** How many files it has read. */
  readonly files: number;
  /** `{check} in {file}: {sentence}` */
  readonly offences: readonly string[];
}

/** Runs it with the words of Liquid that came with it, whatever is in reach or was fetched before. */
export async function themeCheck(files: ExtensionFiles): Promise<ThemeCheckReport> {
  const folder = await mkdtemp(join(tmpdir(), 'trulybot-theme-check-'));
  try {
    const root = join(folder, 'extension');
    await writeExtension(files, root);
    process.env['SHOPIFY_TLD_ROOT'] = join(folder, 'none');
    process.env['XDG_CACHE_HOME'] = join(folder, 'cache');
    const load = createRequire(import.meta.url);
    const { themeCheckRun } = load(join(shopifyTools, '@shopify/theme-check-node')) as ThemeCheck;
    const { theme, config, offenses } = await themeCheckRun(root);
    return {
      context: config.context,
      files: theme.length,
      offences: offenses.map(
        ({ check, uri, message }) => `${check} in ${uri.split('/extension/').pop()}: ${message}`,
      ),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
