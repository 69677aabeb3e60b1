import { z } from 'zod';
import type { AccountId, StoreId } from '../../orders/identifiers.ts';
import { instantFrom } from '../../orders/instant.ts';
import type { Erasure, StoreErasure } from './shoppers.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const line = z.union([
  z.strictObject({ accountId: z.uuid(), emailIndex: hash, erasedAt: z.iso.datetime() }),
  z.strictObject({
    accountId: z.uuid(),
    storeId: z.uuid(),
    personIndex: hash,
    erasedAt: z.iso.datetime(),
  }),
]);

/** An erasure as one line of JSON, to be kept apart from backups. Tells nobody who it was. */
export function writeErasure(erasure: Erasure | StoreErasure): string {
  const { accountId, erasedAt } = erasure;
  if (!('personIndex' in erasure)) {
    return JSON.stringify({ accountId, emailIndex: hex(erasure.emailIndex), erasedAt });
  }
  const { storeId, personIndex } = erasure;
  return JSON.stringify({ accountId, storeId, personIndex: hex(personIndex), erasedAt });
}

/**
 * Reads what {@link writeErasure} wrote, line by line; empty lines count for nothing.
 * @throws Error naming the first line that is no erasure: all of them are read before any is done.
 */
export function readErasures(text: string): readonly (Erasure | StoreErasure)[] {
  return text.split('\n').flatMap((each, index) => {
    if (each.trim() === '') return [];
    const read = readLine(each, index + 1);
    const accountId = read.accountId as AccountId;
    const erasedAt = instantFrom(read.erasedAt);
    if (!('personIndex' in read)) {
      return { accountId, emailIndex: Buffer.from(read.emailIndex, 'hex'), erasedAt };
    }
    const personIndex = Buffer.from(read.personIndex, 'hex');
    return { accountId, storeId: read.storeId as StoreId, personIndex, erasedAt };
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

function hex(index: Uint8Array): string {
  return Buffer.from(index).toString('hex');
}
