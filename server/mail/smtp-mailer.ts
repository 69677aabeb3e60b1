import { createTransport } from 'nodemailer';
import { safeMail, type Mail, type Mailer } from './mailer.ts';

/** Waits for a mail server, in milliseconds; the job that sends tries again later. */
const patience = 15_000;

/**
 * Sends through a mail server.
 * @param url `smtp://` or `smtps://`, with user name and password where needed. Never log it.
 * @param sender address in `From`, which the mail server must accept.
 */
export function createSmtpMailer(url: string, sender: string): Mailer & { close(): void } {
  const limits = {
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    // Text is text: nothing in it may make the mailer read a file or fetch an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  const transport = createTransport({ url, ...limits }, { from: sender });
  return {
    async send(mail: Mail): Promise<void> {
      await transport.sendMail(safeMail(mail));
    },
    close: () => transport.close(),
  };
}
