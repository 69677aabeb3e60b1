import type { z } from 'zod';
import { wooCommerceError } from './errors.ts';

/**
 * An answer in the shape that was asked for. A shop that answers with something else has not said
 * "there is none", and is not understood so.
 * @throws PlatformError `unexpected_answer`
 */
export function readBody<Schema extends z.ZodType>(
  schema: Schema,
  body: unknown,
): z.output<Schema> {
  const read = schema.safeParse(body);
  if (!read.success) throw wooCommerceError('unexpected_answer', { reason: 'shape' });
  return read.data;
}
