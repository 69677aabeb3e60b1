// `npm start`: packages, the right Node, then scripts/start-all.ts does the rest.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensurePackages, findNode, projectDirectory } from './support/prepare.mjs';

const parent = process.ppid;
await ensurePackages();
const child = spawn(findNode(), [join(projectDirectory, 'scripts', 'start-all.ts')], {
  cwd: projectDirectory,
  // Through the channel it notices when this process is killed, and ends everything.
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
});
// Ctrl-C reaches the whole terminal group by itself: asked twice, it ends once.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
// A signal to npm reaches only the shell between npm and this process, which dies without a word.
if (process.env.npm_lifecycle_event !== undefined) {
  setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 500).unref();
}
child.once('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
