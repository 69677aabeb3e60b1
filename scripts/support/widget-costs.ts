import { fileURLToPath } from 'node:url';
import { relative } from 'node:path';
import { minify } from 'terser';
import { build } from 'vite';
import { compress } from './widget-build.ts';

/** What a module of the panel weighs. */
export interface WidgetCost {
  /** Its path in the project. */
  readonly module: string;
  /** Bytes that would not be sent without it, all others being there; brotli makes shares of them, not sums. */
  readonly bytes: number;
}

/** What each module adds to the panel, the dearest first; the strings of a language are not in it. */
export async function widgetCosts(): Promise<readonly WidgetCost[]> {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const built = await build({
    root,
    mode: 'panel',
    configFile: `${root}vite.config.ts`,
    build: { write: false, minify: false },
  });
  const [chunk] = 'output' in built ? built.output : [];
  if (chunk?.type !== 'chunk') throw new Error('The panel was not built.');
  const modules = new Map<string, string>();
  for (const [id, { code }] of Object.entries(chunk.modules)) {
    if (!code) continue;
    const { code: small = '' } = await minify(code, { ecma: 2020 });
    modules.set(relative(root, id), small);
  }
  const sizeWithout = async (left: string) => {
    const rest = [...modules].filter(([id]) => id !== left).map(([, code]) => code);
    return (await compress(rest.join('\n'))).length;
  };
  const whole = await sizeWithout('');
  const costs = await Promise.all(
    [...modules.keys()].map(async (module) => ({
      module: module.replace(/\?.*/, ''),
      bytes: whole - (await sizeWithout(module)),
    })),
  );
  return costs.toSorted((a, b) => b.bytes - a.bytes);
}
