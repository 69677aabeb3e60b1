import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { chromiumLaunch } from '../support/chromium.ts';
import { walks } from './widget/looks.ts';
import { pictureOf, picturesDirectory } from './widget/pictures.ts';
import { states } from './widget/states.ts';

/**
 * `npm run pictures`: the widget in each of its states, looked at in each way that there is, as pictures
 * in dist/pictures with a contact sheet for a person to look over. Words after the command choose states:
 * `npm run pictures -- menu`.
 */
const project = fileURLToPath(new URL('../..', import.meta.url));
const playwright = join(project, 'node_modules/@playwright/test/cli.js');
const chosen = process.argv.slice(2).join(' ');
if (!chosen) await rm(picturesDirectory, { recursive: true, force: true });

const { status } = spawnSync(
  process.execPath,
  [playwright, 'test', 'widget/states', '--grep', `${chosen}.*all of it is in its place`],
  { cwd: project, stdio: 'inherit', env: { ...process.env, TRULYBOT_PICTURES: 'all' } },
);

const looks = walks.flatMap((walk) => walk.looks.map(({ name }) => name));
const row = (state: string) => {
  const cells = looks.map((look) => {
    const file = pictureOf(state, look);
    if (!existsSync(join(picturesDirectory, file))) return '<td>missing';
    return `<td><a href="${file}"><img src="${file}" alt="${state}, ${look}"></a>`;
  });
  return `<tr><th scope="row">${state}${cells.join('')}`;
};
const sheet = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>The widget in all its states</title>
<style>
  body { margin: 16px; background: #fff; color: #1a1c20; font: 15px/1.4 system-ui, sans-serif }
  table { border-spacing: 8px }
  th { text-align: start }
  thead th, th[scope=row] { position: sticky; inset: 0 auto auto 0; padding: 8px; background: #fffe }
  td { vertical-align: top }
  img { display: block; width: 240px; border: 1px solid #d9dce2 }
</style>
<h1>The widget in all its states</h1>
<table>
<thead><tr><th>${looks.map((look) => `<th scope="col">${look}`).join('')}</thead>
<tbody>${states.map(({ name }) => row(name)).join('\n')}</tbody>
</table>
</html>
`;
const page = join(picturesDirectory, 'index.html');
await writeFile(page, sheet);

const browser = await chromium.launch(chromiumLaunch());
const tab = await browser.newPage({ viewport: { width: 400 + 250 * looks.length, height: 800 } });
await tab.goto(pathToFileURL(page).href);
await tab.screenshot({ path: join(picturesDirectory, 'contact-sheet.png'), fullPage: true });
await browser.close();
console.log(`\nLook at them: ${page}, or contact-sheet.png beside it.`);
process.exit(status ?? 1);
