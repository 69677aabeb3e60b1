import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const documents = [
  'README.md',
  'ARCHITECTURE.md',
  'SECURITY.md',
  ...readdirSync(join(root, 'docs/decisions')).map((name) => `docs/decisions/${name}`),
];

it.each(documents)('%s names only files that are there', (document) => {
  const text = readFileSync(join(root, document), 'utf8');
  const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path = '']) =>
    join(dirname(document), path),
  );
  // Paths from the root, as prose writes them: `server/orders/order.ts`, `tests/e2e`.
  const mentions = [
    ...text.matchAll(/`((?:server|widget|protocol|demo-shop|scripts|tests)\/[\w./-]+)`/g),
  ].map(([, path = '']) => path);
  expect([...links, ...mentions].filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

it('SECURITY.md names a test for each thing that it says is stopped', () => {
  const text = readFileSync(join(root, 'SECURITY.md'), 'utf8');
  const threats = text.split('\n').filter((line) => /^\| (?!who \|)/.test(line));
  expect(threats.length).toBeGreaterThan(10);
  const untested = threats.filter((row) => !/`tests\/[\w/.-]+\.(test|spec)\.ts`/.test(row));
  expect(untested).toEqual([]);
});
