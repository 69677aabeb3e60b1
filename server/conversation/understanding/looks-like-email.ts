import { z } from 'zod';

const email = z.email().max(254);

/** Whether a mail could be sent there at all (RFC 5321 limits the length to 254). */
export function looksLikeEmail(text: string): boolean {
  return email.safeParse(text).success;
}
