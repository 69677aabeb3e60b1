import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  keepFirstApiKey,
  readFirstApiKey,
  tellFirstApiKey,
} from '../../../server/accounts/first-api-key.ts';

let dataDirectory: string;

beforeEach(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'trulybot-key-'));
});

afterEach(() => rm(dataDirectory, { recursive: true }));

async function told(isTerminal: boolean, madeNow?: string): Promise<string> {
  const shown: string[] = [];
  const show = (lines: readonly string[]) => void shown.push(...lines);
  await tellFirstApiKey({ dataDirectory, madeNow, isTerminal, show });
  return shown.join('\n');
}

test('a terminal shows the key once, and no file keeps it', async () => {
  await keepFirstApiKey(dataDirectory, 'tb_key');
  expect(await told(true, 'tb_key')).toContain('tb_key');
  expect(await told(true)).toBe('');
  expect(await readFirstApiKey(dataDirectory)).toBeUndefined();
});

test('without a terminal it stays in a file that only its owner can read', async () => {
  const path = join(dataDirectory, 'first-api-key');
  await writeFile(path, 'of a start that died', { mode: 0o644 });
  await keepFirstApiKey(dataDirectory, 'tb_key');
  expect(await told(false, 'tb_key')).toContain(path);
  expect(await told(false, 'tb_key')).not.toContain('tb_key');
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(await readFile(path, 'utf8')).toBe('tb_key\n');
});

test('a start that died before it told leaves the next one to say where the key is', async () => {
  await keepFirstApiKey(dataDirectory, 'tb_key');
  expect(await told(true)).toContain(join(dataDirectory, 'first-api-key'));
  expect(await readFirstApiKey(dataDirectory)).toBe('tb_key');
});
