import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
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

test('a mail is found again by what it is about: to be deleted, and by mail systems that got it twice', async () => {
  const folder = join(directory, 'mail');
  const mailer = createFileMailer(folder, 'TrulyBot <trulybot@shop.example.com>');
  const mail = { to: 'owner@example.com', subject: 'A question', text: 'Hello' };
  await mailer.withdraw([randomUUID()]);
  const [id, other] = [randomUUID(), randomUUID()];
  for (const each of [id, id, other]) await mailer.send({ ...mail, id: each });
  await mailer.send(mail);
  for (const name of (await readdir(folder)).filter((each) => each.includes(id))) {
    const text = await readFile(join(folder, name), 'utf8');
    expect(text).toMatch(new RegExp(`^Message-ID: <${id}@shop\\.example\\.com>$`, 'im'));
  }
  await mailer.withdraw([id]);
  const left = await readdir(folder);
  expect(left).toHaveLength(2);
  expect(left.filter((name) => name.includes(other))).toHaveLength(1);
});

test('mails that were written before a moment are deleted, drafts of a crash too, and nothing else', async () => {
  const mailer = createFileMailer(directory, 'trulybot@localhost');
  const old = `20261001T120000Z-${randomUUID()}.eml`;
  for (const name of [old, `${old}.draft`, `20261020T120000Z-${randomUUID()}.eml`, 'notes.txt']) {
    await writeFile(join(directory, name), '');
  }
  expect(await mailer.deleteBefore(new Date('2026-10-20T12:00:00Z'))).toBe(2);
  expect(await readdir(directory)).toHaveLength(2);
  expect(await mailer.deleteBefore(new Date('2026-10-20T12:00:01Z'))).toBe(1);
  expect(await readdir(directory)).toEqual(['notes.txt']);
});
