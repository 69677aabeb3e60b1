import type { Instant } from '../../orders/instant.ts';
import { codeMinutes } from '../dialogue/code-validity.ts';
import { resolveLocale } from '../locales/catalogues.ts';
import { createRenderer } from '../replies/render.ts';

/** The mail with a one-time code, in the conversation's language. No fact of an order is in it. */
export function writeCodeMail(options: {
  readonly storeName: string;
  /** BCP 47 tag. */
  readonly locale: string;
  readonly code: string;
  readonly now: Instant;
}): { readonly subject: string; readonly text: string } {
  const { storeName, locale, code, now } = options;
  const { say } = createRenderer(resolveLocale([locale]), { timeZone: 'UTC', now });
  const paragraphs = [
    say('code_mail_intro', { storeName }),
    code,
    say('code_mail_use', { minutes: codeMinutes }),
    say('code_mail_ignore'),
  ];
  return {
    subject: say('code_mail_subject', { storeName }),
    text: `${paragraphs.join('\n\n')}\n`,
  };
}
