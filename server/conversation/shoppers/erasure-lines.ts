import { z } from 'zod';
import type { AccountId } from '../../orders/identifiers.ts';
import { instantFrom } from '../../orders/instant.ts';
import type { Erasure } from './shoppers.ts';

const line = z.strictObject({
  accountId: z.uuid(),
  emailIndex: z.string().regex(/^[0-9a-f]{64}$/),
  erasedAt: z.iso.datetime(),
});

/** An erasure as one line of JSON, to be kept apart from backups. Tells nobody who it was. */
export function writeErasure({ accountId, emailIndex, erasedAt }: Erasure): string {
  return JSON.stringify({
    accountId,
    emailIndex: Buffer.from(emailIndex).toString('hex'),
    erasedAt,
  });
}

/**
 * Reads what {@link writeErasure} wrote, line by line; empty lines count for nothing.
 * @throws Error naming the first line that is no erasure: all of them are read before any is done.
 */
export function readErasures(text: string): readonly Erasure[] {
  return text.split('\n').flatMap((each, index) => {
    if (each.trim() === '') return [];
    const { accountId, emailIndex, erasedAt } = readLine(each, index + 1);
    return {
      accountId: accountId as AccountId,
      emailIndex: Buffer.from(emailIndex, 'hex'),
      erasedAt: instantFrom(erasedAt),
    };
  });
}

function readLine(text: string, number: number): z.output<typeof line> {
  const words = `Line ${number} is no erasure as \`npm run shopper -- erasures\` prints it.`;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new Error(words, { cause });
  }
  const result = line.safeParse(value);
  if (!result.success) throw new Error(words, { cause: result.error });
  return result.data;
}
