import { createTransport } from 'nodemailer';
import { mailFrom, type Mail, type Mailer } from './mailer.ts';

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
  const transport = createTransport({ url, ...limits });
  return {
    async send(mail: Mail): Promise<void> {
      await transport.sendMail(mailFrom(sender, mail)).catch(refuse);
    },
    close: () => transport.close(),
  };
}

/**
 * A mail server's own words stay out of logs and job records: they may repeat whom a mail was for, or
 * the password that they refuse.
 */
function refuse(error: unknown): never {
  const { code, responseCode } = error as {
    readonly code?: string;
    readonly responseCode?: number;
  };
  const why = [code, responseCode].filter((each) => each !== undefined).join(' ');
  throw new Error(`The mail server did not take the mail (${why || 'no reason given'}).`);
}
