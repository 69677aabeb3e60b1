import type { Instant } from '../../orders/instant.ts';

/** The mail to a merchant about a customer who asks what is kept of them: nothing of who that is. */
export function writeDataRequestMail(request: {
  readonly storeName: string;
  readonly requestedAt: Instant;
  readonly due: Instant;
}): { readonly subject: string; readonly text: string } {
  const { storeName, requestedAt, due } = request;
  return {
    subject: `A customer of ${storeName} asks for their data`,
    text: [
      `A customer of ${storeName} has asked what is kept of them. The request came to TrulyBot through your shop on ${dayOf(requestedAt)}.`,
      `What was said in the chat is ready for you: open TrulyBot in the admin of your shop and look under "Data requests". Give it to the customer by ${dayOf(due)} (UTC).`,
      'Who it is stands there and not in this mail.',
    ]
      .map((paragraph) => `${paragraph}\n`)
      .join('\n'),
  };
}

function dayOf(instant: Instant): string {
  return instant.slice(0, 10);
}
