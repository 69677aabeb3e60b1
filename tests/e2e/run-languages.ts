import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `npm run languages`: the main road in Chromium, in each language that there is. */
const project = fileURLToPath(new URL('../..', import.meta.url));
const playwright = join(project, 'node_modules/@playwright/test/cli.js');
const { status } = spawnSync(
  process.execPath,
  [playwright, 'test', 'main-road', '--grep', 'the road goes in'],
  { cwd: project, stdio: 'inherit', env: { ...process.env, TRULYBOT_LANGUAGES: 'all' } },
);
process.exit(status ?? 1);
