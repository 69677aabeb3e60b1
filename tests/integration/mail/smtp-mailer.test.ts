import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, expect, test } from 'vitest';
import { createSmtpMailer } from '../../../server/mail/smtp-mailer.ts';

interface Received {
  readonly recipients: readonly string[];
  readonly content: string;
}

let server: SMTPServer | undefined;

afterEach(async () => {
  await new Promise<void>((done) => (server ? server.close(() => done()) : done()));
});

async function startMailServer(received: Received[]): Promise<string> {
  const started = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    onAuth: (login, _session, done) =>
      login.username === 'shop' && login.password === 'right'
        ? done(null, { user: 'shop' })
        : done(new Error('wrong password')),
    onData: (stream, session, done) => {
      const recipients = session.envelope.rcptTo.map((recipient) => recipient.address);
      const content: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => content.push(chunk));
      stream.on('end', () => {
        received.push({ recipients, content: Buffer.concat(content).toString() });
        done();
      });
    },
  });
  server = started;
  await new Promise<void>((done) => started.listen(0, '127.0.0.1', () => done()));
  return `127.0.0.1:${(started.server.address() as AddressInfo).port}`;
}

test('a mail reaches the mail server with its answer address, and nobody else is written to', async () => {
  const received: Received[] = [];
  const address = await startMailServer(received);
  const mailer = createSmtpMailer(`smtp://shop:right@${address}`, 'TrulyBot <bot@example.com>');
  await mailer.send({
    to: 'owner@example.com',
    replyTo: 'anna@example.com',
    subject: 'Help\r\nBcc: everybody@example.com',
    text: 'Where is my order?',
  });
  mailer.close();

  expect(received).toHaveLength(1);
  expect(received[0]?.recipients).toEqual(['owner@example.com']);
  expect(received[0]?.content).toMatch(/^From: TrulyBot <bot@example\.com>\r$/m);
  expect(received[0]?.content).toMatch(/^Reply-To: anna@example\.com\r$/m);
  expect(received[0]?.content).not.toMatch(/^Bcc:/im);
  expect(received[0]?.content).toContain('Where is my order?');
});

test('a mail that the server does not take is an error, so that it is tried again', async () => {
  const address = await startMailServer([]);
  const mailer = createSmtpMailer(`smtp://shop:wrong@${address}`, 'TrulyBot <bot@example.com>');
  const mail = { to: 'owner@example.com', subject: 'Help', text: 'Hello' };
  await expect(mailer.send(mail)).rejects.toThrow(
    'The mail server did not take the mail (EAUTH 535).',
  );
  mailer.close();
});
