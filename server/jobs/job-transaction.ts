import { CompiledQuery, type Transaction } from 'kysely';
import type { JobTransaction } from './jobs.ts';

/** Lets a job be put into a queue by the transaction that gives rise to it: both happen, or neither. */
export function jobTransaction<Tables>(transaction: Transaction<Tables>): JobTransaction {
  return {
    executeSql: async (text, values) => {
      const { rows } = await transaction.executeQuery(CompiledQuery.raw(text, [...values]));
      return { rows };
    },
  };
}
