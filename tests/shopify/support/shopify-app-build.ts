import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { shopifyTools } from './shopify-tools.ts';

const guard = fileURLToPath(new URL('no-network.mjs', import.meta.url));

/** Where Shopify's command line keeps what it remembers: on Linux, on macOS. */
const memories = ['.config', 'Library/Preferences'];

/**
 * `shopify app build`, in a home of its own and without a network.
 * @param app folder with shopify.app.toml in it.
 */
export async function shopifyAppBuild(
  app: string,
): Promise<{ readonly accepts: boolean; readonly said: string }> {
  const cli = join(shopifyTools, '@shopify', 'cli');
  const home = await mkdtemp(join(tmpdir(), 'trulybot-shopify-home-'));
  try {
    await rememberNewest(cli, home);
    const child = spawn(
      process.execPath,
      ['--import', guard, join(cli, 'bin', 'run.js'), 'app', 'build', '--path', app],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter),
          HOME: home,
          CI: '1',
          SHOPIFY_CLI_NO_ANALYTICS: '1',
          // The theme check in it would fetch newer words of Liquid than those that came with it.
          SHOPIFY_TLD_ROOT: join(home, 'none'),
        },
      },
    );
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    }
    await once(child, 'close');
    return { accepts: child.exitCode === 0, said: stripVTControlCharacters(said) };
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/** It asks once a day whether there is a newer one, and has just been told that there is not. */
async function rememberNewest(cli: string, home: string): Promise<void> {
  const { version } = JSON.parse(await readFile(join(cli, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  const told = { 'npm-package-@shopify/cli': { value: version, timestamp: Date.now() } };
  for (const memory of memories) {
    const folder = join(home, memory, 'shopify-cli-kit-nodejs');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'config.json'), JSON.stringify({ cache: told }));
  }
}
