// What both commands of the README need before anything else can run: packages, and a Node that
// runs TypeScript. Plain JavaScript without imports from npm, because there may be no packages yet.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectDirectory = fileURLToPath(new URL('../../', import.meta.url));
const stampFile = join(projectDirectory, 'node_modules', '.trulybot-packages');
const installLimitMilliseconds = 5 * 60_000;

/** Ends the process with a sentence that says what to do. */
export function giveUp(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}

/** Fetches the packages when the lock file has changed since the last time. A hung install is tried again once. */
export async function ensurePackages() {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < 20) giveUp(`Node ${process.versions.node} is too old: install Node 20 or newer.`);
  const wanted = createHash('sha256')
    .update(readFileSync(join(projectDirectory, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return;
  for (const attempt of [1, 2]) {
    if (await installPackages(attempt)) {
      writeFileSync(stampFile, wanted);
      return;
    }
  }
  giveUp('The packages could not be fetched. Check the network and run the command again.');
}

async function installPackages(attempt) {
  const startedAt = Date.now();
  const label = attempt === 1 ? 'Fetching packages' : 'Fetching packages once more';
  const npm = spawn('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: projectDirectory,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  const ticker = setInterval(() => {
    console.log(`${label} … ${Math.round((Date.now() - startedAt) / 1000)} s`);
  }, 5_000);
  console.log(`${label} (first start only) …`);
  const limit = setTimeout(() => npm.kill('SIGKILL'), installLimitMilliseconds);
  const code = await new Promise((resolve) => {
    npm.once('error', () => resolve(1));
    npm.once('exit', resolve);
  });
  clearInterval(ticker);
  clearTimeout(limit);
  return code === 0;
}

/** Path of a Node 24 or newer: this one, or the one that came with the packages. */
export function findNode() {
  const local = join(
    projectDirectory,
    'node_modules',
    '.bin',
    process.platform === 'win32' ? 'node.cmd' : 'node',
  );
  for (const candidate of [process.execPath, local]) {
    const answer = spawnSync(candidate, ['--version'], { encoding: 'utf8' });
    const major = Number(/^v(\d+)\./.exec(answer.stdout ?? '')?.[1] ?? 0);
    if (major >= 24) return candidate;
  }
  return giveUp('No Node 24 for this machine came with the packages: install Node 24 or newer.');
}
