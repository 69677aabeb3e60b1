import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildModule } from '../../../scripts/support/module-build.ts';

let application: string;

beforeAll(async () => {
  application = await mkdtemp(join(tmpdir(), 'trulybot-application-'));
  await buildModule(join(application, 'package'));
  await mkdir(join(application, 'node_modules/@trulybot'), { recursive: true });
  await symlink('../../package', join(application, 'node_modules/@trulybot/widget'));
}, 60_000);
afterAll(() => rm(application, { recursive: true }));

const readFrom = (file: string) => readFile(join(application, 'package', file), 'utf8');

/** Compiles an application that uses the package, as strictly as can be. @returns what is wrong. */
async function compile(code: string): Promise<string> {
  await writeFile(join(application, 'main.ts'), code);
  const { stdout } = spawnSync(
    process.execPath,
    [
      join(process.cwd(), 'node_modules/typescript/bin/tsc'),
      ...'--ignoreConfig --noEmit --strict --module esnext --moduleResolution bundler'.split(' '),
      ...'--target es2022 --lib es2022,dom --types'.split(' '),
      '',
      join(application, 'main.ts'),
    ],
    { cwd: application, encoding: 'utf8' },
  );
  return stdout;
}

const good = `
  import { mount, type TrulyBotApi } from '@trulybot/widget';
  const chat: TrulyBotApi = await mount({ server: 'https://chat.example.com', siteId: 'site_1' });
  chat.on('unread', ({ detail }) => console.log(detail.count.toFixed()));
  chat.prefill({ orderNumber: '1042' });
  chat.push(['identify', { email: 'ann@example.com' }], ['open']);
  export {};`;

it('is a package whose types an application can use', async () => {
  expect(await compile(good)).toBe('');
});

it.each([
  ["'unread'", "'unseen'"],
  ["'1042'", '1042'],
  ["['open']", "['shout']"],
])('refuses to compile what it has not: %s as %s', async (right, wrong) => {
  expect(await compile(good.replace(right, wrong))).toContain('error TS');
});

it('brings its licence, and names the version of the project', async () => {
  const project = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  expect(JSON.parse(await readFrom('package.json'))).toMatchObject({ version: project.version });
  expect(await readFrom('LICENSE')).toContain('MIT');
  expect(await readFrom('index.js')).toMatch(
    /export\s*\{\s*\w+ as mount\s*\}|export async function mount/,
  );
});
