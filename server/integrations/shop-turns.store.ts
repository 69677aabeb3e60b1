import type { Transaction } from 'kysely';
import type { Database } from '../storage/database.ts';
import type { IntegrationTables } from './tables.ts';

type Rows = Transaction<IntegrationTables>;
export type ShopTurnRecords = ReturnType<typeof createShopTurnRecords>;

/** Whose turn it is with a shop, among all processes of a host. */
export function createShopTurnRecords(database: Database) {
  return {
    /** @returns whether it is this owner's turn now, for so many seconds at most. */
    take: (shop: string, owner: string, seconds: number): Promise<boolean> =>
      database.withoutAccount(async (rows: Rows) => {
        const answer = await rows
          .selectNoFrom((expression) =>
            expression
              .fn<boolean>('trulybot_lookup.take_shop_turn', [
                expression.val(shop),
                expression.val(owner),
                expression.val(seconds),
              ])
              .as('isTaken'),
          )
          .executeTakeFirstOrThrow();
        return answer.isTaken;
      }),

    end: (shop: string, owner: string): Promise<void> =>
      database.withoutAccount(async (rows: Rows) => {
        await rows
          .selectNoFrom((expression) =>
            expression
              .fn('trulybot_lookup.end_shop_turn', [expression.val(shop), expression.val(owner)])
              .as('ended'),
          )
          .execute();
      }),
  };
}
