// `npm start`: packages, the right Node, then scripts/start-all.ts does the rest.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensurePackages, findNode, projectDirectory } from './support/prepare.mjs';

await ensurePackages();
const child = spawn(findNode(), [join(projectDirectory, 'scripts', 'start-all.ts')], {
  cwd: projectDirectory,
  stdio: 'inherit',
});
// Ctrl-C reaches the whole terminal group by itself; a signal sent to this process alone is passed on.
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
process.on('SIGINT', () => {
  if (!process.stdin.isTTY) child.kill('SIGINT');
});
child.once('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
