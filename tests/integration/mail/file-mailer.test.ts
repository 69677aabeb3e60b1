import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFileMailer } from '../../../server/mail/file-mailer.ts';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'trulybot-mail-'));
});

afterEach(async () => {
  await rm(directory, { recursive: true });
});

test('each mail becomes a file that only its owner can read', async () => {
  const folder = join(directory, 'mail');
  const mailer = createFileMailer(folder, 'TrulyBot <trulybot@localhost>');
  const mail = { to: 'owner@example.com', subject: 'Zürich\nBcc: x@example.com', text: 'Grüße' };
  await Promise.all([mailer.send(mail), mailer.send({ ...mail, replyTo: 'anna@example.com' })]);

  const names = await readdir(folder);
  expect(names).toHaveLength(2);
  const texts: string[] = [];
  for (const name of names) {
    expect(name).toMatch(/^\d{8}T\d{6}Z-[0-9a-f-]{36}\.eml$/);
    expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
    texts.push(await readFile(join(folder, name), 'utf8'));
  }
  expect(texts.filter((text) => /^Reply-To: anna@example\.com$/m.test(text))).toHaveLength(1);
  for (const text of texts) {
    expect(text).toMatch(/^To: owner@example\.com$/m);
    expect(text).not.toMatch(/^Bcc:/im);
  }
});
