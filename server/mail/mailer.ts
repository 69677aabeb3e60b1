/** A plain-text mail to one person. */
export interface Mail {
  /** One bare address, for example `anna@example.com`. */
  readonly to: string;
  /** One line. */
  readonly subject: string;
  readonly text: string;
  /** One bare address to which answers go. */
  readonly replyTo?: string;
  /**
   * UUID of what the mail is about. The same mail sent again has the same `Message-ID`, by which
   * mail systems know a double.
   */
  readonly id?: string;
}

/** Sends mail. */
export interface Mailer {
  /**
   * Resolves when the mail was handed over: to the server, or to the disk.
   * @throws MailRefused when an address cannot be one; other errors mean: try again later.
   */
  send(mail: Mail): Promise<void>;
}

/** The mail can never be sent as it is. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
}

/**
 * A mail whose headers hold what was meant and nothing more. Addresses and subjects come from
 * shoppers: a line break in one would begin a header of the sender's choice, and a comma or angle
 * bracket would add recipients.
 * @throws MailRefused when an address is not one bare address.
 */
export function safeMail(mail: Mail): Mail {
  const { to, replyTo } = mail;
  for (const address of replyTo === undefined ? [to] : [to, replyTo]) {
    if (!isBareAddress(address)) throw new MailRefused('this is no single e-mail address');
  }
  return { ...mail, subject: oneLine(mail.subject) };
}

/**
 * A mail as nodemailer takes it, checked and with its `Message-ID` (RFC 5322, section 3.6.4).
 * @param sender `name@host` or `Name <name@host>`.
 * @throws MailRefused as {@link safeMail} does.
 */
export function mailFrom(sender: string, mail: Mail) {
  const { id, ...headers } = safeMail(mail);
  const host = /@([^\s@<>]+)>?\s*$/.exec(sender)?.[1] ?? 'localhost';
  return { from: sender, ...headers, ...(id !== undefined && { messageId: `<${id}@${host}>` }) };
}

function isBareAddress(text: string): boolean {
  return (
    text.length <= 320 && /^[^\s@<>(),;:"\\[\]\p{Cc}]+@[^\s@<>(),;:"\\[\]\p{Cc}]+$/u.test(text)
  );
}

/** Control characters (line breaks among them) and Unicode's own line ends become spaces. */
function oneLine(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, 300);
}
