import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { PinnedPackage } from './packages.ts';

const run = promisify(execFile);
const cache = fileURLToPath(new URL('../../../../dist/bench-packages', import.meta.url));
const limitMs = 5 * 60_000;

/**
 * Installs a package into a folder of its own that stays for the next run; none of its scripts is run.
 * @returns that folder: the package is in its `node_modules`.
 * @throws Error whose message says in one line why it could not be installed.
 */
export async function installPackage(wanted: PinnedPackage): Promise<string> {
  const folder = join(cache, `${wanted.name.replaceAll('/', '-')}-${wanted.version}`);
  if (existsSync(folder)) return folder;
  const workplace = `${folder}.new-${process.pid}`;
  try {
    await mkdir(workplace, { recursive: true });
    await writeFile(join(workplace, 'package.json'), '{"private":true,"type":"module"}\n');
    await (wanted.isWhole ? unpack(wanted, workplace) : install(wanted, workplace));
    await rename(workplace, folder);
    return folder;
  } catch (cause) {
    throw new Error(reasonOf(cause), { cause });
  } finally {
    await rm(workplace, { recursive: true, force: true });
  }
}

async function install({ name, version }: PinnedPackage, directory: string): Promise<void> {
  await npm(directory, 'install', '--save-exact', '--no-audit', '--no-fund', `${name}@${version}`);
}

/** Only the package itself: some need others of which a registry may not have every version. */
async function unpack({ name, version }: PinnedPackage, directory: string): Promise<void> {
  await npm(directory, 'pack', `${name}@${version}`);
  const archive = (await readdir(directory)).find((each) => each.endsWith('.tgz'));
  if (archive === undefined) throw new Error('npm pack left no archive');
  const place = join(directory, 'node_modules', name);
  await mkdir(dirname(place), { recursive: true });
  await run('tar', ['-xzf', archive], { cwd: directory });
  await rename(join(directory, 'package'), place);
}

async function npm(directory: string, ...words: readonly string[]): Promise<void> {
  await run('npm', [...words, '--ignore-scripts', '--loglevel=error'], {
    cwd: directory,
    timeout: limitMs,
    shell: process.platform === 'win32',
  });
}

/** npm says the code first (`ETARGET`), then a sentence for people. */
function reasonOf(cause: unknown): string {
  const { message, stderr = '' } = cause as Error & { readonly stderr?: string };
  const said = stderr
    .split('\n')
    .map((line) => line.replace(/^npm error\s*/, '').trim())
    .filter((line) => line !== '' && !line.includes('complete log'));
  return said.length > 0 ? said.slice(0, 2).join(': ') : (message.split('\n')[0] ?? message);
}
