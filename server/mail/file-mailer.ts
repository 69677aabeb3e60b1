import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { mailFrom, type Mail, type Mailer } from './mailer.ts';

/** Mail that is kept as files. */
export interface FileMailer extends Mailer {
  /** Deletes mails by their ids. */
  withdraw(ids: readonly string[]): Promise<void>;
  /** Deletes mails that were written before this moment. @returns how many. */
  deleteBefore(moment: Date): Promise<number>;
}

/**
 * Writes each mail into a file of its own (`<time>-<id>.eml`, readable by us alone) that any mail
 * program opens: for a host without a mail server. A file appears whole or not at all.
 * @param sender address in `From`, for example `trulybot@localhost`.
 */
export function createFileMailer(directory: string, sender: string): FileMailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });

  /** Deletes the files whose name says so; what another process deleted meanwhile counts as gone. */
  const deleteFiles = async (isMeant: (time: string, id: string) => boolean): Promise<number> => {
    const names = await namesIn(directory);
    const meant = names.filter((name) => {
      const [, time, id] = /^(\d{8}T\d{6}Z)-([0-9a-f-]{36})\.eml(?:\.draft)?$/.exec(name) ?? [];
      return time !== undefined && id !== undefined && isMeant(time, id);
    });
    for (const name of meant) await rm(join(directory, name), { force: true });
    return meant.length;
  };

  return {
    async send(mail: Mail): Promise<void> {
      const { message } = await transport.sendMail(mailFrom(sender, mail));
      if (!Buffer.isBuffer(message)) throw new TypeError('the mail was not made as a whole');
      await mkdir(directory, { recursive: true, mode: 0o700 });
      const path = join(directory, `${timeInName(new Date())}-${mail.id ?? randomUUID()}.eml`);
      await writeFile(`${path}.draft`, message, { mode: 0o600, flag: 'w', flush: true });
      await rename(`${path}.draft`, path);
    },

    async withdraw(ids) {
      const withdrawn = new Set(ids);
      if (withdrawn.size > 0) await deleteFiles((_time, id) => withdrawn.has(id));
    },

    deleteBefore: (moment) => deleteFiles((time) => time < timeInName(moment)),
  };
}

/** Sorts as time does: `20261120T180000Z`. */
function timeInName(moment: Date): string {
  return moment.toISOString().replaceAll(/[-:]|\.\d+/g, '');
}

/** Before the first mail there is no directory. */
async function namesIn(directory: string): Promise<readonly string[]> {
  try {
    return await readdir(directory);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
