// Packs the WordPress plugin as it would be uploaded, into dist/trulybot.zip: `npm run plugin:zip`.
// With `--pot` it writes the template for translators instead, which the zip must contain as it is now.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { zipSync, type Zippable } from 'fflate';
import { headerOf, templateOf, type PluginFile } from './support/plugin-pot.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const folder = join(root, 'wordpress-plugin/trulybot');
const template = 'languages/trulybot.pot';

/** What has a place in the folder. Everything else there is a mistake, and is not sent to anybody. */
const uploaded = /^(?:[\w/.-]+\.(?:php|js|css|svg|pot)|[\w/-]+\/block\.json|readme\.txt|LICENSE)$/;

const { values } = parseArgs({ options: { pot: { type: 'boolean' } } });
const files = await read();
const version = checkVersions();
const current = templateOf(files, version);

if (values.pot) {
  await mkdir(join(folder, 'languages'), { recursive: true });
  await writeFile(join(folder, template), current);
  console.log(`Template for translators: wordpress-plugin/trulybot/${template}`);
} else {
  if (current !== textOf(template)) {
    fail(`${template} is not that of the plugin's texts: node scripts/plugin-zip.ts --pot`);
  }
  const zip = zipSync(entries());
  await mkdir(join(root, 'dist'), { recursive: true });
  await writeFile(join(root, 'dist/trulybot.zip'), zip);
  console.log(`Plugin ${version}: dist/trulybot.zip, ${files.length} files, ${zip.length} bytes.`);
}

/** Every file of the plugin, in an order that is the same on every machine. */
async function read(): Promise<PluginFile[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
  const stray = paths.find((path) => !uploaded.test(path) || /(?:^|\/)\./.test(path));
  if (stray) fail(`wordpress-plugin/trulybot/${stray} has no place in the plugin.`);
  return Promise.all(
    paths.map(async (path) => ({ path, bytes: await readFile(join(folder, path)) })),
  );
}

function textOf(path: string): string {
  const file = files.find((candidate) => candidate.path === path);
  return new TextDecoder().decode(file?.bytes);
}

/** WordPress reads the version in one file, WordPress.org in another, and our code in a third place. */
function checkVersions(): string {
  const main = textOf('trulybot.php');
  const readme = textOf('readme.txt');
  const named = headerOf(main, 'Version') ?? fail('trulybot.php names no version.');
  const constant = /define\( 'TRULYBOT_VERSION', '([^']+)' \)/.exec(main)?.[1];
  const pairs: (readonly [what: string, here: string | undefined, there: string | undefined])[] = [
    ['the version and the constant TRULYBOT_VERSION', named, constant],
    ['the version and the stable tag', named, headerOf(readme, 'Stable tag')],
  ];
  for (const name of ['Requires at least', 'Requires PHP']) {
    pairs.push([`"${name}"`, headerOf(main, name), headerOf(readme, name)]);
  }
  for (const [what, here, there] of pairs) {
    if (here !== there) fail(`In trulybot.php and readme.txt ${what} differ: ${here}, ${there}.`);
  }
  if (!readme.includes(`\n= ${named} =\n`)) fail(`The changelog in readme.txt has no ${named}.`);
  return named;
}

/** The same bytes for the same files, wherever and whenever they are packed. */
function entries(): Zippable {
  const attributes = {
    // Zip files keep local time: this moment reads the same in every time zone.
    mtime: new Date(2000, 0, 1),
    os: 3,
    // A plain file that its owner may write and everybody may read.
    attrs: 0o100644 << 16,
    level: 9,
  } as const;
  return Object.fromEntries(
    files.map(({ path, bytes }) => [`trulybot/${path}`, [bytes, attributes]]),
  );
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
