import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { safeMail, type Mail, type Mailer } from './mailer.ts';

/**
 * Writes each mail into a file of its own (`<time>-<id>.eml`, readable by us alone) that any mail
 * program opens: for a host without a mail server. A file appears whole or not at all.
 * @param sender address in `From`, for example `trulybot@localhost`.
 */
export function createFileMailer(directory: string, sender: string): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return {
    async send(mail: Mail): Promise<void> {
      const { message } = await transport.sendMail({ from: sender, ...safeMail(mail) });
      if (!Buffer.isBuffer(message)) throw new TypeError('the mail was not made as a whole');
      await mkdir(directory, { recursive: true, mode: 0o700 });
      const time = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '');
      const path = join(directory, `${time}-${randomUUID()}.eml`);
      await writeFile(`${path}.draft`, message, { mode: 0o600, flag: 'wx', flush: true });
      await rename(`${path}.draft`, path);
    },
  };
}
