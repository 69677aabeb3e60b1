import type { Message } from '../../../protocol/chat.ts';
import type { Instant } from '../../orders/instant.ts';
import type { HandoverRequest } from '../dialogue/reply.ts';
import { resolveLocale } from '../locales/catalogues.ts';
import { createRenderer } from '../replies/render.ts';

/** The mail to a merchant about a shopper who wants a person. Promises and asks for no time. */
export function writeHandoverMail(options: {
  readonly storeName: string;
  readonly request: HandoverRequest;
  /** Orders that the shopper has proven. */
  readonly orderNumbers: readonly string[];
  readonly pageUrl: string | undefined;
  readonly messages: readonly Message[];
  readonly now: Instant;
}): { readonly subject: string; readonly text: string } {
  const { storeName, request, pageUrl, messages, now } = options;
  const { say } = createRenderer(resolveLocale(['en']), { timeZone: 'UTC', now });
  const orderNumbers = [...new Set(options.orderNumbers)].join(say('list_separator'));
  const about = [
    say('mail_intro', { storeName }),
    say('mail_reply_to', { email: request.email }),
    ...(request.name === undefined ? [] : [say('mail_name', { name: request.name })]),
    orderNumbers === '' ? say('mail_no_proof') : say('mail_proven', { orderNumbers }),
    ...(pageUrl === undefined ? [] : [say('mail_page', { page: pageUrl })]),
  ];
  const paragraphs = [
    about.join('\n'),
    ...(request.message === undefined
      ? []
      : [say('mail_message', { message: quoted(request.message) })]),
    say('mail_transcript'),
    ...messages.map((message) =>
      say('mail_line', {
        at: message.sentAt.slice(0, 16).replace('T', ' '),
        author: say(`mail_author_${message.author}`),
        text: `\n${quoted(message.text)}`,
      }),
    ),
  ];
  return {
    subject:
      orderNumbers === '' ? say('mail_subject') : say('mail_subject_order', { orderNumbers }),
    text: `${paragraphs.join('\n\n')}\n`,
  };
}

/** Every line marked, so that no typed line can pass for one of the mail's own. */
function quoted(text: string): string {
  return text
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .map((line) => `> ${line}`)
    .join('\n');
}
